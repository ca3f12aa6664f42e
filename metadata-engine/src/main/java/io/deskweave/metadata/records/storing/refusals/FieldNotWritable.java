package io.deskweave.metadata.records.storing.refusals;

import io.deskweave.platform.problems.Problem;
import java.util.List;

/** A value for a field that the platform fills itself. */
public record FieldNotWritable(String field) implements Problem {

    @Override
    public String code() {
        return "metadata.value.not-writable";
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }

    @Override
    public String message() {
        return "The platform gives field '%s' its value".formatted(field);
    }

    @Override
    public String advice() {
        return "Leave it out";
    }

    @Override
    public List<String> path() {
        return List.of("values", field);
    }
}
