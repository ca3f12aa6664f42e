package io.deskweave.metadata.records.once;

import io.deskweave.platform.problems.Problem;
import java.util.List;

/** A key that somebody used for something else. */
record KeyReused(String operation) implements Problem {

    @Override
    public String code() {
        return "metadata.key.reused";
    }

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }

    @Override
    public String message() {
        return "This key was used before for %s with another input".formatted(operation);
    }

    @Override
    public String advice() {
        return "Take a new key for what is to be done now; send the same input to hear again what came of it";
    }

    @Override
    public List<String> path() {
        return List.of("idempotencyKey");
    }
}
