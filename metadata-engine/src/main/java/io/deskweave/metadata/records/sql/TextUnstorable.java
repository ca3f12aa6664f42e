package io.deskweave.metadata.records.sql;

import io.deskweave.platform.problems.Problem;

/** A text that no column can hold. */
record TextUnstorable() implements Problem {

    @Override
    public String code() {
        return "metadata.value.unstorable-text";
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }

    @Override
    public String message() {
        return "A text holds the character U+0000, which cannot be stored";
    }

    @Override
    public String advice() {
        return "Leave that character out";
    }
}
