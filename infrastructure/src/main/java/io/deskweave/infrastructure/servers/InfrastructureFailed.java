package io.deskweave.infrastructure.servers;

import org.jspecify.annotations.Nullable;

/** A part that could not be had; the message is one sentence that says what is wrong and what to do. */
public final class InfrastructureFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public InfrastructureFailed(String message) {
        this(message, null);
    }

    public InfrastructureFailed(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
