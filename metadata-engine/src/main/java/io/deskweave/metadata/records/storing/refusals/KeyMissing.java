package io.deskweave.metadata.records.storing.refusals;

import io.deskweave.platform.problems.Problem;
import java.util.List;

/** A record that is to be found by a field of which nothing is said. */
public record KeyMissing(String field, String by) implements Problem {

    @Override
    public String code() {
        return "metadata.upsert.key-missing";
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }

    @Override
    public String message() {
        if (field.equals(by)) {
            return "The record is to be found by field '%s', which has no value here".formatted(by);
        }
        return "Values of field '%s' are unique only within '%s', of which nothing is said here".formatted(by, field);
    }

    @Override
    public String advice() {
        return "Give field '%s' among the values, or create the record".formatted(field);
    }

    @Override
    public List<String> path() {
        return List.of("values", field);
    }
}
