package io.deskweave.metadata.records.deleting;

import io.deskweave.platform.problems.Problem;
import java.util.List;

/** A unique value that was given to another record since. */
record RestoreNotUnique(String object, String field) implements Problem {

    @Override
    public String code() {
        return "metadata.record.restore-not-unique";
    }

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }

    @Override
    public String message() {
        return "Another record of %s has the value of '%s' by now".formatted(object, field);
    }

    @Override
    public String advice() {
        return "Change the value of the other record, or delete it";
    }

    @Override
    public List<String> path() {
        return List.of(object, field);
    }
}
