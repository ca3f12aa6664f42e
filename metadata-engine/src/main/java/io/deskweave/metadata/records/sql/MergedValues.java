package io.deskweave.metadata.records.sql;

import io.deskweave.metadata.fields.ValueShape.Choices;
import io.deskweave.metadata.fields.ValueShape.Listed;
import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.platform.tenancy.SchemaName;
import java.util.Collection;
import java.util.UUID;
import org.jooq.DSLContext;

/**
 * Records that hold options which were merged get those that stand for them. Their versions stay: whoever has one open
 * may save it, and what was merged is read as what stands for it.
 */
public record MergedValues(DSLContext sql, SchemaName schema) {

    /** In all fields of these records. */
    public void settle(ObjectModel object, Collection<UUID> ids) {
        for (var field : object.fields()) {
            if (field.shape() instanceof Listed listed && !listed.merged().isEmpty()) {
                settle(object, field, listed, ids);
            }
        }
    }

    /** In one field. A row that somebody writes meanwhile is looked at again as it is then. */
    public void settle(ObjectModel object, FieldModel field, Listed listed, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return;
        }
        var keys = listed.merged().keySet().toArray(String[]::new);
        var update =
                listed instanceof Choices ? several(object, field, listed, keys) : one(object, field, listed, keys);
        update.add(" and o.\"id\" = any(").bindArray("uuid", ids.toArray()).add(")");
        sql.execute(update.text(), update.values());
    }

    private Sql one(ObjectModel object, FieldModel field, Listed listed, String[] keys) {
        var column = Quoted.column(field);
        return Sql.of("update " + Quoted.table(schema, object) + " o set " + column + " = m.standing from ")
                .add(standing(listed, keys))
                .add(" where o." + column + " = m.key");
    }

    /** Each once, in the order in which the options stand. */
    private Sql several(ObjectModel object, FieldModel field, Listed listed, String[] keys) {
        var column = Quoted.column(field);
        return Sql.of("update " + Quoted.table(schema, object) + " o set " + column
                        + " = array(select k.key from unnest(")
                .bindArray("text", listed.options().toArray())
                .add(") with ordinality k(key, n) where k.key in (select coalesce(m.standing, h.key) from unnest(o."
                        + column + ") h(key) left join ")
                .add(standing(listed, keys))
                .add(" on m.key = h.key) order by k.n) where o." + column + " && ")
                .bindArray("text", keys);
    }

    private static Sql standing(Listed listed, String[] keys) {
        var standing = new String[keys.length];
        for (int i = 0; i < keys.length; i++) {
            standing[i] = listed.standingFor(keys[i]);
        }
        return Sql.of("unnest(")
                .bindArray("text", keys)
                .add(", ")
                .bindArray("text", standing)
                .add(") as m(key, standing)");
    }
}
