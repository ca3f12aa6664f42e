package io.deskweave.platform.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.deskweave.platform.problems.Problem;
import io.deskweave.platform.problems.Refused;
import io.deskweave.platform.tenancy.TenantScope;
import io.deskweave.platform.testing.StatementCount;
import io.deskweave.platform.testing.TestPlatform;
import java.sql.ResultSet;
import java.util.UUID;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Test;

class TenantDatabaseTests {

    private final TestPlatform platform = TestPlatform.with();
    private final TenantDatabase database = platform.bean(TenantDatabase.class);
    private final TenantScope scope = platform.newTenant(TestPlatform.CN_EAST);
    private final TenantScope neighbour = platform.newTenant(TestPlatform.CN_EAST);

    private void addPerson(TenantScope tenant, String name) {
        database.write(
                tenant,
                sql -> sql.execute(
                        "insert into " + tenant.tenant().schema() + ".person values (?, ?, 'AGENT', null, true)",
                        UUID.randomUUID(),
                        name));
    }

    private int people(TenantScope asking, TenantScope of) {
        return database.select(
                asking,
                "select count(*) from " + of.tenant().schema() + ".person",
                statement -> {},
                TenantDatabaseTests::firstNumber);
    }

    private static int firstNumber(ResultSet rows) throws java.sql.SQLException {
        rows.next();
        return rows.getInt(1);
    }

    @Test
    void keepsWhatIsWrittenAndReadsIt() {
        addPerson(scope, "Wang Fang");

        assertThat(people(scope, scope)).isEqualTo(1);
        assertThat(database.<Integer>read(
                        scope,
                        sql -> sql.fetchCount(sql.selectFrom(scope.tenant().schema() + ".person"))))
                .isEqualTo(1);
    }

    @Test
    void undoesEverythingWhenTheWorkThrows() {
        assertThatThrownBy(() -> database.write(scope, sql -> {
                    sql.execute("insert into " + scope.tenant().schema() + ".person values ('" + UUID.randomUUID()
                            + "', 'x', 'AGENT', null, true)");
                    throw new IllegalStateException("changed my mind");
                }))
                .hasMessage("changed my mind");

        assertThat(people(scope, scope)).isZero();
    }

    @Test
    void showsNothingOfANeighbour() {
        addPerson(neighbour, "canary");

        assertThatThrownBy(() -> people(scope, neighbour))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("failed in cell")
                .hasRootCauseMessage("ERROR: permission denied for schema "
                        + neighbour.tenant().schema());
    }

    @Test
    void countsOneStatementForASelect() {
        assertThat(StatementCount.during(scope, () -> people(scope, scope))).hasSize(1);
        assertThat(StatementCount.during(scope, () -> addPerson(scope, "Li Na")))
                .hasSize(1);
    }

    @Test
    void leavesTheConnectionCleanAfterAFailedSelect() {
        for (var i = 0; i < 40; i++) {
            assertThatThrownBy(() -> database.select(
                            scope, "select 1 / ?::int", s -> s.setInt(1, 0), TenantDatabaseTests::firstNumber))
                    .isInstanceOf(DataAccessException.class)
                    .hasRootCauseMessage("ERROR: division by zero");
        }
        assertThat(people(scope, scope)).isZero();
    }

    @Test
    void writesNothingThroughASelect() {
        assertThatThrownBy(() -> database.select(
                        scope,
                        "with gone as (delete from " + scope.tenant().schema() + ".person returning 1)"
                                + " select count(*) from gone",
                        s -> {},
                        TenantDatabaseTests::firstNumber))
                .hasRootCauseMessage("ERROR: cannot execute SELECT in a read-only transaction");
        assertThatThrownBy(
                        () -> database.select(scope, "select 1; select 2", s -> {}, TenantDatabaseTests::firstNumber))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void preparesAFoldedSelectOnTheServer() {
        var sql = "select count(*) from pg_prepared_statements where statement like '%by-its-marker%' and generic_plans"
                + " + custom_plans > 0";
        var prepared = 0;
        for (var i = 0; i < 200 && prepared == 0; i++) {
            prepared = database.select(scope, sql, s -> {}, TenantDatabaseTests::firstNumber);
        }
        assertThat(prepared).isPositive();
    }

    @Test
    void refusesAStatementThatTakesTooLong() {
        var sleepy = TestPlatform.start(java.util.Map.of("deskweave.database.statement-timeout", "100ms"));
        try (sleepy) {
            assertThat(problem(() -> sleepy.bean(TenantDatabase.class)
                            .select(scope, "select 1 from pg_sleep(5)", s -> {}, TenantDatabaseTests::firstNumber)))
                    .isEqualTo("storage.statement.timed-out");
        }
    }

    @Test
    void undoesAWriteWhoseTenantIsSuspendedHalfWay() {
        var code = problem(() -> database.write(scope, sql -> {
            sql.execute(
                    "insert into " + scope.tenant().schema() + ".person values (?, 'x', 'AGENT', null, true)",
                    UUID.randomUUID());
            platform.bean(TenantSchemas.class).suspend(scope.tenant());
            return 0;
        }));

        assertThat(code).isEqualTo("tenancy.tenant.suspended");
        assertThat(problem(() -> people(scope, scope))).isEqualTo("tenancy.tenant.suspended");
        assertThat(problem(() -> addPerson(scope, "y"))).isEqualTo("tenancy.tenant.suspended");
        assertThat(problem(() -> database.define(scope, sql -> 0))).isEqualTo("tenancy.tenant.suspended");

        platform.bean(TenantSchemas.class).resume(scope.tenant());
        assertThat(people(scope, scope)).isZero();
    }

    @Test
    void changesTablesAsTheOwnerAndWaitsForItsTurn() throws Exception {
        var schema = scope.tenant().schema();
        database.define(scope, sql -> sql.execute("create table " + schema + ".extra (id int primary key, v text)"));
        try (var holder = TestPlatform.infrastructure()
                .cell(io.deskweave.infrastructure.servers.Cell.CN_EAST_1)
                .connectAsOwner()) {
            holder.setAutoCommit(false);
            holder.createStatement().execute("lock table " + schema + ".extra in access exclusive mode");
            var later = Thread.ofVirtual().start(() -> {
                try {
                    Thread.sleep(1_500);
                    holder.rollback();
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            });
            database.define(scope, sql -> sql.execute("alter table " + schema + ".extra add column w int"));
            later.join();
        }
        database.defineOnline(scope, "create index concurrently extra_by_v on " + schema + ".extra (v)");

        assertThat(database.<Integer>write(
                        scope, sql -> sql.execute("insert into " + schema + ".extra values (1, 'a', 2)")))
                .isEqualTo(1);
    }

    private static String problem(org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        try {
            work.call();
        } catch (Refused refused) {
            return refused.problems().stream().map(Problem::code).findFirst().orElseThrow();
        } catch (Throwable e) {
            throw new AssertionError("Not refused but broken", e);
        }
        throw new AssertionError("Not refused");
    }
}
