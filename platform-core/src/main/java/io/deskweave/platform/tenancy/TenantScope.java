package io.deskweave.platform.tenancy;

import io.deskweave.platform.problems.Refused;
import java.util.Set;

/**
 * The tenant for which work is done, who does it and what that actor may do. It is the first argument of every door
 * method that touches a tenant's data; without one there is nothing to touch.
 *
 * @param roles the keys of the roles that the actor has, such as {@code TEAM_LEAD}
 */
public record TenantScope(Tenant tenant, Actor actor, Set<Right> rights, Set<String> roles) {

    public TenantScope {
        rights = Set.copyOf(rights);
        roles = Set.copyOf(roles);
    }

    /** An actor with the greatest of the platform's own roles whose rights these are; with fewer rights, with none. */
    public TenantScope(Tenant tenant, Actor actor, Set<Right> rights) {
        this(tenant, actor, rights, Role.keysOf(rights));
    }

    /** The platform itself at work for this tenant, with every right. */
    public static TenantScope platform(Tenant tenant) {
        return new TenantScope(tenant, Actor.platform(), Set.of(Right.values()));
    }

    /** Whether the platform itself is at work. */
    public boolean isPlatform() {
        return actor.kind() == Actor.Kind.PLATFORM;
    }

    public boolean may(Right right) {
        return rights.contains(right);
    }

    /** Refuses with {@code access.right-missing} unless the actor holds the right. */
    public void require(Right right) {
        if (!may(right)) {
            throw new Refused(new RightMissing(right));
        }
    }
}
