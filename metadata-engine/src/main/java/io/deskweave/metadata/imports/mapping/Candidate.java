package io.deskweave.metadata.imports.mapping;

import io.deskweave.metadata.imports.Imports.ColumnMapping;
import io.deskweave.metadata.model.FieldModel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way to fill a field.
 *
 * @param fieldPlace counts the object's fields from 0, so that equal scores are settled the same way every time
 */
record Candidate(
        FieldModel field,
        int fieldPlace,
        List<Column> columns,
        @Nullable String pattern,
        double score) {

    Candidate {
        columns = List.copyOf(columns);
    }

    int columnPlace() {
        return columns.getFirst().place();
    }

    ColumnMapping mapping() {
        return new ColumnMapping(
                field.name(), columns.stream().map(Column::name).toList(), pattern);
    }
}
