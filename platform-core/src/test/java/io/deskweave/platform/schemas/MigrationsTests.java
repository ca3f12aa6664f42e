package io.deskweave.platform.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.infrastructure.servers.Cell;
import io.deskweave.platform.cells.Cells;
import io.deskweave.platform.schemas.ChangeScripts.ChangeScript;
import io.deskweave.platform.storage.TenantDatabase;
import io.deskweave.platform.storage.TenantSchemas;
import io.deskweave.platform.storage.TenantSchemas.MigrationReport;
import io.deskweave.platform.tenancy.TenantScope;
import io.deskweave.platform.testing.TestPlatform;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MigrationsTests {

    private final TestPlatform platform = TestPlatform.with();
    private final String table = "new_" + UUID.randomUUID().toString().replace("-", "");
    private final ChangeScript first =
            new ChangeScript("test/900-" + table, "900", "create table ${schema}." + table + " (id int)");
    private final ChangeScript second = new ChangeScript(
            "test/901-" + table, "901", "alter table ${schema}." + table + " add column v text; select 1");

    private MigrationReport migrate(ChangeScript... more) {
        var shipped = platform.bean(ChangeScripts.class).all();
        var scripts = new ChangeScripts(
                Stream.concat(shipped.stream(), Stream.of(more)).toList());
        return new Migrations(platform.bean(Cells.class), scripts, platform.bean(SharedSchemas.class)).run();
    }

    private void define(TenantScope scope, String sql) {
        platform.bean(TenantDatabase.class).define(scope, context -> context.execute(sql));
    }

    private List<String> columns(TenantScope scope) {
        return platform.bean(TenantDatabase.class)
                .read(
                        scope,
                        sql -> sql.fetch(
                                        "select attname from pg_attribute where attrelid = ?::regclass and attnum > 0"
                                                + " order by 1",
                                        scope.tenant().schema() + "." + table)
                                .getValues(0, String.class));
    }

    private String failedScript(TenantScope scope) {
        return platform.bean(TenantDatabase.class)
                .read(scope, sql -> String.valueOf(sql.fetchValue("select failed_script from shared.tenant_schema")));
    }

    @Test
    void goesOnWithOthersWhenOneTenantFailsAndResumesIt() {
        var tenants = IntStream.range(0, 6)
                .mapToObj(i -> platform.newTenant(i % 2 == 0 ? TestPlatform.CN_EAST : TestPlatform.EU_WEST))
                .toList();
        var stuck = tenants.get(3);
        // The second script cannot run here, so the first is kept and the second is not.
        define(stuck, "create table " + stuck.tenant().schema() + "." + table + " (id int, v int)");
        define(
                stuck,
                "insert into shared.tenant_migration values ('%s', '%s', '%s')"
                        .formatted(stuck.tenant().schema(), first.key(), first.checksum()));

        var report = migrate(first, second);

        assertThat(report.failures()).singleElement().satisfies(failure -> {
            assertThat(failure.what()).isEqualTo(stuck.tenant().schema().value());
            assertThat(failure.script()).isEqualTo(second.key());
            assertThat(failure.reason()).contains("already exists");
        });
        assertThat(failedScript(stuck)).isEqualTo(second.key());
        tenants.stream()
                .filter(tenant -> !tenant.equals(stuck))
                .forEach(tenant -> assertThat(columns(tenant)).containsExactly("id", "v"));

        define(stuck, "alter table " + stuck.tenant().schema() + "." + table + " drop column v");
        assertThat(migrate(first, second)).isEqualTo(new MigrationReport(1, 1, List.of()));
        assertThat(failedScript(stuck)).isEqualTo("null");
        assertThat(migrate(first, second)).isEqualTo(new MigrationReport(0, 0, List.of()));
    }

    @Test
    void refusesAScriptThatWasChangedAfterwards() {
        var scope = platform.newTenant(TestPlatform.CN_EAST);
        migrate(first);

        var changed = new ChangeScript(first.key(), first.number(), first.text() + " -- and more");
        assertThat(migrate(changed).failures())
                .anySatisfy(failure -> assertThat(failure.reason()).contains("was changed after it had been applied"));
        assertThat(columns(scope)).containsExactly("id");
    }

    @Test
    void createsATenantAgainWithoutHarm() {
        var scope = platform.newTenant(TestPlatform.CN_EAST);
        platform.bean(TenantSchemas.class).create(scope.tenant());

        assertThat(failedScript(scope)).isEqualTo("null");
    }

    @Test
    void goesOnAfterAKilledRunThatLeftItsLockBehind() throws SQLException {
        try (var connection = TestPlatform.infrastructure().cell(Cell.CN_EAST_1).connectAsOwner();
                var statement = connection.createStatement()) {
            statement.execute("update shared.databasechangeloglock set locked = true, lockgranted = now(),"
                    + " lockedby = 'a pod that was killed'");
        }
        assertThat(migrate().failures()).isEmpty();
    }

    @Test
    void endsByItselfWhenOnlyMigrating() {
        try (var run = TestPlatform.start(Map.of("deskweave.migrate-only", "true"))) {
            assertThat(run.isRunning()).isFalse();
        }
    }

    @Test
    void ordersScriptsByNumberBeforeRoom() {
        var scripts = new ChangeScripts(List.of(
                new ChangeScript("b/200-x", "200", ""),
                new ChangeScript("c/100-x", "100", ""),
                new ChangeScript("a/200-x", "200", "")));

        assertThat(scripts.all()).extracting(ChangeScript::key).containsExactly("c/100-x", "a/200-x", "b/200-x");
    }
}
