package io.deskweave.metadata.publish;

import io.deskweave.metadata.compile.Compiler;
import io.deskweave.metadata.computing.Computations;
import io.deskweave.metadata.computing.Unit;
import io.deskweave.metadata.model.Model;
import io.deskweave.metadata.publish.FillTable.Pending;
import io.deskweave.metadata.records.computed.Collisions;
import io.deskweave.metadata.records.computed.Recalculation;
import io.deskweave.metadata.records.sql.MergedValues;
import io.deskweave.metadata.releases.ReleaseTables;
import io.deskweave.platform.jobs.Jobs;
import io.deskweave.platform.storage.TenantDatabase;
import io.deskweave.platform.tenancy.TenantScope;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Computed fields that came into force over records that were there already, computed in batches while people work.
 * Until a record's turn comes, or somebody writes it, the field shows nothing. Before them, records that hold options
 * which were merged get those that stand for them. Which fields, and how far each is, is
 * written along with the records, so that a job that was cut short goes on where it stopped.
 */
@Component
class PendingFills implements Jobs.JobKind {

    private static final String KEY = "metadata.fills";
    private static final String CARRY = "metadata.retypes";
    private static final int BATCH = 200;

    // Other pods know a release at most a second late; until they do, they write without computing what is new in it.
    private static final Duration LATE = Duration.ofSeconds(2);

    private final TenantDatabase database;
    private final Compiler compiler;
    private final Jobs jobs;

    PendingFills(TenantDatabase database, Compiler compiler, Jobs jobs) {
        this.database = database;
        this.compiler = compiler;
        this.jobs = jobs;
    }

    @Override
    public String key() {
        return KEY;
    }

    /** Within the transaction that publishes, for the same reason as that of {@code PendingIndexes.buildSoon}. */
    void fillSoon(TenantScope scope, DSLContext sql, Model before, Model after) {
        var table = new FillTable(sql, scope.tenant().schema());
        var merging = Merging.between(before, after);
        var unfilled = unfilled(before, after, merging);
        if (unfilled.isEmpty() && merging.isEmpty()) {
            return;
        }
        var computed = Computations.of(after).units().stream()
                .filter(unit -> table.isUsed(unit.object()))
                .flatMap(unit -> unit.fields().stream())
                .filter(unfilled::contains);
        var merged = merging.stream()
                .filter(each -> table.isUsed(each.object()))
                .map(each -> each.field().id());
        var waiting = Stream.concat(merged, computed).toList();
        if (!waiting.isEmpty()) {
            table.add(waiting);
            jobs.queue(scope, KEY, UUID.randomUUID());
        }
    }

    /** Values begin to be carried to columns of other types; within the transaction that publishes. */
    void carrySoon(TenantScope scope) {
        jobs.queue(scope, CARRY, UUID.randomUUID());
    }

    /** What is computed from options sees them as they are when all are merged. */
    private static Set<String> unfilled(Model before, Model after, List<Merging> merging) {
        var unfilled = new HashSet<>(Unfilled.of(before, after));
        if (!merging.isEmpty()) {
            var fields = merging.stream().map(each -> each.field().id()).toList();
            unfilled.addAll(Computations.of(after).withDependents(fields));
        }
        return unfilled;
    }

    @Override
    public void run(TenantScope scope, UUID job) {
        waitForOthers(scope);
        var run = new Run(scope);
        while (Collisions.outlast(() -> database.write(scope, run::batch))) {
            // Each batch stands for itself.
        }
    }

    private void waitForOthers(TenantScope scope) {
        // With the tenant's lock: whoever comes before the release is kept waits for it, instead of finding nothing.
        var latest =
                database.define(scope, sql -> new FillTable(sql, scope.tenant().schema()).latest());
        var left = latest.map(since -> Duration.between(Instant.now(), since.plus(LATE)))
                .orElse(Duration.ZERO);
        if (left.isPositive()) {
            try {
                Thread.sleep(left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Filling was cut short; it goes on later", e);
            }
        }
    }

    /** One run, which builds the model in force once for each release that it meets. */
    private final class Run {

        private final TenantScope scope;
        private int release = -1;
        private Model model = Model.of("", List.of());

        Run(TenantScope scope) {
            this.scope = scope;
        }

        /** Whether there may be more to do. */
        boolean batch(DSLContext sql) {
            var table = new FillTable(sql, scope.tenant().schema());
            var pending = table.pending();
            if (pending.isEmpty()) {
                return false;
            }
            look(sql);
            var merging = Merging.first(model, fields(pending));
            if (merging.isPresent()) {
                merge(sql, table, merging.get(), pending);
                return true;
            }
            var unit = first(pending);
            if (unit.isEmpty()) {
                table.done(pending.stream().map(Pending::field).toList());
                return false;
            }
            fill(sql, table, unit.get(), pending);
            return true;
        }

        private void merge(DSLContext sql, FillTable table, Merging merging, List<Pending> pending) {
            var field = merging.field().id();
            var here =
                    pending.stream().filter(each -> each.field().equals(field)).toList();
            var ids = table.next(merging.object(), furthestBehind(here), BATCH);
            new MergedValues(sql, scope.tenant().schema())
                    .settle(merging.object(), merging.field(), merging.options(), ids);
            if (ids.size() < BATCH) {
                table.done(List.of(field));
            } else {
                table.reached(List.of(field), ids.getLast());
            }
        }

        private static Set<String> fields(List<Pending> pending) {
            return Set.copyOf(pending.stream().map(Pending::field).toList());
        }

        private void look(DSLContext sql) {
            var releases = new ReleaseTables(sql, scope.tenant().schema());
            int current = releases.current();
            if (current != release) {
                model = compiler.build(releases.inForce());
                release = current;
            }
        }

        /** What others read is filled before them. */
        private Optional<Unit> first(List<Pending> pending) {
            var fields = fields(pending);
            return Computations.of(model).units().stream()
                    .filter(unit -> unit.fields().stream().anyMatch(fields::contains))
                    .findFirst();
        }

        /** Null when one of them has not begun. Texts of ids have the order that ids have in the database. */
        private static @Nullable UUID furthestBehind(List<Pending> pending) {
            boolean begun = pending.stream().allMatch(each -> each.reached() != null);
            return begun
                    ? pending.stream()
                            .map(Pending::reached)
                            .filter(Objects::nonNull)
                            .min(Comparator.comparing(UUID::toString))
                            .orElse(null)
                    : null;
        }

        private void fill(DSLContext sql, FillTable table, Unit unit, List<Pending> pending) {
            var own = unit.fields();
            var here =
                    pending.stream().filter(each -> own.contains(each.field())).toList();
            var fields = here.stream().map(Pending::field).toList();
            var ids = table.next(unit.object(), furthestBehind(here), BATCH);
            if (!ids.isEmpty()) {
                new Recalculation(sql, scope.tenant().schema(), model).only(unit, ids);
                table.reached(fields, ids.getLast());
            }
            if (ids.size() < BATCH) {
                table.done(fields);
            }
        }
    }
}
