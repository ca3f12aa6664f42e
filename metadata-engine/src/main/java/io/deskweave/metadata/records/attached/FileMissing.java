package io.deskweave.metadata.records.attached;

import io.deskweave.platform.problems.Problem;

/** A file that no record has where it was looked for. */
record FileMissing() implements Problem {

    @Override
    public String code() {
        return "metadata.file.not-found";
    }

    @Override
    public Kind kind() {
        return Kind.NOT_FOUND;
    }

    @Override
    public String message() {
        return "The record has no such file";
    }

    @Override
    public String advice() {
        return "Read the record again and use the address of the file that it has now";
    }
}
