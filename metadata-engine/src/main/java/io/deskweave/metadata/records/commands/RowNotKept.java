package io.deskweave.metadata.records.commands;

import io.deskweave.platform.problems.Problem;
import java.util.List;

/** A row that could have been written, had all others been right. */
record RowNotKept() implements Problem {

    @Override
    public String code() {
        return "metadata.bulk.not-kept";
    }

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }

    @Override
    public String message() {
        return "Nothing is wrong with this row; it is not kept because others were refused";
    }

    @Override
    public String advice() {
        return "Mend the rows that say what is wrong with them and send all again, or ask without allOrNothing";
    }

    @Override
    public List<String> path() {
        return List.of();
    }
}
