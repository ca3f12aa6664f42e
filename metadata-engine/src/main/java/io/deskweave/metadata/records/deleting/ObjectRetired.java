package io.deskweave.metadata.records.deleting;

import io.deskweave.platform.problems.Problem;

/** Records whose object was retired since they were deleted. */
record ObjectRetired(int count) implements Problem {

    @Override
    public String code() {
        return "metadata.record.restore-object-retired";
    }

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }

    @Override
    public String message() {
        return "%,d records that were deleted together with it are of an object that is retired".formatted(count);
    }

    @Override
    public String advice() {
        return "Restore the object first";
    }
}
