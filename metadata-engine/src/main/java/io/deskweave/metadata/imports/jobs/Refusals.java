package io.deskweave.metadata.imports.jobs;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import io.deskweave.metadata.imports.Imports.RefusedRow;
import io.deskweave.metadata.imports.csv.CsvRow;
import io.deskweave.platform.problems.Problem;
import io.deskweave.platform.tenancy.TenantScope;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/** Why rows were kept out; every method works in a transaction that somebody else holds. */
final class Refusals {

    private static final int PROBLEMS_PER_ROW = 20;
    private static final int MESSAGE_MAX = 500;

    private static final Field<UUID> JOB = field(name("job"), UUID.class);
    private static final Field<Long> LINE = field(name("line"), Long.class);
    private static final Field<Integer> PLACE = field(name("place"), Integer.class);
    private static final Field<String> COLUMN = field(name("column_name"), String.class);
    private static final Field<String> CODE = field(name("code"), String.class);
    private static final Field<String> MESSAGE = field(name("message"), String.class);

    private final DSLContext transaction;
    private final Table<Record> refusals;

    Refusals(DSLContext transaction, TenantScope scope) {
        this.transaction = transaction;
        this.refusals = table(name(scope.tenant().schema().value(), "import_refusal"));
    }

    /**
     * Keeps the findings about rows.
     *
     * @param before how many rows were refused before these
     * @param limit from which on rows are only counted; the first of those leaves a note of its line
     */
    void keep(UUID job, List<Refusal> rows, long before, int limit) {
        var insert = transaction.insertInto(refusals, JOB, LINE, PLACE, COLUMN, CODE, MESSAGE);
        var kept = 0;
        for (var row : rows) {
            if (before + kept > limit) {
                break;
            }
            if (before + kept == limit) {
                insert = insert.values(job, row.row().line(), 0, null, "import.row.more-refused", more(limit));
            } else {
                int place = 0;
                for (var finding :
                        row.findings().stream().limit(PROBLEMS_PER_ROW).toList()) {
                    insert = insert.values(
                            job, row.row().line(), place++, finding.column(), finding.code(), finding.message());
                }
            }
            kept++;
        }
        if (kept > 0) {
            insert.execute();
        }
    }

    /** Findings about the rows after a line, at most about so many; a row's are never parted. */
    List<RefusedRow> after(UUID job, long line, int limit) {
        return transaction
                .select(LINE, PLACE, COLUMN, CODE, MESSAGE)
                .from(refusals)
                .where(JOB.eq(job).and(LINE.gt(line)))
                .orderBy(LINE)
                .limit(limit)
                .withTies()
                .fetch()
                .stream()
                .sorted(Comparator.<Record, Long>comparing(row -> row.get(LINE)).thenComparing(row -> row.get(PLACE)))
                .map(row -> new RefusedRow(row.get(LINE), row.get(COLUMN), row.get(CODE), row.get(MESSAGE)))
                .toList();
    }

    void forget(UUID job) {
        transaction.deleteFrom(refusals).where(JOB.eq(job)).execute();
    }

    private static String more(int limit) {
        return ("More than %,d rows were refused; from this line on they are counted but not kept."
                        + " Mend what they have in common and bring the whole file again")
                .formatted(limit);
    }

    /** A row and everything that is wrong with it. */
    record Refusal(CsvRow row, List<Finding> findings) {

        Refusal {
            findings = List.copyOf(findings);
        }
    }

    /** One thing that is wrong with a row. */
    record Finding(@Nullable String column, String code, String message) {

        static Finding of(@Nullable String column, Problem problem) {
            var message = problem.message() + ". " + problem.advice();
            return new Finding(column, problem.code(), message.substring(0, Math.min(MESSAGE_MAX, message.length())));
        }
    }
}
