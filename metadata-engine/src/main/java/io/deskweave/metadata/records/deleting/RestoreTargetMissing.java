package io.deskweave.metadata.records.deleting;

import io.deskweave.platform.problems.Problem;
import java.util.List;

/** A reference whose target is gone. */
record RestoreTargetMissing(String object, String field, String target) implements Problem {

    @Override
    public String code() {
        return "metadata.record.restore-target-missing";
    }

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }

    @Override
    public String message() {
        return "Field '%s' of %s refers to a record of %s that is not there".formatted(field, object, target);
    }

    @Override
    public String advice() {
        return "Restore that record first";
    }

    @Override
    public List<String> path() {
        return List.of(object, field);
    }
}
