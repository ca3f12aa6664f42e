package io.deskweave.metadata.records;

import io.deskweave.platform.problems.Problem;

/** An id that the API never gave out. */
record IdMalformed() implements Problem {

    @Override
    public String code() {
        return "api.id.malformed";
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }

    @Override
    public String message() {
        return "This is not an id of this API";
    }

    @Override
    public String advice() {
        return "Send the id exactly as an earlier answer gave it";
    }
}
