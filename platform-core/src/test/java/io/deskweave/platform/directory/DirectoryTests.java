package io.deskweave.platform.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.deskweave.platform.problems.Refused;
import io.deskweave.platform.tenancy.CellName;
import io.deskweave.platform.tenancy.Directory;
import io.deskweave.platform.tenancy.Directory.NewTenant;
import io.deskweave.platform.tenancy.ProvisioningLog;
import io.deskweave.platform.tenancy.Subsidiaries;
import io.deskweave.platform.tenancy.Tenant;
import io.deskweave.platform.tenancy.TenantId;
import io.deskweave.platform.tenancy.TenantState;
import io.deskweave.platform.testing.TestPlatform;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DirectoryTests {

    private final TestPlatform platform = TestPlatform.with();
    private final Directory directory = platform.bean(Directory.class);
    private final String alias = "dir-" + UUID.randomUUID();

    private Tenant register(String newAlias, String group) {
        return directory.register(new NewTenant(newAlias, "Harbour Home", group, TestPlatform.CN_EAST));
    }

    @Test
    void registersATenantOnceUnderAnOpaqueName() {
        var tenant = register(alias, alias);

        assertThat(tenant.state()).isEqualTo(TenantState.PROVISIONING);
        assertThat(tenant.group()).isEqualTo(alias);
        assertThat(tenant.schema().value()).matches("t_[a-z2-7]{16}");
        assertThat(register(alias, alias)).isEqualTo(tenant);
        assertThat(directory.ofAlias(alias)).contains(tenant);
        assertThat(directory.tenant(tenant.id())).isEqualTo(tenant);
    }

    @Test
    void seesItsOwnWritesAtOnce() {
        var tenant = register(alias, alias);
        var organization = UUID.randomUUID();
        assertThat(directory.ofOrganization(organization)).isEmpty();

        directory.rememberOrganization(tenant.id(), organization);
        directory.move(tenant.id(), TenantState.ACTIVE);
        directory.pointTo(tenant.id(), 7);

        assertThat(directory.ofOrganization(organization))
                .contains(new Tenant(
                        tenant.id(),
                        alias,
                        "Harbour Home",
                        alias,
                        TestPlatform.CN_EAST,
                        tenant.schema(),
                        TenantState.ACTIVE,
                        organization,
                        7));
    }

    @Test
    void forgetsAfterASecondWhatAnotherPodChanged() throws SQLException, InterruptedException {
        var tenant = register(alias, alias);
        assertThat(directory.tenant(tenant.id()).release()).isZero();
        try (var connection = TestPlatform.infrastructure().directory().connectAsApp();
                var statement = connection.createStatement()) {
            statement.execute("update directory.tenant set release = 3 where alias = '" + alias + "'");
        }
        Thread.sleep(1_100);
        assertThat(directory.tenant(tenant.id()).release()).isEqualTo(3);
    }

    @Test
    void placesSubsidiariesUnderTheirHeadquartersByTheDay() {
        var headquarters = register(alias, alias);
        var child = register(alias + "-child", alias);
        var subsidiaries = platform.bean(Subsidiaries.class);
        assertThat(child.group()).isEqualTo(alias);
        assertThat(subsidiaries.parent(child.id())).contains(headquarters.id());

        subsidiaries.place(child.id(), null);
        assertThat(subsidiaries.parent(child.id())).isEmpty();
        assertThat(directory.tenant(child.id()).group()).isEqualTo(child.alias());

        subsidiaries.place(child.id(), headquarters.id());
        subsidiaries.place(child.id(), headquarters.id());
        assertThat(directory.tenant(child.id()).group()).isEqualTo(alias);
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThatThrownBy(() -> directory.tenant(new TenantId(UUID.randomUUID())))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("tenancy.tenant.not-found");
        assertThatThrownBy(() -> directory.register(new NewTenant(alias, "x", alias, new CellName("us-south-1"))))
                .hasMessageContaining("storage.cell.unavailable");
        assertThatThrownBy(() -> register(alias, "nobody")).hasMessageContaining("tenancy.tenant.not-found");
        assertThat(directory.ofAlias(alias)).isEmpty();
    }

    @Test
    void listsByAlias() {
        register(alias + "-b", alias + "-b");
        register(alias + "-a", alias + "-a");

        assertThat(directory.list(alias, 2)).extracting(Tenant::alias).isEqualTo(List.of(alias + "-a", alias + "-b"));
        assertThat(directory.list(alias + "-a", 1)).extracting(Tenant::alias).containsExactly(alias + "-b");
    }

    @Test
    void remembersTheStepsOfProvisioning() {
        var tenant = register(alias, alias);
        var log = platform.bean(ProvisioningLog.class);
        log.failed(tenant.id(), "schema", Duration.ofMillis(5), "storage.cell.unavailable", "away");
        log.succeeded(tenant.id(), "schema", Duration.ofMillis(7));

        assertThat(log.entries(tenant.id())).singleElement().satisfies(entry -> {
            assertThat(entry.tries()).isEqualTo(2);
            assertThat(entry.took()).isEqualTo(Duration.ofMillis(7));
            assertThat(entry.finished()).isNotNull();
            assertThat(entry.code()).isNull();
        });
    }
}
