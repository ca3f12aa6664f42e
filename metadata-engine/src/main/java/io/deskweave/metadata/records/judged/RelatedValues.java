package io.deskweave.metadata.records.judged;

import io.deskweave.metadata.expressions.tree.Path;
import io.deskweave.metadata.expressions.types.Member;
import io.deskweave.metadata.model.Model;
import io.deskweave.metadata.records.sql.Sql;
import io.deskweave.platform.tenancy.SchemaName;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Values of related records for many records at once, read by one statement for each path that rules go. */
public final class RelatedValues {

    private final Map<Path, Map<UUID, @Nullable Object>> values = new HashMap<>();

    private RelatedValues() {}

    /** @param rows values by field id */
    public static RelatedValues read(
            DSLContext transaction,
            SchemaName schema,
            Model model,
            List<Path> paths,
            Collection<? extends Map<String, @Nullable Object>> rows) {
        var related = new RelatedValues();
        for (var path : paths) {
            if (path.isRelated()) {
                related.values.put(path, read(transaction, new Reach(schema, model, path), ids(path.first(), rows)));
            }
        }
        return related;
    }

    private static UUID[] ids(Member reference, Collection<? extends Map<String, @Nullable Object>> rows) {
        return rows.stream()
                .map(row -> row.get(reference.id()))
                .filter(UUID.class::isInstance)
                .distinct()
                .toArray(UUID[]::new);
    }

    private static Map<UUID, @Nullable Object> read(DSLContext transaction, Reach reach, UUID[] ids) {
        var found = new HashMap<UUID, @Nullable Object>();
        if (ids.length == 0) {
            return found;
        }
        var sql = Sql.of("select r1.\"id\", " + String.join(", ", reach.columns()) + " from " + reach.tables()
                        + " where r1.\"id\" = any(")
                .bindArray("uuid", ids)
                .add(")");
        for (var row : transaction.fetch(sql.text(), sql.values())) {
            found.put(row.get(0, UUID.class), Stored.value(reach.path().last().shape(), row, 1));
        }
        return found;
    }

    /** Those of one record, by the path's key. */
    public Map<String, @Nullable Object> of(Map<String, @Nullable Object> row) {
        var own = new HashMap<String, @Nullable Object>();
        values.forEach((path, byId) -> {
            if (row.get(path.first().id()) instanceof UUID id) {
                own.put(path.key(), byId.get(id));
            }
        });
        return own;
    }
}
