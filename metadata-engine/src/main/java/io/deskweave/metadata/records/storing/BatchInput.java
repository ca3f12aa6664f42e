package io.deskweave.metadata.records.storing;

import io.deskweave.metadata.fields.Place;
import io.deskweave.metadata.fields.ValueShape;
import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.records.sql.ColumnTypes;
import io.deskweave.metadata.records.sql.Sql;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * A batch as a table of its own within a statement: one array for each column, so that the statement's text and the
 * number of its placeholders do not depend on how many rows there are.
 */
final class BatchInput {

    private static final String DOUBLE = "double precision";

    private final List<Sql> arrays = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final Map<FieldModel, String> expressions = new LinkedHashMap<>();

    private BatchInput() {}

    static BatchInput of(BatchRows batch) {
        var input = new BatchInput();
        input.add("n", "integer", batch.numbers().toArray());
        input.add(
                "id", "uuid", batch.rows().stream().map(row -> RecordIds.next()).toArray(UUID[]::new));
        batch.fields().forEach(field -> input.add(field, batch.column(field)));
        return input;
    }

    private void add(FieldModel field, @Nullable Object[] values) {
        var name = "v" + names.size();
        if (field.shape() instanceof ValueShape.Point) {
            add(name + "x", DOUBLE, coordinates(values, Place::longitude));
            add(name + "y", DOUBLE, coordinates(values, Place::latitude));
            expressions.put(field, "point(i." + name + "x, i." + name + "y)");
            return;
        }
        add(name, ColumnTypes.of(field.shape()), values);
        expressions.put(field, "i." + name);
    }

    private void add(String name, String type, @Nullable Object[] values) {
        names.add(name);
        arrays.add(new Sql().bindArray(type, values));
    }

    private static @Nullable Object[] coordinates(@Nullable Object[] places, ToDoubleFunction<Place> coordinate) {
        return Arrays.stream(places)
                .map(place -> place instanceof Place known ? coordinate.applyAsDouble(known) : null)
                .toArray();
    }

    /** For FROM, under the alias {@code i}. */
    Sql table() {
        return Sql.of("unnest(").addAll(arrays, ", ").add(") as i(" + String.join(", ", names) + ")");
    }

    /** What a row has for each field. */
    Map<FieldModel, String> expressions() {
        return expressions;
    }
}
