package io.deskweave.metadata.records.storing.refusals;

import io.deskweave.platform.problems.Problem;

/** A row that means the same record as an earlier row of the same request. */
public record RowRepeated(int first) implements Problem {

    @Override
    public String code() {
        return "metadata.bulk.row-repeated";
    }

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }

    @Override
    public String message() {
        return "Row %d means the same record as this one".formatted(first);
    }

    @Override
    public String advice() {
        return "Send each record once, with all that is to be written into it";
    }
}
