package io.deskweave.demo;

import org.jspecify.annotations.Nullable;

/** Why the demo cannot go on; the message is one sentence that says what is wrong and what to do. */
final class DemoFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DemoFailed(String message) {
        this(message, null);
    }

    DemoFailed(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
