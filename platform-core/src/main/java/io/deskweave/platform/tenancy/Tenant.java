package io.deskweave.platform.tenancy;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One legal entity with its own schema, as the directory knows it.
 *
 * @param alias the organisation's alias at the identity provider: lower-case letters, digits and dashes
 * @param group the alias of the headquarters whose group this tenant belongs to; its own alias for a headquarters
 * @param organization the organisation's id at the identity provider; null until that step of provisioning is done
 * @param release the number of the release last published, 0 before the first
 */
public record Tenant(
        TenantId id,
        String alias,
        String name,
        String group,
        CellName cell,
        SchemaName schema,
        TenantState state,
        @Nullable UUID organization,
        int release) {}
