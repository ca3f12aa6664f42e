package io.deskweave.metadata.records.deleting;

import io.deskweave.metadata.fields.ValueShape;
import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.model.Model;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.computed.Recalculation;
import io.deskweave.metadata.records.deleting.BinTable.Heap;
import io.deskweave.metadata.records.sql.MergedValues;
import io.deskweave.metadata.records.sql.Quoted;
import io.deskweave.metadata.records.sql.Sql;
import io.deskweave.platform.problems.Problem;
import io.deskweave.platform.problems.Refused;
import io.deskweave.platform.tenancy.SchemaName;
import io.deskweave.platform.tenancy.TenantScope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/** Brings one deletion back: what stands in the way is found first, all of it, then rows are moved. */
final class Restoring {

    private final DSLContext transaction;
    private final TenantScope scope;
    private final Model model;
    private final BinTable bin;
    private final UUID deletion;
    private final List<Heap> heaps;

    Restoring(DSLContext transaction, TenantScope scope, Model model, UUID deletion) {
        this.transaction = transaction;
        this.scope = scope;
        this.model = model;
        this.bin = new BinTable(transaction, scope);
        this.deletion = deletion;
        this.heaps = bin.heaps(deletion);
    }

    void run() {
        var objects = objects();
        var obstacles = new Obstacles(transaction, scope, model, deletion);
        var findings = objects.stream()
                .flatMap(object -> obstacles.of(object).stream())
                .toList();
        if (!findings.isEmpty()) {
            throw new Refused(findings);
        }
        var recalculation = new Recalculation(transaction, schema(), model);
        objects.forEach(recalculation::beforeNew);
        objects.forEach(this::insert);
        if (isSeveral()) {
            objects.forEach(this::tie);
        }
        heaps.forEach(this::fill);
        settle();
        recalculate(recalculation);
        bin.empty(deletion);
    }

    /** Options may have been merged while the records lay in the bin. */
    private void settle() {
        var merged = new MergedValues(transaction, schema());
        for (var heap : heaps) {
            if (heap.field().isEmpty()) {
                model.objectById(heap.objectId())
                        .ifPresent(object -> merged.settle(object, bin.records(deletion, heap)));
            }
        }
    }

    /** What came back or was filled again counts in its lists, and looks at what others have by now. */
    private void recalculate(Recalculation recalculation) {
        for (var heap : heaps) {
            var object = model.objectById(heap.objectId());
            if (object.isEmpty()) {
                continue;
            }
            var ids = bin.records(deletion, heap);
            var written = new HashMap<FieldModel, Optional<Object>>();
            object.get().fields().stream()
                    .filter(field ->
                            heap.field().isEmpty() || heap.field().get().equals(field.id()))
                    .forEach(field -> written.put(field, Optional.empty()));
            recalculation.leaving(object.get(), ids);
            ids.forEach(id -> recalculation.changed(id, Map.of(), written));
        }
        recalculation.run();
    }

    private List<ObjectModel> objects() {
        var objects = new ArrayList<ObjectModel>();
        var findings = new ArrayList<Problem>();
        for (var heap : heaps) {
            if (heap.field().isEmpty()) {
                model.objectById(heap.objectId())
                        .ifPresentOrElse(objects::add, () -> findings.add(new ObjectRetired(heap.count())));
            }
        }
        if (!findings.isEmpty()) {
            throw new Refused(findings);
        }
        return objects;
    }

    private boolean isSeveral() {
        return heaps.stream()
                        .filter(heap -> heap.field().isEmpty())
                        .mapToInt(Heap::count)
                        .sum()
                > 1;
    }

    /** A later version, so that nobody writes over it who saw it before it went. */
    private void insert(ObjectModel object) {
        var columns = columns(object);
        var loose = isSeveral()
                ? references(object).stream()
                        .map(field -> " - '" + field.column() + "'")
                        .collect(Collectors.joining())
                : "";
        var sql = Sql.of("insert into " + table(object) + " (" + columns + ") select " + columns
                        + " from (select b.step, (jsonb_populate_record(null::" + table(object) + ", (b.kept" + loose
                        + ") || jsonb_build_object('version', (b.kept->>'version')::integer + 1, 'updated_at', now(),"
                        + " 'updated_by', ")
                .bind(scope.actor().subject(), "uuid")
                .add("))).* from " + bin.name() + " b where b.deletion = ")
                .bind(deletion)
                .add(" and b.field is null and b.object = '" + object.id() + "') r order by step");
        execute(sql);
    }

    /** All that can be written; what PostgreSQL computes it computes again. */
    private String columns(ObjectModel object) {
        var row = transaction.fetchSingle(
                "select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute where attrelid ="
                        + " ?::regclass and attnum > 0 and not attisdropped and attgenerated = ''",
                table(object));
        return Objects.requireNonNull(row.get(0, String.class));
    }

    /** References among those who went together, which could not be there before all of them were. */
    private void tie(ObjectModel object) {
        var references = references(object);
        if (references.isEmpty()) {
            return;
        }
        var assignments = references.stream()
                .map(field -> Quoted.column(field) + " = r." + Quoted.column(field))
                .collect(Collectors.joining(", "));
        execute(Sql.of("update " + table(object) + " t set " + assignments)
                .add(kept(object, "b.field is null"))
                .add(" and t.\"id\" = b.record"));
    }

    /** Only where the field is still as deleting left it; somebody may have written something else since. */
    private void fill(Heap heap) {
        var object = model.objectById(heap.objectId());
        var field = object.flatMap(found -> found.fields().stream()
                .filter(each -> heap.field().filter(each.id()::equals).isPresent())
                .findFirst());
        if (object.isEmpty() || field.isEmpty()) {
            return;
        }
        var column = Quoted.column(field.get());
        var sql = Sql.of("update " + table(object.get()) + " t set \"version\" = t.\"version\" + 1, \"updated_at\" ="
                        + " now(), \"updated_by\" = ")
                .bind(scope.actor().subject())
                .add(", " + column + " = ");
        boolean several = field.get().shape() instanceof ValueShape.References;
        if (several) {
            sql.add("coalesce(t." + column + ", '{}') || array(select e.id from unnest(r." + column
                            + ") e(id) where not e.id = any(coalesce(t." + column + ", '{}')) and e.id in (select"
                            + " x.record from " + bin.name() + " x where x.field is null and x.deletion = ")
                    .bind(deletion)
                    .add("))");
        } else {
            sql.add("r." + column);
            if (field.get().shape() instanceof ValueShape.AnyReference) {
                sql.add(", " + Quoted.object(field.get()) + " = r." + Quoted.object(field.get()));
            }
        }
        execute(sql.add(kept(object.get(), "b.field = '" + field.get().id() + "'"))
                .add(" and t.\"id\" = b.record" + (several ? "" : " and t." + column + " is null")));
    }

    private Sql kept(ObjectModel object, String which) {
        return Sql.of(" from " + bin.name() + " b cross join lateral jsonb_populate_record(null::" + table(object)
                        + ", b.kept) r where b.deletion = ")
                .bind(deletion)
                .add(" and b.object = '" + object.id() + "' and " + which);
    }

    private static List<FieldModel> references(ObjectModel object) {
        return object.fields().stream()
                .filter(field -> field.shape() instanceof ValueShape.Reference)
                .toList();
    }

    private void execute(Sql sql) {
        transaction.execute(sql.text(), sql.values());
    }

    private String table(ObjectModel object) {
        return Quoted.table(schema(), object);
    }

    private SchemaName schema() {
        return scope.tenant().schema();
    }
}
