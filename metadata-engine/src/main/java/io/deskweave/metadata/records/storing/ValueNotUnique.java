package io.deskweave.metadata.records.storing;

import io.deskweave.platform.problems.Problem;
import java.util.List;

/** A value that another record has already in a field that allows each value once. */
record ValueNotUnique(String field) implements Problem {

    @Override
    public String code() {
        return "metadata.value.not-unique";
    }

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }

    @Override
    public String message() {
        return "Another record has this value in field '%s', which allows each value once".formatted(field);
    }

    @Override
    public String advice() {
        return "Give another value, or change the other record first";
    }

    @Override
    public List<String> path() {
        return List.of("values", field);
    }
}
