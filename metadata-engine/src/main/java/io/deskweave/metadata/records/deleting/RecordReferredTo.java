package io.deskweave.metadata.records.deleting;

import io.deskweave.platform.problems.Problem;
import java.util.List;

/** Records that keep another from being deleted. */
record RecordReferredTo(String target, String object, String field, int count) implements Problem {

    @Override
    public String code() {
        return "metadata.record.referred-to";
    }

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }

    @Override
    public String message() {
        var many = count > RecordBin.MOST ? "More than %,d".formatted(RecordBin.MOST) : "%,d".formatted(count);
        return "%s of %s refer to a record of %s by '%s', which keeps it".formatted(many, object, target, field);
    }

    @Override
    public String advice() {
        return "Find them by filtering %s by '%s'; change or delete them first".formatted(object, field);
    }

    @Override
    public List<String> path() {
        return List.of(object, field);
    }
}
