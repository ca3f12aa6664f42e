package io.deskweave.tenantadmin.identity;

import io.deskweave.platform.problems.Refused;
import io.deskweave.platform.tenancy.TenantId;
import io.deskweave.tenantadmin.keycloak.KeycloakApi;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * The confidential clients of integrators: each belongs to one tenant, and its tokens carry that organisation alone.
 */
@Component
public final class IntegratorClients {

    private static final String TENANT = "deskweave.tenant";
    private static final int PAGE = 200;

    private final KeycloakApi keycloak;

    IntegratorClients(KeycloakApi keycloak) {
        this.keycloak = keycloak;
    }

    /** Creates the client, or finds the one of this tenant with this id. It belongs to no organisation yet. */
    public IntegratorClient keep(TenantId tenant, String clientId, String name) {
        var found = find(tenant, clientId);
        if (found.isPresent()) {
            return found.get();
        }
        var answer = keycloak.post("create a client", representation(tenant, clientId, name), "/clients");
        if (answer.conflict()) {
            return find(tenant, clientId).orElseThrow(() -> new Refused(new ClientIdTaken(clientId)));
        }
        return withSubject(answer.created(), clientId, name);
    }

    public Optional<IntegratorClient> find(TenantId tenant, String clientId) {
        return keycloak.get("find a client", "/clients?clientId={client}&search=false", clientId)
                .required()
                .valueStream()
                .filter(node -> belongs(node, tenant))
                .map(this::client)
                .findFirst();
    }

    /** The tenant's clients whose ids begin with the prefix, in order of id. */
    public List<IntegratorClient> list(TenantId tenant, String prefix) {
        return keycloak.get("list clients", "/clients?clientId={prefix}&search=true&first=0&max={max}", prefix, PAGE)
                .required()
                .valueStream()
                .filter(node -> belongs(node, tenant))
                .map(this::client)
                .toList();
    }

    /** Makes a new secret; the one before stops working. */
    public String renewSecret(IntegratorClient client) {
        return keycloak.post("renew a client's secret", Map.of(), "/clients/{id}/client-secret", client.id())
                .required()
                .path("value")
                .asString();
    }

    /** Removes the client with its account. */
    public void remove(IntegratorClient client) {
        var answer = keycloak.delete("remove a client", "/clients/{id}", client.id());
        if (!answer.missing()) {
            answer.required();
        }
    }

    private IntegratorClient client(JsonNode node) {
        return withSubject(
                UUID.fromString(node.path("id").asString()),
                node.path("clientId").asString(),
                node.path("name").asString(""));
    }

    private IntegratorClient withSubject(UUID id, String clientId, String name) {
        var account = keycloak.get("find a client's account", "/clients/{id}/service-account-user", id)
                .required();
        return new IntegratorClient(
                id, clientId, name, UUID.fromString(account.path("id").asString()));
    }

    private static boolean belongs(JsonNode node, TenantId tenant) {
        return node.path("attributes").path(TENANT).asString("").equals(tenant.toString());
    }

    private static Map<String, Object> representation(TenantId tenant, String clientId, String name) {
        return Map.ofEntries(
                Map.entry("clientId", clientId),
                Map.entry("name", name),
                Map.entry("protocol", "openid-connect"),
                Map.entry("publicClient", false),
                Map.entry("serviceAccountsEnabled", true),
                Map.entry("standardFlowEnabled", false),
                Map.entry("implicitFlowEnabled", false),
                Map.entry("directAccessGrantsEnabled", false),
                Map.entry("fullScopeAllowed", false),
                // The organisation is a default scope: without asking, the token carries the one that the account is
                // in.
                Map.entry("defaultClientScopes", List.of("basic", "deskweave-api", "organization")),
                Map.entry("optionalClientScopes", List.of()),
                Map.entry("attributes", Map.of(TENANT, tenant.toString())));
    }
}
