package io.deskweave.tenantadmin.departments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.deskweave.platform.organisation.Department;
import io.deskweave.platform.organisation.Organisation;
import io.deskweave.platform.organisation.Person;
import io.deskweave.platform.storage.TenantDatabase;
import io.deskweave.platform.tenancy.OperatorScope;
import io.deskweave.platform.tenancy.Role;
import io.deskweave.platform.tenancy.Subsidiaries;
import io.deskweave.platform.tenancy.TenantScope;
import io.deskweave.tenantadmin.identity.DepartmentGroups;
import io.deskweave.tenantadmin.identity.Organizations;
import io.deskweave.tenantadmin.people.InvitePerson;
import io.deskweave.tenantadmin.people.People;
import io.deskweave.tenantadmin.tenants.Tenants;
import io.deskweave.tenantadmin.testing.TenantAdminTest;
import io.deskweave.tenantadmin.testing.TestClock;
import io.deskweave.tenantadmin.testing.TestTenants;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TenantAdminTest
class DepartmentsTests {

    private static final OperatorScope OPERATOR = OperatorScope.platform();

    @Autowired
    Tenants tenants;

    @Autowired
    Departments departments;

    @Autowired
    People people;

    @Autowired
    Organisation organisation;

    @Autowired
    Organizations organizations;

    @Autowired
    DepartmentGroups groups;

    @Autowired
    Subsidiaries subsidiaries;

    @Autowired
    TenantDatabase database;

    @Autowired
    TestClock clock;

    private TenantScope scope;
    private UUID organization;
    private LocalDate today;

    @BeforeEach
    void arrive() {
        scope = TenantScope.platform(
                tenants.provision(OPERATOR, TestTenants.command()).tenant());
        organization = Organizations.idOf(scope.tenant());
        today = LocalDate.now(ZoneOffset.UTC);
    }

    @AfterEach
    void comeBack() {
        clock.goAhead(0);
    }

    @Test
    void writesADepartmentThereFirstAndReadsItBack() {
        var service = departments.create(scope, " Service ", null);
        var repair = departments.create(scope, "维修", service.id());

        assertThat(repair).isEqualTo(department(repair.id(), service.id(), "维修", "/Service/维修"));
        assertThat(organisation.departments(scope)).containsExactlyInAnyOrder(service, repair);
        assertThat(groups.tree(organization)).hasSize(2);
        assertThat(departments.drift(scope)).isEmpty();
    }

    @Test
    void findsTheDepartmentThatIsThere() {
        var first = departments.create(scope, "Service", null);

        assertThat(departments.create(scope, "Service", null)).isEqualTo(first);
        assertThat(groups.tree(organization)).hasSize(1);
    }

    @Test
    void datesARenaming() {
        var before = departments.create(scope, "Service", null);
        clock.goAhead(10);

        departments.rename(scope, before.id(), "Care");

        assertThat(spans(before.id()))
                .containsExactly(
                        "/Service from %s until %s".formatted(today, today.plusDays(10)),
                        "/Care from %s until null".formatted(today.plusDays(10)));
    }

    @Test
    void datesAMoveWithAllThatLiesBelow() {
        var service = departments.create(scope, "Service", null);
        var repair = departments.create(scope, "Repair", service.id());
        var pumps = departments.create(scope, "Pumps", repair.id());
        clock.goAhead(30);

        var moved = departments.move(scope, repair.id(), null);

        assertThat(moved.path()).isEqualTo("/Repair");
        assertThat(spans(pumps.id()))
                .containsExactly(
                        "/Service/Repair/Pumps from %s until %s".formatted(today, today.plusDays(30)),
                        "/Repair/Pumps from %s until null".formatted(today.plusDays(30)));
        assertThat(spans(service.id())).containsExactly("/Service from %s until null".formatted(today));
    }

    @Test
    void mergesADepartmentWithItsPeopleAndWhatLiesBelow() {
        var sales = departments.create(scope, "Sales", null);
        var shop = departments.create(scope, "Shop", sales.id());
        var service = departments.create(scope, "Service", null);
        var person = invite("seller", sales.id());
        clock.goAhead(5);

        departments.merge(scope, sales.id(), service.id());

        assertThat(organisation.departments(scope))
                .extracting(Department::path)
                .containsExactlyInAnyOrder("/Service", "/Service/Shop");
        assertThat(spans(sales.id())).containsExactly("/Sales from %s until %s".formatted(today, today.plusDays(5)));
        assertThat(spans(shop.id())).hasSize(2);
        assertThat(organisation.person(scope, person.subject()).map(Person::department))
                .contains(service.id());
        assertThat(departments.drift(scope)).isEmpty();
    }

