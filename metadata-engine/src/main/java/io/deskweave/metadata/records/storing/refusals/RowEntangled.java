package io.deskweave.metadata.records.storing.refusals;

import io.deskweave.platform.problems.Problem;

/** A row that comes out otherwise each time that others are left out. */
public record RowEntangled() implements Problem {

    @Override
    public String code() {
        return "metadata.bulk.row-entangled";
    }

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }

    @Override
    public String message() {
        return "Whether this row may be written depends on other rows that were refused";
    }

    @Override
    public String advice() {
        return "Mend the rows that say what is wrong with them, and send this one again";
    }
}
