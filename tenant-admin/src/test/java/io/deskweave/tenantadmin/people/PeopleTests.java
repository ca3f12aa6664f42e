package io.deskweave.tenantadmin.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.deskweave.platform.organisation.Organisation;
import io.deskweave.platform.organisation.Person;
import io.deskweave.platform.problems.Refused;
import io.deskweave.platform.tenancy.Actor;
import io.deskweave.platform.tenancy.OperatorScope;
import io.deskweave.platform.tenancy.Role;
import io.deskweave.platform.tenancy.TenantScope;
import io.deskweave.tenantadmin.departments.Departments;
import io.deskweave.tenantadmin.identity.Member;
import io.deskweave.tenantadmin.identity.Organizations;
import io.deskweave.tenantadmin.tenants.Tenants;
import io.deskweave.tenantadmin.testing.FaultyWire;
import io.deskweave.tenantadmin.testing.FaultyWire.Loss;
import io.deskweave.tenantadmin.testing.TenantAdminTest;
import io.deskweave.tenantadmin.testing.TestRealm;
import io.deskweave.tenantadmin.testing.TestTenants;
import io.deskweave.tenantadmin.testing.Tokens;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TenantAdminTest
class PeopleTests {

    @Autowired
    Tenants tenants;

    @Autowired
    People people;

    @Autowired
    Departments departments;

    @Autowired
    Organisation organisation;

    @Autowired
    Organizations organizations;

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
    void givesAnInvitedPersonATokenWithOrganisationAndDepartment() {
        var service = departments.create(scope, "Service", null);
        var repair = departments.create(scope, "Repair", service.id());
        var username = username("lin");
        TestRealm.account(username, "Lin", "Moor");

        var person = people.invite(scope, invitation(username, Role.AGENT, repair.id()));

        assertThat(person.name()).isEqualTo("Lin Moor");
        assertThat(organisation.person(scope, person.subject())).contains(person);
        var claims = Tokens.claims(
                Tokens.tokenFor(username, TestRealm.PASSWORD, scope.tenant().alias()));
        assertThat(claims.path("sub").asString()).isEqualTo(person.subject().toString());
        assertThat(claims.path("organization").toString())
                .isEqualTo("{\"%s\":{\"id\":\"%s\",\"groups\":[\"/Service/Repair\"]}}"
                        .formatted(scope.tenant().alias(), scope.tenant().organization()));
    }

    @Test
    void makesAnAccountThatMustChooseAPasswordForWhoHasNone() {
        var username = username("new");

        var person = people.invite(scope, invitation(username, Role.TEAM_LEAD, null));

        var account = TestRealm.keycloak()
                .administration()
                .send("GET", "/admin/realms/%s/users/%s".formatted(TestRealm.NAME, person.subject()), "");
        assertThat(account.body()).contains("UPDATE_PASSWORD").doesNotContain("credentials");
    }

    @Test
    void writesChineseNamesFamilyFirst() {
        var username = username("wang");
        var person = people.invite(
                scope, new InvitePerson(username, username + "@example.org", "小明", "王", Role.AGENT, null));

        assertThat(person.name()).isEqualTo("王小明");
    }

    @Test
    void givesEachOrganisationItsOwnTokenToWhoIsInTwo() {
        var other = TenantScope.platform(tenants.provision(OperatorScope.platform(), TestTenants.command())
                .tenant());
        var username = username("both");
        TestRealm.account(username, "Bo", "Thames");
        var here = people.invite(scope, invitation(username, Role.AGENT, null));
        var there = people.invite(other, invitation(username, Role.TEAM_LEAD, null));

        assertThat(here.subject()).isEqualTo(there.subject());
        assertThat(organisation.person(scope, here.subject()).map(Person::role)).contains(Role.AGENT);
        var alias = other.tenant().alias();
        assertThat(Tokens.claims(Tokens.tokenFor(username, TestRealm.PASSWORD, alias))
                        .path("organization")
                        .propertyNames())
                .containsExactly(alias);
        var all = Tokens.ask(username, TestRealm.PASSWORD, "organization:*");
        assertThat(Tokens.claims(all.path("access_token").asString())
                        .path("organization")
                        .propertyNames())
                .hasSize(2);
    }

    @Test
    void takesPlaceAndTokenFromWhoIsDeactivatedAndGivesThemBack() {
        var username = username("leaver");
        TestRealm.account(username, "Le", "Aver");
        var person = people.invite(scope, invitation(username, Role.AGENT, null));

        assertThat(people.deactivate(scope, person.subject()).active()).isFalse();
        var answer = Tokens.ask(
                username, TestRealm.PASSWORD, "organization:" + scope.tenant().alias());
        assertThat(Tokens.claims(answer.path("access_token").asString()).has("organization"))
                .isFalse();

        assertThat(people.reactivate(scope, person.subject())).isEqualTo(person);
        assertThat(belongs(person)).isTrue();
    }

