package io.deskweave.metadata.judging;

import io.deskweave.platform.problems.Problem;
import java.util.List;

/** A value for a field that may not be changed as things stand. */
record ValueReadOnly(String field) implements Problem {

    @Override
    public String code() {
        return "metadata.value.read-only";
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }

    @Override
    public String message() {
        return "Field '%s' stays as it is: its rule says that it is read-only now".formatted(field);
    }

    @Override
    public String advice() {
        return "Leave it out, or change first what makes it read-only";
    }

    @Override
    public List<String> path() {
        return List.of("values", field);
    }
}
