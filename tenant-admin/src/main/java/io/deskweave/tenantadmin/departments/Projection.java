package io.deskweave.tenantadmin.departments;

import io.deskweave.platform.organisation.Department;
import io.deskweave.platform.organisation.Organisation;
import io.deskweave.platform.problems.Refused;
import io.deskweave.platform.tenancy.Directory;
import io.deskweave.platform.tenancy.Subsidiaries;
import io.deskweave.platform.tenancy.TenantScope;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Writes what the identity provider says into our own dated tables; never the other way. */
@Component
class Projection {

    private final Reading reading;
    private final Organisation organisation;
    private final Directory directory;
    private final Subsidiaries subsidiaries;
    private final Clock clock;

    Projection(
            Reading reading, Organisation organisation, Directory directory, Subsidiaries subsidiaries, Clock clock) {
        this.reading = reading;
        this.organisation = organisation;
        this.directory = directory;
        this.subsidiaries = subsidiaries;
        this.clock = clock;
    }

    /** Gives the departments as of today. */
    List<Department> departments(TenantScope scope) {
        var today = LocalDate.now(clock);
        var tree = reading.tree(scope.tenant()).stream()
                .map(group -> new Department(group.id(), group.parent(), group.name(), group.path(), today, null))
                .toList();
        organisation.project(scope, tree);
        return organisation.departments(scope);
    }

    /** Who is a member no more loses the place; the others get the name and department that they have there. */
    void people(TenantScope scope) {
        var memberships = reading.memberships(scope.tenant(), reading.tree(scope.tenant()));
        for (var person : organisation.people(scope)) {
            var next = memberships.applied(person);
            if (!next.equals(person)) {
                organisation.keep(scope, next);
            }
        }
    }

    void parent(TenantScope scope) {
        var alias = reading.parent(scope.tenant());
        if (alias == null) {
            subsidiaries.place(scope.tenant().id(), null);
            return;
        }
        var parent = directory.ofAlias(alias).orElseThrow(() -> new Refused(new ParentUnknown(alias)));
        subsidiaries.place(scope.tenant().id(), parent.id());
    }
}
