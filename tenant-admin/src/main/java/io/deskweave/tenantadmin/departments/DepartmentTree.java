package io.deskweave.tenantadmin.departments;

import io.deskweave.platform.problems.Refused;
import io.deskweave.tenantadmin.identity.DepartmentGroup;
import io.deskweave.tenantadmin.identity.DepartmentNotFound;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The departments of one tenant as they lie below each other. */
final class DepartmentTree {

    private final Map<UUID, DepartmentGroup> groups = new LinkedHashMap<>();

    DepartmentTree(List<DepartmentGroup> all) {
        all.forEach(group -> groups.put(group.id(), group));
    }

    List<DepartmentGroup> children(UUID department) {
        return groups.values().stream()
                .filter(group -> department.equals(group.parent()))
                .toList();
    }

    /** Refuses a place that is the department itself or below it, and departments that are not there. */
    void requireOutside(UUID department, UUID place) {
        require(department);
        for (@Nullable UUID at = place; at != null; at = require(at).parent()) {
            if (at.equals(department)) {
                throw new Refused(new DepartmentIntoItself());
            }
        }
    }

    /** Refuses when children of both bear the same name, for they would meet. */
    void requireDistinctChildren(UUID department, UUID other) {
        var names = children(other).stream().map(DepartmentGroup::name).collect(Collectors.toSet());
        for (var child : children(department)) {
            if (names.contains(child.name())) {
                throw new Refused(new DepartmentNamesMeet(child.name()));
            }
        }
    }

    private DepartmentGroup require(UUID id) {
        var group = groups.get(id);
        if (group == null) {
            throw new Refused(new DepartmentNotFound());
        }
        return group;
    }
}
