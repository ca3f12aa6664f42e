package io.deskweave.metadata.records.deleting;

import io.deskweave.platform.problems.Problem;

/** Somebody wrote what keeps a record from being restored while it was being restored. */
record RestoreCrossed(String object) implements Problem {

    @Override
    public String code() {
        return "metadata.record.restore-crossed";
    }

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }

    @Override
    public String message() {
        return "Somebody else was quicker with a value of this record of %s, or deleted what it refers to"
                .formatted(object);
    }

    @Override
    public String advice() {
        return "Try again to see what is in the way";
    }
}
