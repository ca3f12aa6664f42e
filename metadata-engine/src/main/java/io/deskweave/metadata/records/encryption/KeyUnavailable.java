package io.deskweave.metadata.records.encryption;

import io.deskweave.platform.problems.Problem;

/** Keys of a tenant that this pod cannot open, or that are not there. */
enum KeyUnavailable implements Problem {
    MISSING(
            "metadata.encryption.keyset-missing",
            "This tenant has encrypted fields, and no keys for them",
            "Restore the table 'keyset' of its schema; without it those values are lost"),
    NOT_OPENED(
            "metadata.encryption.key-unavailable",
            "The keys of this tenant's encrypted fields cannot be opened with the keys that the platform has",
            "Configure under deskweave.metadata.encryption.keys the key, under its name, that sealed them");

    private final String code;
    private final String message;
    private final String advice;

    KeyUnavailable(String code, String message, String advice) {
        this.code = code;
        this.message = message;
        this.advice = advice;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }

    @Override
    public Mover mover() {
        return Mover.OPERATOR;
    }

    @Override
    public String message() {
        return message;
    }

    @Override
    public String advice() {
        return advice;
    }
}
