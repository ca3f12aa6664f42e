package io.deskweave.tenantadmin.identity;

import java.util.UUID;

/**
 * Someone, or an integrator's client, who belongs to an organisation at the identity provider.
 *
 * @param name the full name, or the client's id for a client
 */
public record Member(UUID subject, String name, boolean client) {}
