package io.deskweave.metadata.records.deleting;

import io.deskweave.metadata.fields.ValueShape;
import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.sql.Quoted;
import io.deskweave.metadata.records.sql.Sql;
import io.deskweave.platform.tenancy.SchemaName;
import io.deskweave.platform.tenancy.TenantScope;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * The table {@code bin} of a tenant: each row a record that was deleted, whole, or a field that was emptied because of
 * it. Rows of one deletion are numbered, those first that took the others along.
 */
record BinTable(DSLContext transaction, TenantScope scope) {

    private static final String KEEP = "(deletion, step, object, record, field, kept, deleted_by) select ";

    /** A record that goes, or is emptied, and the deletion to which that belongs. */
    record Gone(UUID deletion, UUID record) {}

    /** Copies records, in this order. */
    void keep(int firstStep, ObjectModel object, List<Gone> gone) {
        keep(firstStep, object, null, "to_jsonb(t)", gone);
    }

    /** Remembers what one field of these records holds. */
    void keep(int firstStep, Referrers referrers, List<Gone> gone) {
        var field = referrers.field();
        var column = Quoted.column(field);
        var second = field.shape() instanceof ValueShape.AnyReference
                ? ", '" + field.column() + "$object', t." + Quoted.object(field)
                : "";
        var kept = "jsonb_build_object('" + field.column() + "', to_jsonb(t." + column + ")" + second + ")";
        keep(firstStep, referrers.from(), field, kept, gone);
    }

    private void keep(int firstStep, ObjectModel object, @Nullable FieldModel field, String kept, List<Gone> gone) {
        var sql = Sql.of("insert into " + name() + KEEP + "o.deletion, o.n + " + firstStep + ", '" + object.id()
                        + "', t.\"id\", " + (field == null ? "null" : "'" + field.id() + "'") + ", " + kept + ", ")
                .bind(scope.actor().subject())
                .add(" from " + Quoted.table(schema(), object) + " t join unnest(")
                .bindArray("uuid", gone.stream().map(Gone::record).toArray())
                .add(", ")
                .bindArray("uuid", gone.stream().map(Gone::deletion).toArray())
                .add(") with ordinality o(id, deletion, n) on o.id = t.\"id\"");
        transaction.execute(sql.text(), sql.values());
    }

    /** The deletion in which this record went, locked. */
    Optional<UUID> deletionOf(ObjectModel object, UUID record) {
        var sql = Sql.of("select deletion from " + name() + " where object = ")
                .bind(object.id())
                .add(" and record = ")
                .bind(record)
                .add(" and field is null for update");
        return transaction.fetch(sql.text(), sql.values()).getValues(0, UUID.class).stream()
                .findFirst();
    }

    /** What lies in the bin of one deletion, by object and emptied field, in the order in which it went. */
    List<Heap> heaps(UUID deletion) {
        var sql = Sql.of("select object, field, count(*), min(step) from " + name() + " where deletion = ")
                .bind(deletion)
                .add(" group by object, field order by min(step)");
        return transaction
                .fetch(sql.text(), sql.values())
                .map(row -> new Heap(
                        row.get(0, String.class),
                        Optional.ofNullable(row.get(1, String.class)),
                        row.get(2, Integer.class)));
    }

    List<UUID> records(UUID deletion, Heap heap) {
        var sql = Sql.of("select record from " + name() + " where deletion = ")
                .bind(deletion)
                .add(" and object = ")
                .bind(heap.objectId())
                .add(" and field is not distinct from ")
                .bind(heap.field().orElse(null), "text")
                .add(" order by step");
        return transaction.fetch(sql.text(), sql.values()).getValues(0, UUID.class);
    }

    void empty(UUID deletion) {
        var sql = Sql.of("delete from " + name() + " where deletion = ").bind(deletion);
        transaction.execute(sql.text(), sql.values());
    }

    String name() {
        return Quoted.table(schema(), "bin");
    }

    private SchemaName schema() {
        return scope.tenant().schema();
    }

    /**
     * Records of one object that went together.
     *
     * @param field the id of the field that was emptied; empty when the records themselves went
     */
    record Heap(String objectId, Optional<String> field, int count) {}
}
