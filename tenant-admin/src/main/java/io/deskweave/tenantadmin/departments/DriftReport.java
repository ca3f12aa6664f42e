package io.deskweave.tenantadmin.departments;

import io.deskweave.platform.organisation.Department;
import io.deskweave.platform.organisation.Organisation;
import io.deskweave.platform.organisation.Person;
import io.deskweave.platform.tenancy.Directory;
import io.deskweave.platform.tenancy.Subsidiaries;
import io.deskweave.platform.tenancy.TenantScope;
import io.deskweave.tenantadmin.departments.Drift.Kind;
import io.deskweave.tenantadmin.identity.DepartmentGroup;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Compares our tables with the identity provider and changes neither. */
@Component
class DriftReport {

    private final Reading reading;
    private final Organisation organisation;
    private final Directory directory;
    private final Subsidiaries subsidiaries;

    DriftReport(Reading reading, Organisation organisation, Directory directory, Subsidiaries subsidiaries) {
        this.reading = reading;
        this.organisation = organisation;
        this.directory = directory;
        this.subsidiaries = subsidiaries;
    }

    List<Drift> of(TenantScope scope) {
        var theirs = reading.tree(scope.tenant());
        var ours = organisation.departments(scope).stream()
                .filter(department -> department.until() == null)
                .toList();
        var drift = new ArrayList<>(departments(ours, theirs));
        drift.addAll(people(organisation.people(scope), reading.memberships(scope.tenant(), theirs)));
        var here = subsidiaries
                .parent(scope.tenant().id())
                .map(parent -> directory.tenant(parent).alias())
                .orElse(null);
        var there = reading.parent(scope.tenant());
        if (!Objects.equals(here, there)) {
            drift.add(new Drift(Kind.PARENT_DIFFERS, scope.tenant().alias(), here, there));
        }
        return List.copyOf(drift);
    }

    static List<Drift> departments(List<Department> ours, List<DepartmentGroup> theirs) {
        Map<UUID, Department> unseen = new LinkedHashMap<>();
        ours.forEach(department -> unseen.put(department.id(), department));
        var drift = new ArrayList<Drift>();
        for (var group : theirs) {
            var department = unseen.remove(group.id());
            if (department == null) {
                drift.add(new Drift(Kind.DEPARTMENT_MISSING_HERE, group.id().toString(), null, group.path()));
                continue;
            }
            drift.addAll(department(department, group));
        }
        for (var department : unseen.values()) {
            drift.add(new Drift(Kind.DEPARTMENT_MISSING_THERE, department.id().toString(), department.path(), null));
        }
        return drift;
    }

    private static List<Drift> department(Department ours, DepartmentGroup theirs) {
        var drift = new ArrayList<Drift>();
        var id = ours.id().toString();
        if (!ours.name().equals(theirs.name())) {
            drift.add(new Drift(Kind.DEPARTMENT_RENAMED, id, ours.name(), theirs.name()));
        }
        if (!Objects.equals(ours.parent(), theirs.parent())) {
            drift.add(new Drift(Kind.DEPARTMENT_MOVED, id, ours.path(), theirs.path()));
        }
        return drift;
    }

    static List<Drift> people(List<Person> ours, Memberships theirs) {
        var drift = new ArrayList<Drift>();
        ours.forEach(person -> drift.addAll(person(person, theirs)));
        var known = ours.stream().map(Person::subject).collect(Collectors.toSet());
        drift.addAll(strangers(known, theirs));
        return drift;
    }

    private static List<Drift> person(Person ours, Memberships theirs) {
        var id = ours.subject().toString();
        var member = theirs.member(ours.subject()).isPresent();
        if (member && !ours.active()) {
            return List.of(new Drift(Kind.MEMBER_DEACTIVATED_HERE, id, null, "member"));
        }
        if (!member && ours.active()) {
            return List.of(new Drift(Kind.PERSON_NOT_A_MEMBER, id, ours.role().name(), null));
        }
        var place = theirs.place(ours.subject());
        if (member && !Objects.equals(ours.department(), place)) {
            return List.of(new Drift(Kind.PERSON_IN_ANOTHER_DEPARTMENT, id, text(ours.department()), text(place)));
        }
        return List.of();
    }

    private static List<Drift> strangers(Set<UUID> known, Memberships theirs) {
        return theirs.members().keySet().stream()
                .filter(subject -> !known.contains(subject))
                .sorted()
                .map(subject -> new Drift(Kind.MEMBER_WITHOUT_A_ROLE, subject.toString(), null, "member"))
                .toList();
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}
