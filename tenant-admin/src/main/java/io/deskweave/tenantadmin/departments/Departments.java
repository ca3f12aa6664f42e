package io.deskweave.tenantadmin.departments;

import io.deskweave.platform.organisation.Department;
import io.deskweave.platform.tenancy.TenantScope;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Changes the departments of a tenant at the identity provider and projects them into its dated tables. Every method
 * needs MANAGE_PEOPLE. Those that name a department refuse with {@code departments.department.not-found}, those that
 * name it anew with {@code departments.name.invalid} and {@code departments.name.taken}.
 */
public interface Departments {

    /** Creates a department; null puts it at the top. The same again finds the one that is there. */
    Department create(TenantScope scope, String name, @Nullable UUID parent);

    Department rename(TenantScope scope, UUID department, String name);

    /** Moves the department with all below it; refuses with {@code departments.move.into-itself}. */
    Department move(TenantScope scope, UUID department, @Nullable UUID parent);

    /** Ends one department, whose people and sub-departments go to the other. */
    Department merge(TenantScope scope, UUID department, UUID into);

    /** Makes our departments, people and parent equal to the identity provider's, as of today. */
    List<Department> synchronise(TenantScope scope);

    /** What differs, changing nothing. */
    List<Drift> drift(TenantScope scope);
}
