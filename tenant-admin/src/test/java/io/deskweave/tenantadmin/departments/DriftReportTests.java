package io.deskweave.tenantadmin.departments;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.platform.organisation.Person;
import io.deskweave.platform.tenancy.Role;
import io.deskweave.tenantadmin.identity.Member;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DriftReportTests {

    private static final UUID SUBJECT = UUID.randomUUID();
    private static final UUID DEPARTMENT = UUID.randomUUID();

    @Test
    void namesAMemberWhoHasNoRoleHere() {
        var theirs = memberships(false);

        assertThat(DriftReport.people(List.of(), theirs))
                .containsExactly(new Drift(Drift.Kind.MEMBER_WITHOUT_A_ROLE, SUBJECT.toString(), null, "member"));
    }

    @Test
    void isSilentAboutAPersonWhoLeftOnBothSides() {
        var gone = new Person(SUBJECT, "Ada", Role.AGENT, null, false);

        assertThat(DriftReport.people(List.of(gone), new Memberships(Map.of(), Map.of())))
                .isEmpty();
    }

    @Test
    void namesAMemberWhoWasDeactivatedHereAlone() {
        var gone = new Person(SUBJECT, "Ada", Role.AGENT, null, false);

        assertThat(DriftReport.people(List.of(gone), memberships(false)))
                .containsExactly(new Drift(Drift.Kind.MEMBER_DEACTIVATED_HERE, SUBJECT.toString(), null, "member"));
    }

    @Test
    void takesNameAndDepartmentOverButNeverARole() {
        var person = new Person(SUBJECT, "Before", Role.TEAM_LEAD, null, true);

        assertThat(memberships(false).applied(person))
                .isEqualTo(new Person(SUBJECT, "Ada", Role.TEAM_LEAD, DEPARTMENT, true));
    }

    @Test
    void keepsTheNameOfAClient() {
        var person = new Person(SUBJECT, "Warehouse ERP", Role.AGENT, DEPARTMENT, true);

        assertThat(memberships(true).applied(person)).isEqualTo(person);
    }

    private static Memberships memberships(boolean client) {
        return new Memberships(Map.of(SUBJECT, new Member(SUBJECT, "Ada", client)), Map.of(SUBJECT, DEPARTMENT));
    }
}
