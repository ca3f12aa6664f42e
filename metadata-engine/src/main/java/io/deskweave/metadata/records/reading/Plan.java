package io.deskweave.metadata.records.reading;

import io.deskweave.metadata.records.RecordJson;
import io.deskweave.metadata.records.RecordQueries.Look;
import io.deskweave.metadata.records.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

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

    /** A planned look at records whose ids are known: its one statement, and what is written of each row. */
    record Looks(Sql sql, int columns, Places places, List<RowPart> answers) {

        /** Where the columns are that are asked of every record. */
        record Places(int id, int version, int passes) {}

        List<Look> read(ResultSet answer) throws SQLException {
            var looks = new ArrayList<Look>();
            while (answer.next()) {
                var values = new byte[columns][];
                for (int i = 0; i < columns; i++) {
                    values[i] = answer.getBytes(i + 1);
                }
                looks.add(look(new Row.Flat(values)));
            }
            return looks;
        }

        private Look look(Row row) {
            return new Look(
                    UUID.fromString(row.text(places.id())),
                    Integer.parseInt(row.text(places.version())),
                    row.text(places.passes()).equals("true"),
                    answers.stream().map(part -> written(part, row)).toList());
        }

        private static RecordJson written(RowPart part, Row row) {
            var out = new JsonOut();
            part.write(row, out);
            return out.done();
        }
    }
}
