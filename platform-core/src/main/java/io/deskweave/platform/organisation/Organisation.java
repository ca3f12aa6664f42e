package io.deskweave.platform.organisation;

import io.deskweave.platform.tenancy.TenantScope;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The departments and people of a tenant, in its own tables; the identity provider leads, these follow. */
public interface Organisation {

    List<Department> departments(TenantScope scope);

    /** Makes our dated tree equal to the given one as of today: ends what is gone, begins what is new. */
    void project(TenantScope scope, List<Department> tree);

    Optional<Person> person(TenantScope scope, UUID subject);

    List<Person> people(TenantScope scope);

    /** Those of these subjects who are known, in one statement. */
    List<Person> people(TenantScope scope, Set<UUID> subjects);

    /** Adds the person or changes role, name and department. */
    void keep(TenantScope scope, Person person);
}