    @Test
    void refusesPlacesAndNamesThatCannotBe() {
        var service = departments.create(scope, "Service", null);
        var repair = departments.create(scope, "Repair", service.id());
        var care = departments.create(scope, "Care", null);
        departments.create(scope, "Repair", care.id());

        assertRefused(() -> departments.move(scope, service.id(), repair.id()), "departments.move.into-itself");
        assertRefused(() -> departments.merge(scope, service.id(), repair.id()), "departments.move.into-itself");
        assertRefused(() -> departments.merge(scope, service.id(), care.id()), "departments.merge.names-meet");
        assertRefused(() -> departments.move(scope, repair.id(), care.id()), "departments.name.taken");
        assertRefused(() -> departments.rename(scope, care.id(), "Service"), "departments.name.taken");
        assertRefused(() -> departments.create(scope, "a/b", null), "departments.name.invalid");
        assertRefused(() -> departments.create(scope, "Lost", UUID.randomUUID()), "departments.department.not-found");
        assertRefused(() -> departments.rename(scope, UUID.randomUUID(), "Lost"), "departments.department.not-found");
        assertRefused(() -> departments.move(scope, UUID.randomUUID(), null), "departments.department.not-found");
        assertThat(departments.drift(scope)).isEmpty();
    }

    @Test
    void neverTouchesADepartmentOfAnotherTenant() {
        var other = TenantScope.platform(
                tenants.provision(OPERATOR, TestTenants.command()).tenant());
        var foreign = departments.create(other, "Foreign", null);

        assertRefused(() -> departments.rename(scope, foreign.id(), "Mine"), "departments.department.not-found");
        assertRefused(() -> departments.move(scope, foreign.id(), null), "departments.department.not-found");
        assertRefused(() -> departments.create(scope, "Below", foreign.id()), "departments.department.not-found");
        assertThat(departments.drift(other)).isEmpty();
    }

    @Test
    void reportsWhatWasChangedAtTheIdentityProviderAndTakesItOver() {
        var renamed = departments.create(scope, "Renamed", null);
        var moved = departments.create(scope, "Moved", null);
        var removed = departments.create(scope, "Removed", null);
        var leaver = invite("leaver", null);
        var mover = invite("mover", null);

        groups.rename(organization, renamed.id(), "Called anew");
        groups.move(organization, moved.id(), renamed.id());
        groups.remove(organization, removed.id());
        var added = groups.keep(organization, null, "Added");
        organizations.leave(organization, leaver.subject());
        groups.assign(organization, mover.subject(), added);

        assertThat(departments.drift(scope))
                .containsExactlyInAnyOrder(
                        drift(Drift.Kind.DEPARTMENT_RENAMED, renamed.id(), "Renamed", "Called anew"),
                        drift(Drift.Kind.DEPARTMENT_MOVED, moved.id(), "/Moved", "/Called anew/Moved"),
                        drift(Drift.Kind.DEPARTMENT_MISSING_THERE, removed.id(), "/Removed", null),
                        drift(Drift.Kind.DEPARTMENT_MISSING_HERE, added, null, "/Added"),
                        drift(Drift.Kind.PERSON_NOT_A_MEMBER, leaver.subject(), "AGENT", null),
                        drift(Drift.Kind.PERSON_IN_ANOTHER_DEPARTMENT, mover.subject(), null, added.toString()));

        departments.synchronise(scope);

        assertThat(departments.drift(scope)).isEmpty();
        assertThat(organisation.person(scope, leaver.subject()).map(Person::active))
                .contains(false);
        assertThat(organisation.person(scope, mover.subject()).map(Person::department))
                .contains(added);
    }

    @Test
    void followsTheParentThatTheIdentityProviderNames() {
        var first = tenants.provision(OPERATOR, TestTenants.command()).tenant();
        var second = tenants.provision(OPERATOR, TestTenants.command()).tenant();
        var child =
                tenants.provision(OPERATOR, TestTenants.command(first.alias())).tenant();
        var childScope = TenantScope.platform(child);

        organizations.place(Organizations.idOf(child), child.id(), second.alias());

        assertThat(departments.drift(childScope))
                .containsExactly(new Drift(Drift.Kind.PARENT_DIFFERS, child.alias(), first.alias(), second.alias()));
        departments.synchronise(childScope);
        assertThat(subsidiaries.parent(child.id())).contains(second.id());
        assertThat(departments.drift(childScope)).isEmpty();

        organizations.place(Organizations.idOf(child), child.id(), "no-such-desk");
        assertRefused(() -> departments.synchronise(childScope), "departments.parent.unknown");
        organizations.place(Organizations.idOf(child), child.id(), null);
        departments.synchronise(childScope);
        assertThat(subsidiaries.parent(child.id())).isEmpty();
    }

    private Department department(UUID id, UUID parent, String name, String path) {
        return new Department(id, parent, name, path, today, null);
    }

    private static Drift drift(Drift.Kind kind, UUID subject, @Nullable String ours, @Nullable String theirs) {
        return new Drift(kind, subject.toString(), ours, theirs);
    }

    private static void assertRefused(Runnable work, String code) {
        assertThatThrownBy(work::run).hasMessageContaining(code);
    }

    private Person invite(String name, @Nullable UUID department) {
        var username = name + "-" + scope.tenant().alias();
        return people.invite(
                scope, new InvitePerson(username, username + "@example.org", "New", "Comer", Role.AGENT, department));
    }

    private List<String> spans(UUID department) {
        var sql = "select path, valid_from, valid_until from %s.department_span where id = ? order by valid_from"
                .formatted(scope.tenant().schema());
        return database.read(
                scope,
                rows -> rows.fetch(sql, department)
                        .map(row -> "%s from %s until %s".formatted(row.get(0), row.get(1), row.get(2))));
    }
}
