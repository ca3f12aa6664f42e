package io.deskweave.graphqlapi.errors;

import io.deskweave.platform.problems.Problem;

/** Our own mistake, as the caller sees it: nothing of what happened, and how to have it found. */
public record Unexpected() implements Problem {

    @Override
    public String code() {
        return "api.unexpected";
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }

    @Override
    public String message() {
        return "Something went wrong that we did not foresee; it is our mistake and was noted";
    }

    @Override
    public String advice() {
        return "Try again; if it stays, tell your operator the request id";
    }

    @Override
    public Mover mover() {
        return Mover.OPERATOR;
    }
}
