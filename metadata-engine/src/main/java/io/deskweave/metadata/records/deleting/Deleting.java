package io.deskweave.metadata.records.deleting;

import io.deskweave.metadata.fields.ValueShape;
import io.deskweave.metadata.model.Model;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.Records.Target;
import io.deskweave.metadata.records.computed.Recalculation;
import io.deskweave.metadata.records.deleting.Referrers.OnDelete;
import io.deskweave.metadata.records.sql.Quoted;
import io.deskweave.metadata.records.sql.Sql;
import io.deskweave.platform.problems.Problem;
import io.deskweave.platform.problems.Refused;
import io.deskweave.platform.tenancy.SchemaName;
import io.deskweave.platform.tenancy.TenantScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/** One deletion: whom it takes along, whom it must not touch, then the moving of rows. */
final class Deleting {

    private final DSLContext transaction;
    private final TenantScope scope;
    private final Model model;
    private final BinTable bin;
    private final UUID deletion = UUID.randomUUID();
    private final Doomed doomed = new Doomed();
    private final List<Cleared> cleared = new ArrayList<>();
    private int emptied;

    Deleting(DSLContext transaction, TenantScope scope, Model model) {
        this.transaction = transaction;
        this.scope = scope;
        this.model = model;
        this.bin = new BinTable(transaction, scope);
    }

    /** Records whose field is to be emptied. */
    private record Cleared(Referrers by, List<UUID> records, List<UUID> targets) {}

    /** Refuses before anything is moved; the first record is locked and at the version that was seen. */
    int run(Target target) {
        gather(target.object(), doomed.add(target.object(), List.of(target.id())));
        lookAround();
        move();
        return doomed.count();
    }

    /** Breadth first, so that whoever takes others along is before them. */
    private void gather(ObjectModel object, List<UUID> ids) {
        var open = new ArrayList<>(List.of(new Level(object, ids)));
        while (!open.isEmpty()) {
            var level = open.removeFirst();
            var targets = level.ids().toArray(UUID[]::new);
            for (var by : referrers(level.object(), true)) {
                var found = by.find(transaction, level.object(), targets, doomed);
                open.add(new Level(by.from(), doomed.add(by.from(), found)));
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

    private void lookAround() {
        var findings = new ArrayList<Problem>();
        for (var object : doomed.objects()) {
            var targets = doomed.of(object);
            for (var by : referrers(object, false)) {
                var found = by.find(transaction, object, targets, doomed);
                if (found.isEmpty()) {
                    continue;
                }
                if (by.rule() == OnDelete.RESTRICT) {
                    findings.add(new RecordReferredTo(
                            object.name(), by.from().name(), by.field().name(), found.size()));
                    continue;
                }
                cleared.add(new Cleared(by, found, List.of(targets)));
                emptied += found.size();
                bound();
            }
        }
        if (!findings.isEmpty()) {
            throw new Refused(findings);
        }
    }

    private void bound() {
        if (doomed.count() + emptied > RecordBin.MOST) {
            throw new Refused(new TooManyReferring(RecordBin.MOST));
        }
    }

    /** Roll-ups and formulas of those who stay follow, in the same transaction. */
    private void move() {
        var recalculation = new Recalculation(transaction, schema(), model);
        for (var object : doomed.objects()) {
            recalculation.leaving(object, List.of(doomed.of(object)));
        }
        moveRows();
        for (var each : cleared) {
            var emptied = Map.of(each.by().field(), Optional.empty());
            each.records().forEach(id -> recalculation.changed(id, Map.of(), emptied));
        }
        recalculation.run();
    }

    private void moveRows() {
        int step = 0;
        for (var object : doomed.objects()) {
            var ids = doomed.of(object);
            bin.keep(deletion, step, object, ids);
            step += ids.length;
        }
        for (var each : cleared) {
            bin.keep(deletion, step, each.by(), each.records());
            step += each.records().size();
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
