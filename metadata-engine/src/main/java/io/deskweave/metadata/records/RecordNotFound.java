package io.deskweave.metadata.records;

import io.deskweave.platform.problems.Problem;

/** A record that is not there. */
public record RecordNotFound(String object) implements Problem {

    @Override
    public String code() {
        return "metadata.record.not-found";
    }

    @Override
    public Kind kind() {
        return Kind.NOT_FOUND;
    }

    @Override
    public String message() {
        return "There is no such record of %s".formatted(object);
    }

    @Override
    public String advice() {
        return "Read the list again; the record may never have existed";
    }
}
