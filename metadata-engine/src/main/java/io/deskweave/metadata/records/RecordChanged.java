package io.deskweave.metadata.records;

import io.deskweave.platform.problems.Problem;

/** A record that somebody changed meanwhile. */
public record RecordChanged(String object, int version) implements Problem {

    @Override
    public String code() {
        return "metadata.record.changed";
    }

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }

    @Override
    public String message() {
        return "This record of %s is no longer at version %d".formatted(object, version);
    }

    @Override
    public String advice() {
        return "Read it again, see what changed, and send your change with its present version";
    }
}
