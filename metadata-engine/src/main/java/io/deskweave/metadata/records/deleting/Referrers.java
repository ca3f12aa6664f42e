package io.deskweave.metadata.records.deleting;

import io.deskweave.metadata.fields.Targets;
import io.deskweave.metadata.fields.ValueShape;
import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.model.Model;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.sql.Quoted;
import io.deskweave.metadata.records.sql.Sql;
import io.deskweave.platform.tenancy.SchemaName;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;

/** The records that refer to some others by one field. */
record Referrers(SchemaName schema, ObjectModel from, FieldModel field) {

    /** What becomes of those who refer. */
    enum OnDelete {
        RESTRICT,
        CASCADE,
        CLEAR
    }

    /** Every field of the model by which records of this object may be referred to. */
    static List<Referrers> of(SchemaName schema, Model model, ObjectModel target) {
        return model.objects().stream()
                .flatMap(from -> from.fields().stream()
                        .filter(field -> field.targets().contains(target.id()))
                        .map(field -> new Referrers(schema, from, field)))
                .toList();
    }

    OnDelete rule() {
        var written = field.settings().get(Targets.ON_DELETE);
        if ("cascade".equals(written)) {
            return OnDelete.CASCADE;
        }
        return "clear".equals(written) ? OnDelete.CLEAR : OnDelete.RESTRICT;
    }

    /**
     * Those who refer to any of these records, locked, but for those who go anyway; one more than the most at most.
     */
    List<Referring> find(DSLContext transaction, ObjectModel target, UUID[] ids, Doomed doomed, int most) {
        var isList = field.shape() instanceof ValueShape.References;
        var column = "t." + Quoted.column(field);
        var sql =
                Sql.of("select t.\"id\", " + (isList ? "e.id" : column) + " from " + Quoted.table(schema, from) + " t");
        if (isList) {
            sql.add(" join unnest(").bindArray("uuid", ids).add(") e(id) on " + column + " @> array[e.id]");
        }
        sql.add(" where ")
                .add(refers(target, ids))
                .add(" and not t.\"id\" = any(")
                .bindArray("uuid", doomed.of(from))
                .add(") order by t.\"id\" limit ")
                .add(most + 1)
                .add(" for update of t");
        return transaction
                .fetch(sql.text(), sql.values())
                .map(row -> new Referring(row.get(0, UUID.class), row.get(1, UUID.class)));
    }

    /** A record, and one to which it refers. */
    record Referring(UUID record, UUID target) {}

    private Sql refers(ObjectModel target, UUID[] ids) {
        var column = "t." + Quoted.column(field);
        return switch (field.shape()) {
            case ValueShape.References ignored -> Sql.of(column + " && ").bindArray("uuid", ids);
            case ValueShape.AnyReference ignored ->
                Sql.of("(" + column + " = any(")
                        .bindArray("uuid", ids)
                        .add(") and t." + Quoted.object(field) + " = '" + target.id() + "')");
            default -> Sql.of(column + " = any(").bindArray("uuid", ids).add(")");
        };
    }

    /** Empties the field of these records as far as it refers to the others. */
    void clear(DSLContext transaction, List<UUID> referring, List<UUID> ids, UUID actor) {
        var column = Quoted.column(field);
        var sql = Sql.of("update " + Quoted.table(schema, from) + " t set \"version\" = t.\"version\" + 1,"
                        + " \"updated_at\" = now(), \"updated_by\" = ")
                .bind(actor)
                .add(", " + column + " = ");
        switch (field.shape()) {
            case ValueShape.References ignored ->
                sql.add("(select array_agg(e.id order by e.n) from unnest(t." + column
                                + ") with ordinality e(id, n) where not e.id = any(")
                        .bindArray("uuid", ids.toArray())
                        .add("))");
            case ValueShape.AnyReference ignored -> sql.add("null, " + Quoted.object(field) + " = null");
            default -> sql.add("null");
        }
        sql.add(" where t.\"id\" = any(").bindArray("uuid", referring.toArray()).add(")");
        transaction.execute(sql.text(), sql.values());
    }
}
