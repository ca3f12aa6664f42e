package io.deskweave.metadata.records.once;

import io.deskweave.platform.problems.Problem;
import java.util.List;

/** A key that cannot be kept. */
record KeyMalformed(int longest) implements Problem {

    @Override
    public String code() {
        return "metadata.key.malformed";
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }

    @Override
    public String message() {
        return "A key has 1 to %d printable characters of ASCII, without blanks".formatted(longest);
    }

    @Override
    public String advice() {
        return "Make a new one for each thing to be done, such as a UUID";
    }

    @Override
    public List<String> path() {
        return List.of("idempotencyKey");
    }
}
