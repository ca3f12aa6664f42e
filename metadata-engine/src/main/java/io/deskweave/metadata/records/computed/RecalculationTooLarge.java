package io.deskweave.metadata.records.computed;

import io.deskweave.platform.problems.Problem;

/** A write after which more records would have to be computed anew than one transaction should hold. */
record RecalculationTooLarge(String object, int most) implements Problem {

    @Override
    public String code() {
        return "metadata.record.recalculation-too-large";
    }

    @Override
    public Kind kind() {
        return Kind.LIMIT_REACHED;
    }

    @Override
    public String message() {
        return "More than %d records of %s look at what would change, and would be computed anew with it"
                .formatted(most, object);
    }

    @Override
    public String advice() {
        return "Let the formulas of %s do without it, or change fewer records at once".formatted(object);
    }
}
