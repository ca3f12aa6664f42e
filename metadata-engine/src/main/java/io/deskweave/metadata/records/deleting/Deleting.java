package io.deskweave.metadata.records.deleting;

import io.deskweave.metadata.fields.ValueShape;
import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.model.Model;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.computed.Recalculation;
import io.deskweave.metadata.records.deleting.BinTable.Gone;
import io.deskweave.metadata.records.deleting.Referrers.OnDelete;
import io.deskweave.metadata.records.deleting.Referrers.Referring;
import io.deskweave.metadata.records.sql.Quoted;
import io.deskweave.metadata.records.sql.Sql;
import io.deskweave.platform.problems.Problem;
import io.deskweave.platform.problems.Refused;
import io.deskweave.platform.tenancy.SchemaName;
import io.deskweave.platform.tenancy.TenantScope;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/**
 * Records of one object that are deleted at one go, each a deletion of its own: whom they take along, whom they must
 * not touch, then the moving of rows.
 */
final class Deleting {

    private final DSLContext transaction;
    private final TenantScope scope;
    private final Model model;
    private final int most;
    private final BinTable bin;
    private final Map<UUID, UUID> deletions = new HashMap<>();
    private final Doomed doomed = new Doomed();
    private final List<Cleared> cleared = new ArrayList<>();
    private int emptied;

    /** @param most how many records may be touched */
    Deleting(DSLContext transaction, TenantScope scope, Model model, int most) {
        this.transaction = transaction;
        this.scope = scope;
        this.model = model;
        this.most = most;
        this.bin = new BinTable(transaction, scope);
    }

    /** Records whose field is to be emptied of the others to which it leads. */
    private record Cleared(Referrers by, ObjectModel target, List<Referring> referring) {

        List<UUID> records() {
            return referring.stream().map(Referring::record).distinct().toList();
        }

        List<UUID> targets() {
            return referring.stream().map(Referring::target).distinct().toList();
        }
    }

    /**
     * Looks for what stands in the way and moves nothing; the records are locked.
     *
     * @return what keeps each of the named records that cannot go
     */
    Map<UUID, List<Problem>> look(ObjectModel object, Collection<UUID> ids) {
        gather(object, doomed.name(object, ids));
        return obstacles();
    }

    /** How many records go because of this one, itself included. */
    int count(UUID named) {
        return doomed.count(named);
    }

    /** Breadth first, so that whoever takes others along is before them. */
    private void gather(ObjectModel object, List<UUID> ids) {
        var open = new ArrayList<>(List.of(new Level(object, ids)));
        while (!open.isEmpty()) {
            var level = open.removeFirst();
            var targets = level.ids().toArray(UUID[]::new);
            for (var by : referrers(level.object(), true)) {
                var found = by.find(transaction, level.object(), targets, doomed, most);
                open.add(new Level(by.from(), doomed.follow(by.from(), found, level.object())));
                bound();
            }
            open.removeIf(each -> each.ids().isEmpty());
        }
    }

    /** Records of one object that are to go. */
    private record Level(ObjectModel object, List<UUID> ids) {}

    /** Those who go along, or those who do not. */
    private List<Referrers> referrers(ObjectModel object, boolean along) {
        return Referrers.of(schema(), model, object).stream()
                .filter(by -> along == (by.rule() == OnDelete.CASCADE))
                .toList();
    }

    private Map<UUID, List<Problem>> obstacles() {
        var obstacles = new LinkedHashMap<UUID, List<Problem>>();
        for (var object : doomed.objects()) {
            var targets = doomed.of(object);
            for (var by : referrers(object, false)) {
                var found = by.find(transaction, object, targets, doomed, most);
                if (found.isEmpty()) {
                    continue;
                }
                if (by.rule() == OnDelete.RESTRICT) {
                    restrict(object, by, found, obstacles);
                    continue;
                }
                var each = new Cleared(by, object, found);
                cleared.add(each);
                emptied += each.records().size();
                bound();
            }
        }
        return obstacles;
    }

    private void restrict(ObjectModel object, Referrers by, List<Referring> found, Map<UUID, List<Problem>> obstacles) {
        var counts = new LinkedHashMap<UUID, Integer>();
        found.forEach(each -> counts.merge(doomed.because(object, each.target()), 1, Integer::sum));
        counts.forEach((named, count) -> obstacles
                .computeIfAbsent(named, key -> new ArrayList<>())
                .add(new RecordReferredTo(
                        object.name(), by.from().name(), by.field().name(), count)));
    }

    private void bound() {
        if (doomed.count() + emptied > most) {
            throw new Refused(new TooManyReferring(most));
        }
    }

    /** Roll-ups and formulas of those who stay follow, in the same transaction. */
    void move() {
        var recalculation = new Recalculation(transaction, schema(), model);
        for (var object : doomed.objects()) {
            recalculation.leaving(object, List.of(doomed.of(object)));
        }
        moveRows();
        for (var each : cleared) {
            var written = new LinkedHashMap<UUID, Map<FieldModel, Optional<Object>>>();
            each.records().forEach(id -> written.put(id, Map.of(each.by().field(), Optional.empty())));
            recalculation.changedTogether(Map.of(), written);
        }
        recalculation.run();
    }

    private void moveRows() {
        int step = 0;
        for (var object : doomed.objects()) {
            var ids = doomed.of(object);
            bin.keep(
                    step,
                    object,
                    Arrays.stream(ids).map(id -> gone(object, id, id)).toList());
            step += ids.length;
        }
        for (var each : cleared) {
            var gone = each.referring().stream()
                    .map(one -> gone(each.target(), one.target(), one.record()))
                    .distinct()
                    .toList();
            bin.keep(step, each.by(), gone);
            step += gone.size();
            each.by()
                    .clear(
                            transaction,
                            each.records(),
                            each.targets(),
                            scope.actor().subject());
        }
        if (doomed.count() > 1) {
            doomed.objects().forEach(this::loosen);
        }
        for (var object : doomed.objects()) {
            execute(Sql.of("delete from " + Quoted.table(schema(), object) + " where \"id\" = any(")
                    .bindArray("uuid", doomed.of(object))
                    .add(")"));
        }
    }

    /** What becomes of a record because this one goes. */
    private Gone gone(ObjectModel object, UUID id, UUID record) {
        var deletion = deletions.computeIfAbsent(doomed.because(object, id), named -> UUID.randomUUID());
        return new Gone(deletion, record);
    }

    /** Those who go together may refer to each other in circles, of which no foreign key lets anyone go first. */
    private void loosen(ObjectModel object) {
        var references = object.fields().stream()
                .filter(field -> field.shape() instanceof ValueShape.Reference)
                .map(field -> Quoted.column(field) + " = null")
                .collect(Collectors.joining(", "));
        if (!references.isEmpty()) {
            execute(Sql.of("update " + Quoted.table(schema(), object) + " set " + references + " where \"id\" = any(")
                    .bindArray("uuid", doomed.of(object))
                    .add(")"));
        }
    }

    private void execute(Sql sql) {
        transaction.execute(sql.text(), sql.values());
    }

    private SchemaName schema() {
        return scope.tenant().schema();
    }
}
