package io.deskweave.metadata.records.deleting;

import io.deskweave.platform.problems.Problem;

/** Somebody who cannot be seen, or was quicker, refers to a record that was to be deleted. */
record StillReferredTo(String object) implements Problem {

    @Override
    public String code() {
        return "metadata.record.still-referred-to";
    }

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }

    @Override
    public String message() {
        return ("This record of %s, or one that would go with it, is referred to by a field that was retired or by a"
                        + " record that was written just now")
                .formatted(object);
    }

    @Override
    public String advice() {
        return "Try again; if it is refused again, restore the retired field and empty it";
    }
}
