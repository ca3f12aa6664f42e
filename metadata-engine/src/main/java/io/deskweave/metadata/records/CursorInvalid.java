package io.deskweave.metadata.records;

import io.deskweave.platform.problems.Problem;

/** A cursor that was not given out for this list in this order. */
public record CursorInvalid() implements Problem {

    @Override
    public String code() {
        return "api.cursor.invalid";
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }

    @Override
    public String message() {
        return "This cursor does not belong to this list in this order";
    }

    @Override
    public String advice() {
        return "Send a cursor exactly as this list gave it, with the same orderBy, or begin again without one";
    }
}
