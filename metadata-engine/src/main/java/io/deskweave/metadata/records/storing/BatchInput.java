package io.deskweave.metadata.records.storing;

import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.records.encryption.EncryptedValues;
import io.deskweave.metadata.records.sql.Layout;
import io.deskweave.metadata.records.sql.Sql;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A batch as a table of its own within a statement: one array for each column, so that the statement's text and the
 * number of its placeholders do not depend on how many rows there are.
 */
final class BatchInput {

    private final List<Sql> arrays = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final Map<FieldModel, List<Sql>> pieces = new LinkedHashMap<>();
    private final Map<String, String> columns = new LinkedHashMap<>();
    private final Map<FieldModel, String> marks = new LinkedHashMap<>();

    private final List<UUID> ids;

    private BatchInput(List<UUID> ids) {
        this.ids = ids;
    }

    static BatchInput of(BatchRows batch, EncryptedValues encrypted) {
        var input = of(
                batch.numbers(),
                batch.rows().stream().map(row -> RecordIds.next()).toList());
        batch.fields().forEach(field -> input.fill(field, batch.column(field), encrypted));
        return input;
    }

    /** Rows without any value yet. */
    static BatchInput of(List<Integer> numbers, List<UUID> ids) {
        var input = new BatchInput(ids);
        input.add("n", "integer", numbers.toArray());
        input.add("id", "uuid", ids.toArray(UUID[]::new));
        return input;
    }

    /** Gives each row its value of a field, or none. */
    void fill(FieldModel field, @Nullable Object[] values, EncryptedValues encrypted) {
        add(field, sealed(field, values, encrypted));
    }

    /** Says of each row whether it is about this field at all. */
    void mark(FieldModel field, Boolean[] rows) {
        var name = "h" + names.size();
        add(name, "boolean", rows);
        marks.put(field, "i." + name);
    }

    /** Whether a row is about this field. */
    String mark(FieldModel field) {
        return marks.getOrDefault(field, "false");
    }

    private @Nullable Object[] sealed(FieldModel field, @Nullable Object[] values, EncryptedValues encrypted) {
        for (int i = 0; i < values.length; i++) {
            var value = values[i];
            values[i] = value == null ? null : encrypted.sealed(ids.get(i), field, value);
        }
        return values;
    }

    private void add(FieldModel field, @Nullable Object[] values) {
        var layout = Layout.of(field);
        var placeholders = new ArrayList<Sql>();
        for (var sent : layout.sent()) {
            var name = "v" + names.size();
            add(name, sent.type(), pieces(values, sent));
            placeholders.add(Sql.of("i." + name));
        }
        layout.columns()
                .forEach(column ->
                        columns.put(column.name(), column.made(placeholders).text()));
        pieces.put(field, placeholders);
    }

    private void add(String name, String type, @Nullable Object[] values) {
        names.add(name);
        arrays.add(new Sql().bindArray(type, values));
    }

    private static @Nullable Object[] pieces(@Nullable Object[] values, Layout.Sent sent) {
        return Arrays.stream(values)
                .map(value -> value == null ? null : sent.piece().apply(value))
                .toArray();
    }

    /** What the rows are called, in their order. */
    List<UUID> ids() {
        return ids;
    }

    /** For FROM, under the alias {@code i}. */
    Sql table() {
        return Sql.of("unnest(").addAll(arrays, ", ").add(") as i(" + String.join(", ", names) + ")");
    }

    /** What each column gets of a row, by its quoted name. */
    Map<String, String> columns() {
        return columns;
    }

    /** What a row has for each field, piece by piece. */
    Map<FieldModel, List<Sql>> pieces() {
        return pieces;
    }
}
