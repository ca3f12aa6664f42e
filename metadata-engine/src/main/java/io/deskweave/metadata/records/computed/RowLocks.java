package io.deskweave.metadata.records.computed;

import io.deskweave.metadata.computing.Computations;
import io.deskweave.metadata.computing.Spread;
import io.deskweave.metadata.expressions.tree.Path;
import io.deskweave.metadata.fields.ValueShape;
import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.model.Model;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.sql.Quoted;
import io.deskweave.metadata.records.sql.Sql;
import io.deskweave.platform.tenancy.SchemaName;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;

/**
 * Holds records while what depends on them is computed. A lock comes in a statement of its own, always in the order of
 * ids: the next statement then sees what whoever held it before has written. Only the weaker locks are taken, which let
 * others refer to the records meanwhile.
 */
record RowLocks(DSLContext transaction, SchemaName schema, Model model) {

    /** Of all advisory locks of the cell those of computing writes; beside it stands the tenant. */
    private static final int COMPUTING = 1_953_723_500;

    /**
     * Keeps those who go up through lists from meeting those who come down from a record to all that look at it: many
     * go up at once, one comes down alone. Taken before anything is written.
     */
    void enter(Spread spread) {
        if (spread == Spread.HERE) {
            return;
        }
        var sql = Sql.of("select pg_advisory_xact_lock" + (spread == Spread.UPWARD ? "_shared" : "") + "(" + COMPUTING
                        + ", hashtext(")
                .bind(schema.value())
                .add("))::text");
        transaction.fetch(sql.text(), sql.values());
    }

    /** Records that are about to be written. */
    void hold(ObjectModel object, Collection<UUID> ids) {
        if (!ids.isEmpty()) {
            lock(object, new Sql().bindArray("uuid", ids.toArray()), "no key update");
        }
    }

    /**
     * Records whose values are about to be read by formulas: until this transaction ends nobody changes them.
     *
     * @param object where the ways begin
     * @param first the ids to which the records refer by a reference, as an array or a subquery
     */
    void holdRelated(ObjectModel object, List<Path> paths, First first) {
        var chains = new LinkedHashMap<String, Runnable>();
        for (var path : paths) {
            var at = object;
            var key = "";
            var ids = new Sql();
            for (int i = 0; i < path.members().size() - 1; i++) {
                var reference = field(at, path.members().get(i).id());
                ids = i == 0 ? first.ids(reference) : next(at, reference, ids);
                at = target(reference);
                key += '.' + reference.id();
                var reached = at;
                var bound = ids;
                chains.putIfAbsent(key, () -> lock(reached, bound, strength(reached)));
            }
        }
        chains.values().forEach(Runnable::run);
    }

    /** Where the ways to related records begin. */
    @FunctionalInterface
    interface First {
        Sql ids(FieldModel reference);
    }

    private Sql next(ObjectModel object, FieldModel reference, Sql ids) {
        return Sql.of("select " + Quoted.column(reference) + " from " + Quoted.table(schema, object)
                        + " where \"id\" = any(")
                .add(ids)
                .add(")");
    }

    /** What this transaction may write later is not shared with others who may: they would wait for each other. */
    private String strength(ObjectModel object) {
        return Computations.of(model).computes(object) ? "no key update" : "share";
    }

    private void lock(ObjectModel object, Sql ids, String strength) {
        var sql = Sql.of("select \"id\" from " + Quoted.table(schema, object) + " where \"id\" = any(")
                .add(ids)
                .add(") order by \"id\" for " + strength);
        transaction.fetch(sql.text(), sql.values());
    }

    private ObjectModel target(FieldModel reference) {
        if (!(reference.shape() instanceof ValueShape.Reference to)) {
            throw new IllegalStateException("%s refers to nothing".formatted(reference.id()));
        }
        return model.objectById(to.objectId()).orElseThrow();
    }

    private static FieldModel field(ObjectModel object, String id) {
        return object.fields().stream()
                .filter(field -> field.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
