package io.deskweave.metadata.records.computed;

import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.records.sql.Layout;
import io.deskweave.metadata.records.sql.Sql;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Values of some fields of many records on their way into the table, by one statement; other fields stay. */
final class ChangedValues {

    private final Map<UUID, Map<FieldModel, @Nullable Object>> changed;
    private final List<Sql> arrays = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final List<String> assignments = new ArrayList<>();

    ChangedValues(Map<UUID, Map<FieldModel, @Nullable Object>> changed) {
        this.changed = changed;
        arrays.add(new Sql().bindArray("uuid", changed.keySet().toArray()));
        names.add("id");
        var fields = new LinkedHashSet<FieldModel>();
        changed.values().forEach(values -> fields.addAll(values.keySet()));
        fields.forEach(this::add);
    }

    private void add(FieldModel field) {
        var changes = array("boolean", values -> values.containsKey(field));
        var layout = Layout.of(field);
        var pieces = layout.sent().stream()
                .map(sent -> Sql.of(array(sent.type(), values -> {
                    var value = values.get(field);
                    return value == null ? null : sent.piece().apply(value);
                })))
                .toList();
        layout.columns()
                .forEach(column -> assignments.add("%s = case when %s then %s else t.%s end"
                        .formatted(column.name(), changes, column.made(pieces).text(), column.name())));
    }

    /** One more column of what is sent; how it is called. */
    private String array(String type, Function<Map<FieldModel, @Nullable Object>, @Nullable Object> value) {
        var name = "w" + names.size();
        names.add(name);
        arrays.add(
                new Sql().bindArray(type, changed.values().stream().map(value).toArray()));
        return "i." + name;
    }

    /** @param table quoted */
    Sql update(String table) {
        return Sql.of("update " + table + " t set " + String.join(", ", assignments) + " from unnest(")
                .addAll(arrays, ", ")
                .add(") as i(" + String.join(", ", names) + ") where t.\"id\" = i.\"id\"");
    }
}
