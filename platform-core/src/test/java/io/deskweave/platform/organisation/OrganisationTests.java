package io.deskweave.platform.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.deskweave.platform.storage.TenantDatabase;
import io.deskweave.platform.storage.TenantSessions;
import io.deskweave.platform.tenancy.AmbientScope;
import io.deskweave.platform.tenancy.CarriedScope;
import io.deskweave.platform.tenancy.Role;
import io.deskweave.platform.tenancy.TenantScope;
import io.deskweave.platform.testing.TestPlatform;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;

class OrganisationTests {

    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 3, 1);

    private final TestPlatform platform = TestPlatform.with();
    private final TenantScope scope = platform.newTenant(TestPlatform.EU_WEST);
    private final UUID service = UUID.randomUUID();
    private final UUID repair = UUID.randomUUID();

    private Organisation on(LocalDate day) {
        var noon = day.atTime(12, 0).toInstant(ZoneOffset.UTC);
        return new MappedOrganisation(platform.bean(TenantSessions.class), Clock.fixed(noon, ZoneOffset.UTC));
    }

    private Department department(UUID id, String path) {
        return new Department(id, null, path.substring(1), path, FIRST_DAY, null);
    }

    private List<String> spans() {
        return platform.bean(TenantDatabase.class)
                .read(
                        scope,
                        sql -> sql.fetch("select path || ' ' || valid_from || ' ' || coalesce(valid_until::text, '-')"
                                        + " from "
                                        + scope.tenant().schema()
                                        + ".department_span order by valid_from, path")
                                .getValues(0, String.class));
    }

    @Test
    void beginsAndEndsDepartmentsByTheDay() {
        on(FIRST_DAY).project(scope, List.of(department(service, "/Service"), department(repair, "/Repair")));
        on(FIRST_DAY.plusDays(9)).project(scope, List.of(department(service, "/Care")));

        assertThat(spans())
                .containsExactly(
                        "/Repair 2026-03-01 2026-03-10", "/Service 2026-03-01 2026-03-10", "/Care 2026-03-10 -");
        assertThat(on(FIRST_DAY.plusDays(10)).departments(scope))
                .extracting(Department::path, Department::from)
                .containsExactly(org.assertj.core.api.Assertions.tuple("/Care", FIRST_DAY.plusDays(9)));
    }

    @Test
    void forgetsWhatHeldForLessThanADay() {
        on(FIRST_DAY).project(scope, List.of(department(service, "/Service")));
        on(FIRST_DAY).project(scope, List.of(department(service, "/Care")));
        on(FIRST_DAY).project(scope, List.of(department(service, "/Care")));

        assertThat(spans()).containsExactly("/Care 2026-03-01 -");
    }

    @Test
    void keepsPeopleAndChangesThem() {
        var people = platform.bean(Organisation.class);
        var fang = new Person(UUID.randomUUID(), "Wang Fang", Role.AGENT, service, true);
        people.keep(scope, fang);
        people.keep(scope, new Person(fang.subject(), "Wang Fang", Role.TEAM_LEAD, repair, true));

        assertThat(people.person(scope, fang.subject()).map(Person::role)).contains(Role.TEAM_LEAD);
        assertThat(people.people(scope)).hasSize(1);
        assertThat(people.people(platform.newTenant(TestPlatform.EU_WEST))).isEmpty();
    }

    @Test
    void opensNoSessionForWhoForgetsTheScope() {
        var factory = platform.bean(SessionFactory.class);

        assertThatThrownBy(factory::openSession).hasMessageContaining("No scope is bound");
        assertThatThrownBy(() -> factory.inTransaction(session -> session.find(PersonRow.class, service)))
                .hasMessageContaining("No scope is bound");
    }

    @Test
    void givesASessionOfOneTenantNothingUnderTheScopeOfAnother() {
        var factory = platform.bean(SessionFactory.class);
        var other = platform.newTenant(TestPlatform.EU_WEST);

        try (var session = AmbientScope.within(scope, factory::openSession)) {
            assertThatThrownBy(() -> AmbientScope.within(other, () -> session.find(PersonRow.class, service)))
                    .isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> session.find(PersonRow.class, service)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void carriesTheScopeToAnotherThreadAndNoFurther() throws Exception {
        var seen = new AtomicReference<Object>();
        Runnable look = () -> seen.set(AmbientScope.current());
        var carried = AmbientScope.within(scope, () -> new CarriedScope().decorate(look));

        Thread.ofVirtual().start(carried).join();
        assertThat(seen.get()).isEqualTo(java.util.Optional.of(scope));
        Thread.ofVirtual().start(new CarriedScope().decorate(look)).join();
        assertThat(seen.get()).isEqualTo(java.util.Optional.empty());
    }
}
