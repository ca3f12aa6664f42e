package io.deskweave.tenantadmin.people;

import io.deskweave.platform.tenancy.Role;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The command that invites a person; all but role and department is personal data and never logged.
 *
 * @param username used only when the address has no account yet
 */
public record InvitePerson(
        String username,
        String email,
        String givenName,
        String familyName,
        Role role,
        @Nullable UUID department) {

    @Override
    public String toString() {
        return "InvitePerson[role=%s, department=%s]".formatted(role, department);
    }
}
