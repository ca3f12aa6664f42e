package io.deskweave.tenantadmin.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A tenant's organisation as the identity provider keeps it.
 *
 * @param parent the alias of the parent, null for a headquarters
 */
public record OrganizationRecord(
        UUID id, String alias, boolean enabled, @Nullable String parent) {}
