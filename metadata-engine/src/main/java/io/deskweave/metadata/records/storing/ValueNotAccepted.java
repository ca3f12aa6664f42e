package io.deskweave.metadata.records.storing;

import io.deskweave.platform.problems.Problem;
import java.util.List;

/** A value that the type of its field does not take. */
record ValueNotAccepted(String field, String code, String message, String advice) implements Problem {

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }

    @Override
    public List<String> path() {
        return List.of("values", field);
    }
}
