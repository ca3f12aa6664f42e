package io.deskweave.tenantadmin.departments;

import io.deskweave.platform.tenancy.Tenant;
import io.deskweave.tenantadmin.identity.DepartmentGroup;
import io.deskweave.tenantadmin.identity.DepartmentGroups;
import io.deskweave.tenantadmin.identity.Member;
import io.deskweave.tenantadmin.identity.OrganizationRecord;
import io.deskweave.tenantadmin.identity.Organizations;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what the identity provider says of a tenant's departments, people and parent. */
@Component
class Reading {

    private final Organizations organizations;
    private final DepartmentGroups groups;

    Reading(Organizations organizations, DepartmentGroups groups) {
        this.organizations = organizations;
        this.groups = groups;
    }

    List<DepartmentGroup> tree(Tenant tenant) {
        return groups.tree(Organizations.idOf(tenant));
    }

    Memberships memberships(Tenant tenant, List<DepartmentGroup> tree) {
        var organization = Organizations.idOf(tenant);
        var members = organizations.members(organization).stream()
                .collect(Collectors.toUnmodifiableMap(Member::subject, member -> member));
        var places = new HashMap<UUID, UUID>();
        for (var department : tree) {
            for (var subject : groups.members(organization, department.id())) {
                // Nothing there forbids two departments; the one nearer to the top counts.
                places.putIfAbsent(subject, department.id());
            }
        }
        return new Memberships(members, places);
    }

    /** The alias of the parent; null for a headquarters. */
    @Nullable
    String parent(Tenant tenant) {
        return organizations.of(tenant.id()).map(OrganizationRecord::parent).orElse(null);
    }
}
