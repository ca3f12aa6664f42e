package io.deskweave.metadata.records.reading;

import io.deskweave.metadata.records.RecordJson;
import io.deskweave.metadata.records.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A planned question: its one statement, and what turns the statement's rows into the answer. */
record Plan(Sql sql, int columns, AnswerWriter writer) {

    /** Turns rows into JSON. */
    @FunctionalInterface
    interface AnswerWriter {
        void write(List<Row> rows, JsonOut out);
    }

    RecordJson read(ResultSet answer) throws SQLException {
        var rows = new ArrayList<Row>();
        while (answer.next()) {
            var values = new byte[columns][];
            for (int i = 0; i < columns; i++) {
                values[i] = answer.getBytes(i + 1);
            }
            rows.add(new Row.Flat(values));
        }
        var out = new JsonOut();
        writer.write(rows, out);
        return out.done();
    }
}
