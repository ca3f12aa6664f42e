package io.deskweave.metadata.records.storing;

import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.records.sql.Layout;
import io.deskweave.metadata.records.sql.Sql;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Values on their way into their columns. */
final class Assigned {

    private Assigned() {}

    /** What each column gets, by its quoted name. */
    static Map<String, Sql> columns(Map<FieldModel, Optional<Object>> values) {
        var columns = new LinkedHashMap<String, Sql>();
        values.forEach((field, value) -> {
            var layout = Layout.of(field);
            var placeholders = layout.sent().stream()
                    .map(sent -> new Sql().bind(value.map(sent.piece()).orElse(null), sent.type()))
                    .toList();
            layout.columns().forEach(column -> columns.put(column.name(), column.made(placeholders)));
        });
        return columns;
    }
}