    @Test
    void takesRightsAtOnceEvenWhenTheIdentityProviderDoesNotAnswer() {
        var person = people.invite(scope, invitation(username("gone"), Role.AGENT, null));
        wire.breakAt(0, Loss.REQUEST);

        assertThatThrownBy(() -> people.deactivate(scope, person.subject()))
                .hasMessageContaining("identity.provider.unavailable");
        assertThat(organisation.person(scope, person.subject()).map(Person::active))
                .contains(false);
        assertThat(belongs(person)).isTrue();

        people.deactivate(scope, person.subject());
        assertThat(belongs(person)).isFalse();
    }

    @Test
    void movesAPersonBetweenDepartmentsAndOutOfThem() {
        var sales = departments.create(scope, "Sales", null);
        var service = departments.create(scope, "Service", null);
        var person = people.invite(scope, invitation(username("mover"), Role.AGENT, sales.id()));

        assertThat(people.place(scope, person.subject(), service.id()).department())
                .isEqualTo(service.id());
        assertThat(departments.drift(scope)).isEmpty();
        assertThat(people.place(scope, person.subject(), null).department()).isNull();
        assertThat(departments.drift(scope)).isEmpty();
    }

    @Test
    void changesARole() {
        var person = people.invite(scope, invitation(username("riser"), Role.AGENT, null));

        people.changeRole(scope, person.subject(), Role.TEAM_LEAD);

        assertThat(organisation.person(scope, person.subject()).map(Person::role))
                .contains(Role.TEAM_LEAD);
    }

    @Test
    void keepsTheLastAdministrator() {
        var administrator = organisation.people(scope).getFirst().subject();

        assertThatThrownBy(() -> people.deactivate(scope, administrator))
                .hasMessageContaining("people.administrator.last");
        assertThatThrownBy(() -> people.changeRole(scope, administrator, Role.AGENT))
                .hasMessageContaining("people.administrator.last");

        var second = people.invite(scope, invitation(username("second"), Role.ADMINISTRATOR, null));
        assertThat(people.deactivate(scope, administrator).active()).isFalse();
        assertThatThrownBy(() -> people.changeRole(scope, second.subject(), Role.AGENT))
                .hasMessageContaining("people.administrator.last");
    }

    @Test
    void refusesADepartmentOfAnotherTenantBeforeItMakesAnAccount() {
        var other = TenantScope.platform(tenants.provision(OperatorScope.platform(), TestTenants.command())
                .tenant());
        var foreign = departments.create(other, "Foreign", null);
        var username = username("lost");

        assertThatThrownBy(() -> people.invite(scope, invitation(username, Role.AGENT, foreign.id())))
                .hasMessageContaining("departments.department.not-found");
        var accounts = TestRealm.keycloak()
                .administration()
                .send("GET", "/admin/realms/%s/users?username=%s".formatted(TestRealm.NAME, username), "");
        assertThat(accounts.body()).isEqualTo("[]");
    }

    @Test
    void refusesWhatIsNoPersonAndSaysEverythingThatIsWrong() {
        var command = new InvitePerson(" ", "no address", "", "x".repeat(101), Role.AGENT, null);

        assertThatThrownBy(() -> people.invite(scope, command))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.problems()).hasSize(4));
        assertThatThrownBy(() -> people.changeRole(scope, UUID.randomUUID(), Role.AGENT))
                .hasMessageContaining("people.person.not-found");
    }

    @Test
    void needsTheRightToManagePeople() {
        var agent = new TenantScope(
                scope.tenant(), new Actor(UUID.randomUUID(), Actor.Kind.PERSON, null), Role.TEAM_LEAD.rights());

        assertThatThrownBy(() -> people.invite(agent, invitation(username("no"), Role.AGENT, null)))
                .hasMessageContaining("access.right-missing");
        assertThatThrownBy(() -> people.deactivate(agent, UUID.randomUUID()))
                .hasMessageContaining("access.right-missing");
        assertThatThrownBy(() -> departments.create(agent, "No", null)).hasMessageContaining("access.right-missing");
    }

    private boolean belongs(Person person) {
        return organizations.members(Organizations.idOf(scope.tenant())).stream()
                .map(Member::subject)
                .anyMatch(person.subject()::equals);
    }

    private String username(String name) {
        return name + "-" + scope.tenant().alias();
    }

    private static InvitePerson invitation(String username, Role role, @Nullable UUID department) {
        return new InvitePerson(username, username + "@example.org", "New", "Comer", role, department);
    }
}
