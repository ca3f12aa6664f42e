package io.deskweave.metadata.records.storing;

import io.deskweave.metadata.records.judged.RuleInputs;
import io.deskweave.metadata.records.sql.Sql;
import io.deskweave.metadata.records.storing.Checks.Check;
import io.deskweave.platform.problems.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jooq.DSLContext;
import org.jooq.Record;

/** One writing statement whose single row answers: each check, the version found, the version written, and
 * what the rules must know. */
record PlannedWrite(Sql sql, List<Check> checks, RuleInputs inputs) {

    Answer run(DSLContext transaction) {
        var row = transaction.fetchSingle(sql.text(), sql.values());
        var findings = new ArrayList<Problem>();
        int column = 0;
        for (var check : checks) {
            if (!Boolean.TRUE.equals(row.get(column++, Boolean.class))) {
                findings.add(check.problem());
            }
        }
        return new Answer(findings, optional(row, column), optional(row, column + 1), inputs.read(row, column + 2));
    }

    private static OptionalInt optional(Record row, int column) {
        var value = row.get(column, Integer.class);
        return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }
}
