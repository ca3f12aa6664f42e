package io.deskweave.metadata.sealing;

import io.deskweave.platform.problems.Problem;

/** Why a package is not sealed, or not believed. */
enum SealRefusal implements Problem {
    NO_SIGNING_KEY(
            "metadata.package.no-signing-key",
            "This platform has no key to sign packages with",
            "Ask those who run the platform to set deskweave.packages.signing-key"),
    UNSIGNED(
            "metadata.package.unsigned",
            "The package has no signature that could be read",
            "Bring the file just as it was exported"),
    KEY_UNKNOWN(
            "metadata.package.key-unknown",
            "The package is signed by a key that is not trusted here",
            "Ask those who run the platform to add the key to deskweave.packages.trusted-keys, if they trust its"
                    + " owner"),
    CHANGED(
            "metadata.package.changed",
            "The package is not what was signed; somebody or something changed it",
            "Export it again, and bring the file just as it was exported");

    private final String code;
    private final String message;
    private final String advice;

    SealRefusal(String code, String message, String advice) {
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
        return Kind.INVALID;
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
