package io.deskweave.metadata.records.guarding;

import io.deskweave.platform.problems.Problem;
import java.util.List;

/** A value for a field that others give. */
public record FieldNotYours(String field) implements Problem {

    @Override
    public String code() {
        return "metadata.value.not-yours";
    }

    @Override
    public Kind kind() {
        return Kind.FORBIDDEN;
    }

    @Override
    public String message() {
        return "Field '%s' is not for you to give a value".formatted(field);
    }

    @Override
    public String advice() {
        return "Leave it out, or ask somebody whose role may change it";
    }

    @Override
    public List<String> path() {
        return List.of("values", field);
    }
}
