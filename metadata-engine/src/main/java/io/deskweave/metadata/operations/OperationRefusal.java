package io.deskweave.metadata.operations;

import io.deskweave.platform.problems.Problem;

/** Why an operation is not kept, or cannot be forgotten. */
enum OperationRefusal implements Problem {
    CLIENT_MALFORMED(
            "metadata.operation.client-malformed",
            Kind.INVALID,
            "A client's name has 1 to 63 letters, digits, dots, dashes and underscores",
            "Name the client such as web-shop"),
    TOO_MANY(
            "metadata.operation.too-many",
            Kind.LIMIT_REACHED,
            "No more operations are kept for this desk",
            "Remove those of clients that are gone, or ask the operator for more (deskweave.metadata.operations.kept)"),
    NOT_FOUND(
            "metadata.operation.not-found",
            Kind.NOT_FOUND,
            "This client keeps no operation of this name",
            "Look at savedOperations for those that there are");

    private final String code;
    private final Kind kind;
    private final String message;
    private final String advice;

    OperationRefusal(String code, Kind kind, String message, String advice) {
        this.code = code;
        this.kind = kind;
        this.message = message;
        this.advice = advice;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Kind kind() {
        return kind;
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
