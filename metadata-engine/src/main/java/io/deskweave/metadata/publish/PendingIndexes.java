package io.deskweave.metadata.publish;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import io.deskweave.metadata.plan.Step;
import io.deskweave.platform.jobs.Jobs;
import io.deskweave.platform.storage.TenantDatabase;
import io.deskweave.platform.tenancy.TenantScope;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.SelectConditionStep;
import org.jooq.Table;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Indexes of tables in use, built while people work. The list of them is written with the release; a job goes
 * through it until each is there and valid, however often it is cut short.
 */
@Component
class PendingIndexes implements Jobs.JobKind {

    private static final Logger log = LoggerFactory.getLogger(PendingIndexes.class);
    private static final String KEY = "metadata.indexes";
    private static final int REASON_MAX = 500;
    private static final Field<String> NAME = field(name("name"), String.class);
    private static final Field<String> STATEMENT = field(name("statement"), String.class);
    private static final Field<String> REASON = field(name("reason"), String.class);
    private static final Field<Integer> TRIES = field(name("tries"), Integer.class);

    private final TenantDatabase database;
    private final Jobs jobs;

    PendingIndexes(TenantDatabase database, Jobs jobs) {
        this.database = database;
        this.jobs = jobs;
    }

    @Override
    public String key() {
        return KEY;
    }

    /**
     * Called inside the transaction that lists them: were it called after the commit, a kill in between would leave the
     * list without a job. A job that comes too early waits for the tenant's lock; one whose list never was finds none.
     */
    void buildSoon(TenantScope scope) {
        jobs.queue(scope, KEY, UUID.randomUUID());
    }

    @Override
    public void run(TenantScope scope, UUID job) {
        int failed = 0;
        for (var index : database.define(scope, sql -> pending(scope, sql))) {
            if (!build(scope, index)) {
                failed++;
            }
        }
        if (failed > 0) {
            throw new IllegalStateException("%d indexes could not be built yet".formatted(failed));
        }
    }

    /**
     * Builds these indexes of tables in use, and takes those that cannot be built from the list again.
     *
     * @return why one cannot be built
     */
    Optional<String> buildNow(TenantScope scope, List<Step> steps) {
        var names = steps.stream().map(Application::indexName).toList();
        var listed = database.define(scope, sql -> {
            steps.forEach(step -> Application.leavePending(sql, scope.tenant().schema(), step));
            return pending(scope, sql).stream()
                    .filter(index -> names.contains(index.name()))
                    .toList();
        });
        for (var index : listed) {
            if (!build(scope, index)) {
                return Optional.of(database.define(scope, sql -> forget(scope, sql, index)));
            }
        }
        return Optional.empty();
    }

    private static String forget(TenantScope scope, DSLContext sql, Pending index) {
        dropInvalid(scope, sql, index);
        return sql.deleteFrom(list(scope))
                .where(NAME.eq(index.name()))
                .returning(REASON)
                .fetchOptional(REASON)
                .orElse("");
    }

    private static List<Pending> pending(TenantScope scope, DSLContext sql) {
        return sql.select(NAME, STATEMENT)
                .from(list(scope))
                .orderBy(NAME)
                .fetch(row -> new Pending(String.valueOf(row.value1()), String.valueOf(row.value2())));
    }

    private boolean build(TenantScope scope, Pending index) {
        try {
            database.define(scope, sql -> dropInvalid(scope, sql, index));
            database.defineOnline(scope, index.statement());
            database.define(scope, sql -> finish(scope, sql, index));
            return true;
        } catch (RuntimeException e) {
            log.warn(
                    "Index {} of {} could not be built yet: {}",
                    index.name(),
                    scope.tenant().schema(),
                    e.getMessage());
            database.define(scope, sql -> noteFailure(scope, sql, index, e));
            return false;
        }
    }

    /** A build that was cut short leaves an index that costs and serves nobody, under the very name. */
    private static int dropInvalid(TenantScope scope, DSLContext sql, Pending index) {
        var qualified = name(scope.tenant().schema().value(), index.name());
        boolean invalid = sql.fetchExists(entry(sql, qualified, "not indisvalid")
                .andNotExists(sql.selectOne()
                        .from(table(name("pg_catalog", "pg_stat_progress_create_index")))
                        .where(field("index_relid = indexrelid", Boolean.class))));
        // As text: jOOQ's own statement leaves the schema out.
        return invalid ? sql.execute("drop index if exists {0}", qualified) : 0;
    }

    /** A build that another session was still at may have ended without success while this one waited for it. */
    private static int finish(TenantScope scope, DSLContext sql, Pending index) {
        var qualified = name(scope.tenant().schema().value(), index.name());
        if (!sql.fetchExists(entry(sql, qualified, "indisvalid"))) {
            throw new IllegalStateException("The build was cut short; it begins anew");
        }
        return sql.deleteFrom(list(scope)).where(NAME.eq(index.name())).execute();
    }

    private static SelectConditionStep<?> entry(DSLContext sql, Name index, String state) {
        return sql.selectOne()
                .from(table(name("pg_catalog", "pg_index")))
                .where(field("indexrelid = to_regclass({0})", Boolean.class, val(sql.render(index))))
                .and(field(state, Boolean.class));
    }

    private static int noteFailure(TenantScope scope, DSLContext sql, Pending index, RuntimeException failure) {
        var reason = reason(failure);
        return sql.update(list(scope))
                .set(TRIES, TRIES.plus(1))
                .set(REASON, reason.substring(0, Math.min(reason.length(), REASON_MAX)))
                .where(NAME.eq(index.name()))
                .execute();
    }

    /** What the database itself said. */
    private static String reason(RuntimeException failure) {
        Throwable said = failure;
        while (said.getCause() != null) {
            said = said.getCause();
        }
        return String.valueOf(said.getMessage());
    }

    private static Table<?> list(TenantScope scope) {
        return table(name(scope.tenant().schema().value(), "pending_index"));
    }

    private record Pending(String name, String statement) {}
}
