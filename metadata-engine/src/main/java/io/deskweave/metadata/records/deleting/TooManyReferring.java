package io.deskweave.metadata.records.deleting;

import io.deskweave.platform.problems.Problem;

/** A deletion that would reach too far. */
record TooManyReferring(int most) implements Problem {

    @Override
    public String code() {
        return "metadata.record.too-many-referring";
    }

    @Override
    public Kind kind() {
        return Kind.LIMIT_REACHED;
    }

    @Override
    public String message() {
        return "More than %,d records would go with it or be emptied".formatted(most);
    }

    @Override
    public String advice() {
        return "Delete or change those that refer to it first, some at a time";
    }
}
