package io.deskweave.tenantadmin.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.deskweave.platform.organisation.Organisation;
import io.deskweave.platform.organisation.Person;
import io.deskweave.platform.problems.Refused;
import io.deskweave.platform.tenancy.OperatorScope;
import io.deskweave.platform.tenancy.Role;
import io.deskweave.platform.tenancy.TenantScope;
import io.deskweave.tenantadmin.people.Integrators.Integration;
import io.deskweave.tenantadmin.tenants.Tenants;
import io.deskweave.tenantadmin.testing.FaultyWire;
import io.deskweave.tenantadmin.testing.FaultyWire.Loss;
import io.deskweave.tenantadmin.testing.TenantAdminTest;
import io.deskweave.tenantadmin.testing.TestTenants;
import io.deskweave.tenantadmin.testing.Tokens;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TenantAdminTest
class IntegratorsTests {

    @Autowired
    Tenants tenants;

    @Autowired
    Integrators integrators;

    @Autowired
    Organisation organisation;

    @Autowired
    FaultyWire wire;

    private TenantScope scope;

    @BeforeEach
    void arrive() {
        scope = TenantScope.platform(tenants.provision(OperatorScope.platform(), TestTenants.command())
                .tenant());
    }

    @AfterEach
    void mend() {
        wire.mend();
    }

    @Test
    void givesAClientWhoseTokensAreForThisTenantAlone() {
        var created = integrators.create(scope, "Warehouse ERP", Role.TEAM_LEAD);

        assertThat(created.clientId()).isEqualTo(scope.tenant().alias() + ".warehouse-erp");
        var claims = Tokens.claims(Tokens.clientToken(created.clientId(), created.clientSecret()));
        assertThat(claims.path("aud").asString()).isEqualTo("deskweave-api");
        assertThat(claims.path("organization").propertyNames())
                .containsExactly(scope.tenant().alias());
        assertThat(claims.path("organization")
                        .path(scope.tenant().alias())
                        .path("id")
                        .asString())
                .isEqualTo(String.valueOf(scope.tenant().organization()));
        var subject = UUID.fromString(claims.path("sub").asString());
        assertThat(organisation.person(scope, subject))
                .contains(new Person(subject, "Warehouse ERP", Role.TEAM_LEAD, null, true));
    }

    @Test
    void getsNoOtherTenantsTokenHoweverItAsks() {
        var other = tenants.provision(OperatorScope.platform(), TestTenants.command())
                .tenant();
        var created = integrators.create(scope, "Nosy", Role.AGENT);

        var answer = Tokens.post(Map.of(
                "grant_type",
                "client_credentials",
                "client_id",
                created.clientId(),
                "client_secret",
                created.clientSecret(),
                "scope",
                "organization:" + other.alias()));

        assertThat(Tokens.claims(answer.path("access_token").asString())
                        .path("organization")
                        .has(other.alias()))
                .isFalse();
    }

    @Test
    void listsAndRevokes() {
        var kept = integrators.create(scope, "Kept", Role.AGENT);
        var revoked = integrators.create(scope, "Revoked", Role.AGENT);
        assertThat(integrators.list(scope))
                .containsExactly(
                        new Integration(kept.clientId(), "Kept", Role.AGENT, true),
                        new Integration(revoked.clientId(), "Revoked", Role.AGENT, true));

        integrators.revoke(scope, revoked.clientId());

        assertThat(integrators.list(scope)).extracting(Integration::name).containsExactly("Kept");
        var answer = Tokens.post(Map.of(
                "grant_type", "client_credentials",
                "client_id", revoked.clientId(),
                "client_secret", revoked.clientSecret()));
        assertThat(answer.path("error").asString()).isEqualTo("invalid_client");
        assertThat(organisation.people(scope))
                .filteredOn(person -> person.name().equals("Revoked"))
                .extracting(Person::active)
                .containsExactly(false);
    }

    @Test
    void seesNoClientOfAnotherTenant() {
        var other = TenantScope.platform(tenants.provision(OperatorScope.platform(), TestTenants.command())
                .tenant());
        var foreign = integrators.create(other, "Foreign", Role.AGENT);

        assertThat(integrators.list(scope)).isEmpty();
        assertThatThrownBy(() -> integrators.revoke(scope, foreign.clientId()))
                .hasMessageContaining("people.integration.not-found");
        assertThat(Tokens.clientToken(foreign.clientId(), foreign.clientSecret()))
                .isNotBlank();
        assertThatThrownBy(() -> integrators.revoke(scope, "deskweave-platform"))
                .hasMessageContaining("people.integration.not-found");
    }

    @Test
    void finishesAHalfMadeClientAndNeverRenewsAWholeOne() {
        for (int call = 0; ; call++) {
            var name = "Shop " + call;
            wire.breakAt(call, Loss.ANSWER);
            try {
                integrators.create(scope, name, Role.AGENT);
                assertThat(wire.mend()).isEqualTo(call);
                break;
            } catch (Refused e) {
                wire.mend();
            }
            var created = integrators.create(scope, name, Role.AGENT);
            assertThat(Tokens.clientToken(created.clientId(), created.clientSecret()))
                    .isNotBlank();
            assertThatThrownBy(() -> integrators.create(scope, name, Role.AGENT))
                    .hasMessageContaining("people.integration.exists");
            assertThat(Tokens.clientToken(created.clientId(), created.clientSecret()))
                    .isNotBlank();
        }
        assertThat(integrators.list(scope)).hasSizeGreaterThan(3);
    }

    @Test
    void makesAnIdForANameInAnyScript() {
        assertThat(IntegratorDesk.slug("  Warehouse--ERP 2! ")).isEqualTo("warehouse-erp-2");
        assertThat(IntegratorDesk.slug("Lagerhäuser")).isEqualTo("lagerhauser");
        assertThat(IntegratorDesk.slug("仓库")).hasSize(36).isEqualTo(IntegratorDesk.slug("仓库"));
        assertThatThrownBy(() -> integrators.create(scope, " ", Role.AGENT))
                .hasMessageContaining("people.integration.name-invalid");
    }
}
