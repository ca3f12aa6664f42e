package io.deskweave.metadata.exports.columns;

import io.deskweave.platform.problems.Problem;
import java.util.List;

/** A column whose field the actor does not see. */
record ColumnNotSeen(String column, String field) implements Problem {

    @Override
    public String code() {
        return "export.column.not-seen";
    }

    @Override
    public Kind kind() {
        return Kind.FORBIDDEN;
    }

    @Override
    public String message() {
        return "Field '%s' of column '%s' is not for you to see".formatted(field, column);
    }

    @Override
    public String advice() {
        return "Leave the column out";
    }

    @Override
    public List<String> path() {
        return List.of("columns", column);
    }
}
