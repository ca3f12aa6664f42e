package io.deskweave.metadata.records.computed;

import io.deskweave.metadata.computing.Computations;
import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.model.Model;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.judged.RelatedValues;
import io.deskweave.metadata.records.sql.Sql;
import io.deskweave.platform.tenancy.SchemaName;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The computed fields of new records, to be written along with them; reads only when formulas look elsewhere. */
public final class FirstValues {

    private FirstValues() {}

    /**
     * Record by record.
     *
     * @param rows what the records bring, by field id
     */
    public static List<Map<FieldModel, Object>> of(
            DSLContext transaction,
            SchemaName schema,
            Model model,
            ObjectModel object,
            List<Map<String, @Nullable Object>> rows) {
        var first = Computations.of(model).first(object);
        if (first.isEmpty()) {
            return Collections.nCopies(rows.size(), Map.of());
        }
        var related = first.related().stream()
                .filter(path ->
                        rows.stream().anyMatch(row -> row.get(path.first().id()) != null))
                .toList();
        new RowLocks(transaction, schema, model)
                .holdRelated(
                        object,
                        related,
                        reference -> new Sql()
                                .bindArray(
                                        "uuid",
                                        rows.stream()
                                                .map(row -> row.get(reference.id()))
                                                .filter(Objects::nonNull)
                                                .distinct()
                                                .toArray(UUID[]::new)));
        var values = RelatedValues.read(transaction, schema, model, related, rows);
        return rows.stream().map(row -> first.values(row, values.of(row))).toList();
    }
}
