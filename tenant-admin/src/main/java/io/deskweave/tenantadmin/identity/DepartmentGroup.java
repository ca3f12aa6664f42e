package io.deskweave.tenantadmin.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A department as the identity provider keeps it: a group inside an organisation.
 *
 * @param parent null at the top
 * @param path the names from the top, such as {@code /Service/Repair}
 */
public record DepartmentGroup(UUID id, @Nullable UUID parent, String name, String path) {}
