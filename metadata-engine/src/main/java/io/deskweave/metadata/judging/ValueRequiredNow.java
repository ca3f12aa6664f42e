package io.deskweave.metadata.judging;

import io.deskweave.platform.problems.Problem;
import java.util.List;

/** A field that must have a value as things stand. */
record ValueRequiredNow(String field) implements Problem {

    @Override
    public String code() {
        return "metadata.value.required-now";
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }

    @Override
    public String message() {
        return "Field '%s' must have a value as things stand".formatted(field);
    }

    @Override
    public String advice() {
        return "Give it a value";
    }

    @Override
    public List<String> path() {
        return List.of("values", field);
    }
}
