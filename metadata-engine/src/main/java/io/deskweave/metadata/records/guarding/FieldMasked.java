package io.deskweave.metadata.records.guarding;

import io.deskweave.platform.problems.Problem;

/** A field of which the actor sees a part, in a filter or an order. */
record FieldMasked(String field) implements Problem {

    @Override
    public String code() {
        return "metadata.field.masked";
    }

    @Override
    public Kind kind() {
        return Kind.FORBIDDEN;
    }

    @Override
    public String message() {
        return "Field '%s' is masked for you, so nothing is found or ordered by it".formatted(field);
    }

    @Override
    public String advice() {
        return "Ask whether there is a value with isNull, or leave it out";
    }
}
