package io.deskweave.metadata.records.deleting;

import io.deskweave.platform.problems.Problem;

/** Something that was to be restored and is not in the bin. */
record NotInBin(String object) implements Problem {

    @Override
    public String code() {
        return "metadata.record.not-in-bin";
    }

    @Override
    public Kind kind() {
        return Kind.NOT_FOUND;
    }

    @Override
    public String message() {
        return "The bin has no such record of %s".formatted(object);
    }

    @Override
    public String advice() {
        return "Look for it in the list; somebody may have restored it already";
    }
}
