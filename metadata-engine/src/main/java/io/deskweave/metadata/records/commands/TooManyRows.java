package io.deskweave.metadata.records.commands;

import io.deskweave.platform.problems.Problem;
import java.util.List;

/** More rows than one request may bring. */
record TooManyRows(int rows, int most) implements Problem {

    @Override
    public String code() {
        return "metadata.bulk.too-many-rows";
    }

    @Override
    public Kind kind() {
        return Kind.LIMIT_REACHED;
    }

    @Override
    public String message() {
        return "%,d rows are sent at once; at most %,d are taken".formatted(rows, most);
    }

    @Override
    public String advice() {
        return "Send them in portions, each with a key of its own; or import a file";
    }

    @Override
    public List<String> path() {
        return List.of("rows");
    }
}
