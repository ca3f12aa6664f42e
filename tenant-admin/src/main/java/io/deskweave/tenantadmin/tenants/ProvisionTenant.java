package io.deskweave.tenantadmin.tenants;

import io.deskweave.platform.tenancy.CellName;
import io.deskweave.platform.tenancy.ProvisioningStep.Arrival;
import org.jspecify.annotations.Nullable;

/**
 * The command that lets a tenant arrive.
 *
 * @param alias lower-case letters, digits and dashes, 3 to 40; the organisation's alias at the identity provider
 * @param parent the alias of the tenant whose subsidiary this is; null for a headquarters or a tenant on its own
 * @param administrator the first administrator; an account of that address is taken when there is one; with it what the
 *     desk begins with
 */
public record ProvisionTenant(
        String alias, String name, @Nullable String parent, CellName cell, Arrival administrator) {}
