package io.deskweave.tenantadmin.identity;

import java.util.UUID;

/**
 * An integrator's client at the identity provider.
 *
 * @param id what Keycloak knows it by
 * @param clientId what the integrator signs in with
 * @param subject the subject of its tokens
 */
public record IntegratorClient(UUID id, String clientId, String name, UUID subject) {}
