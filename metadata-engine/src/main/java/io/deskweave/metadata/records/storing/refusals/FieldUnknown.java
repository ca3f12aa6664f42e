package io.deskweave.metadata.records.storing.refusals;

import io.deskweave.platform.problems.Problem;
import java.util.List;

/** A value for a field that the object does not have. */
public record FieldUnknown(String field, String object) implements Problem {

    @Override
    public String code() {
        return "metadata.value.field-unknown";
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }

    @Override
    public String message() {
        return "%s has no field '%s'".formatted(object, field);
    }

    @Override
    public String advice() {
        return "Leave it out, or add the field and publish it";
    }

    @Override
    public List<String> path() {
        return List.of("values", field);
    }
}
