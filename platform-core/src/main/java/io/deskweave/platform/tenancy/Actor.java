package io.deskweave.platform.tenancy;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who acts: a person, an integrator's client, or the platform itself.
 *
 * @param subject the subject at the identity provider; a fixed id for the platform
 * @param department the department the actor works in, null when in none
 */
public record Actor(UUID subject, Kind kind, @Nullable UUID department) {

    /** The sort of actor. */
    public enum Kind {
        PERSON,
        CLIENT,
        PLATFORM
    }

    private static final UUID PLATFORM_SUBJECT = new UUID(0L, 1L);

    /** The platform at work for a tenant by itself: provisioning, migrations, jobs. */
    public static Actor platform() {
        return new Actor(PLATFORM_SUBJECT, Kind.PLATFORM, null);
    }
}
