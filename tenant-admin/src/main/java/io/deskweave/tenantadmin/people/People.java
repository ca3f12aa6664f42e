package io.deskweave.tenantadmin.people;

import io.deskweave.platform.organisation.Person;
import io.deskweave.platform.tenancy.Role;
import io.deskweave.platform.tenancy.TenantScope;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Invites, moves and dismisses the people of a tenant. Every method needs MANAGE_PEOPLE; those that name a person
 * refuse with {@code people.person.not-found}.
 */
public interface People {

    /**
     * Makes the person an account, unless the address has one, and a member of this tenant. The same again changes role
     * and department.
     */
    Person invite(TenantScope scope, InvitePerson command);

    /** Refuses with {@code people.administrator.last} when nobody would be left to manage people. */
    Person changeRole(TenantScope scope, UUID subject, Role role);

    /** Puts the person into a department, null into none. */
    Person place(TenantScope scope, UUID subject, @Nullable UUID department);

    /**
     * Ends the membership: at once here, and at the identity provider. Refuses with {@code people.administrator.last}.
     */
    Person deactivate(TenantScope scope, UUID subject);

    Person reactivate(TenantScope scope, UUID subject);
}
