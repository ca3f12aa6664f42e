package io.deskweave.metadata.records.storing.refusals;

import io.deskweave.platform.problems.Problem;
import java.util.List;

/** A required field that would be empty. */
public record ValueRequired(String field) implements Problem {

    @Override
    public String code() {
        return "metadata.value.required";
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }

    @Override
    public String message() {
        return "Field '%s' must have a value".formatted(field);
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
