package io.deskweave.metadata.leftovers;

import io.deskweave.metadata.compile.Compiler;
import io.deskweave.metadata.fields.ValueShape;
import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.deleting.ExpiredDeletions;
import io.deskweave.metadata.records.sql.Quoted;
import io.deskweave.metadata.records.sql.Sql;
import io.deskweave.metadata.releases.ReleaseTables;
import io.deskweave.platform.tenancy.SchemaName;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/**
 * Which files are named by anything that a tenant keeps, all of it seen at one moment: a record that is just deleted or
 * restored is in its table or in the bin. Files of what is retired are, those of what was deleted are not.
 */
final class NamedFiles {

    private static final int PAGE = 20_000;
    private static final UUID FIRST = new UUID(0, 0);

    private final DSLContext sql;
    private final SchemaName schema;
    private final UUID[] asked;

    private NamedFiles(DSLContext sql, SchemaName schema, Collection<UUID> asked) {
        this.sql = sql;
        this.schema = schema;
        this.asked = asked.toArray(UUID[]::new);
    }

    /**
     * Those that are named by records, also deleted ones, by imports and by exports.
     *
     * @param sql a transaction that has not read yet
     */
    static Named among(DSLContext sql, SchemaName schema, Compiler compiler, Collection<UUID> files) {
        sql.execute("set transaction isolation level repeatable read");
        var named = new NamedFiles(sql, schema, files);
        var byRecords = new HashSet<UUID>();
        var stored = compiler.buildStored(new ReleaseTables(sql, schema).inForce());
        stored.objects().forEach(object -> named.ofRecords(object, byRecords));
        named.ofBin(byRecords);
        return new Named(byRecords, named.ofJobs());
    }

    private void ofRecords(ObjectModel object, Set<UUID> found) {
        var files = object.fields().stream()
                .filter(field -> field.shape() instanceof ValueShape.Files)
                .toList();
        if (files.isEmpty()) {
            return;
        }
        UUID last = FIRST;
        do {
            last = page(object, files, last, found);
        } while (!last.equals(FIRST));
    }

    /** The last record of the page; {@code FIRST} where there is none. */
    private UUID page(ObjectModel object, Collection<FieldModel> files, UUID past, Set<UUID> found) {
        var lists = files.stream()
                .map(field -> "coalesce(" + Quoted.column(field) + ", '[]')")
                .collect(Collectors.joining(" || "));
        var page = Sql.of("with page as materialized (select \"id\", " + lists + " as files from "
                        + Quoted.table(schema, object) + " where \"id\" > ")
                .bind(past)
                .add(" order by \"id\" limit ")
                .add(PAGE)
                .add(") select (select \"id\" from page order by \"id\" desc limit 1),"
                        + " array(select distinct a from page, jsonb_array_elements(files) f join unnest(")
                .bindArray("uuid", asked)
                .add(") a on a::text = f->>'id')");
        var row = sql.fetchSingle(page.text(), page.values());
        found.addAll(Set.of(row.get(1, UUID[].class)));
        var last = row.get(0, UUID.class);
        return last == null ? FIRST : last;
    }

    private void ofBin(Set<UUID> found) {
        var named = Sql.of("select distinct a from " + Quoted.table(schema, "bin") + " b, " + ExpiredDeletions.FILES
                        + " f join unnest(")
                .bindArray("uuid", asked)
                .add(") a on a::text = f #>> '{}'");
        found.addAll(sql.fetch(named.text(), named.values()).getValues(0, UUID.class));
    }

    private Set<UUID> ofJobs() {
        var named = Sql.of("select file from " + Quoted.table(schema, "import_job")
                        + " where cleared_at is null and file = any(")
                .bindArray("uuid", asked)
                .add(") union select file from " + Quoted.table(schema, "export_job") + " where file = any(")
                .bindArray("uuid", asked)
                .add(")");
        return Set.copyOf(sql.fetch(named.text(), named.values()).getValues(0, UUID.class));
    }

    /** What was found. */
    record Named(Set<UUID> byRecords, Set<UUID> byJobs) {

        boolean has(UUID file) {
            return byRecords.contains(file) || byJobs.contains(file);
        }
    }
}
