package io.deskweave.metadata.records.storing.refusals;

import io.deskweave.platform.problems.Problem;
import java.util.List;

/** A reference to a record that does not exist. */
public record ReferenceNotFound(String field, String target) implements Problem {

    @Override
    public String code() {
        return "metadata.value.reference-not-found";
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }

    @Override
    public String message() {
        return "Field '%s' refers to a record of %s that does not exist".formatted(field, target);
    }

    @Override
    public String advice() {
        return "Give the id of an existing record, as a list of them gives it";
    }

    @Override
    public List<String> path() {
        return List.of("values", field);
    }
}
