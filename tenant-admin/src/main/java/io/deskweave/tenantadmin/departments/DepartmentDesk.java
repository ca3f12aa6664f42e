package io.deskweave.tenantadmin.departments;

import static io.deskweave.platform.tenancy.Right.MANAGE_PEOPLE;

import io.deskweave.platform.organisation.Department;
import io.deskweave.platform.problems.Refused;
import io.deskweave.platform.tenancy.TenantScope;
import io.deskweave.tenantadmin.identity.DepartmentGroups;
import io.deskweave.tenantadmin.identity.DepartmentNotFound;
import io.deskweave.tenantadmin.identity.Organizations;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Changes departments where they are led, at the identity provider, and reads them back. */
@Service
class DepartmentDesk implements Departments {

    private static final int NAME_LIMIT = 80;

    private final DepartmentGroups groups;
    private final Projection projection;
    private final DriftReport report;

    DepartmentDesk(DepartmentGroups groups, Projection projection, DriftReport report) {
        this.groups = groups;
        this.projection = projection;
        this.report = report;
    }

    @Override
    public Department create(TenantScope scope, String name, @Nullable UUID parent) {
        scope.require(MANAGE_PEOPLE);
        var accepted = accepted(name);
        var id = groups.keep(Organizations.idOf(scope.tenant()), parent, accepted);
        return projected(scope, id);
    }

    @Override
    public Department rename(TenantScope scope, UUID department, String name) {
        scope.require(MANAGE_PEOPLE);
        groups.rename(Organizations.idOf(scope.tenant()), department, accepted(name));
        return projected(scope, department);
    }

    @Override
    public Department move(TenantScope scope, UUID department, @Nullable UUID parent) {
        scope.require(MANAGE_PEOPLE);
        var organization = Organizations.idOf(scope.tenant());
        if (parent != null) {
            new DepartmentTree(groups.tree(organization)).requireOutside(department, parent);
        }
        groups.move(organization, department, parent);
        return projected(scope, department);
    }

    @Override
    public Department merge(TenantScope scope, UUID department, UUID into) {
        scope.require(MANAGE_PEOPLE);
        var organization = Organizations.idOf(scope.tenant());
        var tree = new DepartmentTree(groups.tree(organization));
        tree.requireOutside(department, into);
        tree.requireDistinctChildren(department, into);
        for (var child : tree.children(department)) {
            groups.move(organization, child.id(), into);
        }
        for (var member : groups.members(organization, department)) {
            groups.assign(organization, member, into);
        }
        groups.remove(organization, department);
        projection.people(scope);
        return projected(scope, into);
    }

    @Override
    public List<Department> synchronise(TenantScope scope) {
        scope.require(MANAGE_PEOPLE);
        projection.parent(scope);
        var departments = projection.departments(scope);
        projection.people(scope);
        return departments;
    }

    @Override
    public List<Drift> drift(TenantScope scope) {
        scope.require(MANAGE_PEOPLE);
        return report.of(scope);
    }

    private Department projected(TenantScope scope, UUID department) {
        return projection.departments(scope).stream()
                .filter(each -> each.id().equals(department))
                .findFirst()
                .orElseThrow(() -> new Refused(new DepartmentNotFound()));
    }

    private static String accepted(String name) {
        var accepted = name.strip();
        if (accepted.isEmpty() || accepted.length() > NAME_LIMIT || accepted.contains("/")) {
            throw new Refused(new DepartmentNameNotValid());
        }
        return accepted;
    }
}
