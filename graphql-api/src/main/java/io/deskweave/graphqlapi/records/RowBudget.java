package io.deskweave.graphqlapi.records;

import io.deskweave.graphqlapi.records.arguments.Misread;
import io.deskweave.platform.problems.Refused;

/**
 * How many rows a question may bring at most: lists within lists multiply, so that a short document could ask for
 * millions.
 */
record RowBudget(long rows) {

    private static final long MOST = 50_000;

    static RowBudget one() {
        return new RowBudget(1);
    }

    RowBudget within(int page) {
        var inside = new RowBudget(rows * Math.max(page, 1));
        if (inside.rows > MOST) {
            throw new Refused(Misread.limit(
                    "api.query.too-many-rows",
                    "Lists within lists ask for up to %,d rows at once; at most %,d are given"
                            .formatted(inside.rows, MOST),
                    "Ask for smaller pages with 'first', or for inner lists on their own",
                    "first"));
        }
        return inside;
    }
}
