package io.deskweave.metadata.records.guarding;

import io.deskweave.platform.problems.Problem;

/** A field that the actor does not see, in a filter, an order or a search. */
record FieldNotSeen(String field) implements Problem {

    @Override
    public String code() {
        return "metadata.field.not-seen";
    }

    @Override
    public Kind kind() {
        return Kind.FORBIDDEN;
    }

    @Override
    public String message() {
        return "Field '%s' is not for you to see, so nothing is found or ordered by it".formatted(field);
    }

    @Override
    public String advice() {
        return "Leave it out of filter, order and search";
    }
}
