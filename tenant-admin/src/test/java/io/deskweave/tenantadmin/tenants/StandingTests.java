package io.deskweave.tenantadmin.tenants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.deskweave.platform.organisation.Organisation;
import io.deskweave.platform.tenancy.Directory;
import io.deskweave.platform.tenancy.OperatorScope;
import io.deskweave.platform.tenancy.Tenant;
import io.deskweave.platform.tenancy.TenantScope;
import io.deskweave.platform.tenancy.TenantState;
import io.deskweave.tenantadmin.identity.Organizations;
import io.deskweave.tenantadmin.testing.FaultyWire;
import io.deskweave.tenantadmin.testing.FaultyWire.Loss;
import io.deskweave.tenantadmin.testing.TenantAdminTest;
import io.deskweave.tenantadmin.testing.TestRealm;
import io.deskweave.tenantadmin.testing.TestTenants;
import io.deskweave.tenantadmin.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TenantAdminTest
class StandingTests {

    private static final OperatorScope OPERATOR = OperatorScope.platform();

    @Autowired
    Tenants tenants;

    @Autowired
    Directory directory;

    @Autowired
    Organisation organisation;

    @Autowired
    Organizations organizations;

    @Autowired
    FaultyWire wire;

    @AfterEach
    void mend() {
        wire.mend();
    }

    @Test
    void givesNoTokensForASuspendedTenantAndGivesThemAgainOnceResumed() {
        var command = TestTenants.command();
        TestRealm.account(command.administrator().username(), "Ada", "Lantern");
        var tenant = tenants.provision(OPERATOR, command).tenant();
        var user = command.administrator().username();
        assertThat(organizationOf(user, tenant)).isTrue();

        assertThat(tenants.suspend(OPERATOR, tenant.id()).state()).isEqualTo(TenantState.SUSPENDED);
        var refused = Tokens.ask(user, TestRealm.PASSWORD, "organization:" + tenant.alias());
        assertThat(refused.path("error").asString()).isEqualTo("invalid_scope");

        assertThat(tenants.resume(OPERATOR, tenant.id()).state()).isEqualTo(TenantState.ACTIVE);
        assertThat(organizationOf(user, tenant)).isTrue();
    }

    @Test
    void shutsTheTablesOfASuspendedTenant() {
        var tenant = tenants.provision(OPERATOR, TestTenants.command()).tenant();

        var suspended = tenants.suspend(OPERATOR, tenant.id());

        assertThatThrownBy(() -> organisation.people(TenantScope.platform(suspended)))
                .hasMessageContaining("tenancy.tenant.suspended");
        assertThatThrownBy(() -> organisation.people(TenantScope.platform(tenant)))
                .hasMessageContaining("tenancy.tenant.suspended");
        var resumed = tenants.resume(OPERATOR, tenant.id());
        assertThat(organisation.people(TenantScope.platform(resumed))).hasSize(1);
    }

    @Test
    void suspendsAtOnceEvenWhenTheIdentityProviderDoesNotAnswer() {
        var tenant = tenants.provision(OPERATOR, TestTenants.command()).tenant();
        wire.breakAt(0, Loss.REQUEST);

        assertThatThrownBy(() -> tenants.suspend(OPERATOR, tenant.id()))
                .hasMessageContaining("identity.provider.unavailable");
        assertThat(directory.tenant(tenant.id()).state()).isEqualTo(TenantState.SUSPENDED);
        assertThat(organizations.of(tenant.id()).orElseThrow().enabled()).isTrue();

        tenants.suspend(OPERATOR, tenant.id());
        assertThat(organizations.of(tenant.id()).orElseThrow().enabled()).isFalse();
    }

    @Test
    void retiresForGoodAndKeepsTheOrganisation() {
        var tenant = tenants.provision(OPERATOR, TestTenants.command()).tenant();

        assertThat(tenants.retire(OPERATOR, tenant.id()).state()).isEqualTo(TenantState.RETIRED);
        assertThat(tenants.retire(OPERATOR, tenant.id()).state()).isEqualTo(TenantState.RETIRED);

        assertThat(organizations.of(tenant.id()).orElseThrow().enabled()).isFalse();
        assertThatThrownBy(() -> tenants.resume(OPERATOR, tenant.id()))
                .hasMessageContaining("tenants.state.not-allowed")
                .hasMessageContaining("is retired and cannot be resumed");
        assertThatThrownBy(() -> tenants.suspend(OPERATOR, tenant.id()))
                .hasMessageContaining("tenants.state.not-allowed");
    }

    private static boolean organizationOf(String user, Tenant tenant) {
        var claims = Tokens.claims(Tokens.tokenFor(user, TestRealm.PASSWORD, tenant.alias()));
        var organization = tenant.organization();
        return organization != null
                && claims.path("organization")
                        .path(tenant.alias())
                        .path("id")
                        .asString("")
                        .equals(organization.toString());
    }
}
