package io.deskweave.tenantadmin.identity;

import io.deskweave.platform.problems.Refused;
import io.deskweave.platform.tenancy.Tenant;
import io.deskweave.platform.tenancy.TenantId;
import io.deskweave.tenantadmin.keycloak.KeycloakApi;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The organisations at the identity provider, one for each tenant, and who belongs to them. */
@Component
public final class Organizations {

    private static final String TENANT = "deskweave.tenant";
    private static final String PARENT = "deskweave.parent";
    private static final int PAGE = 200;

    private final KeycloakApi keycloak;

    Organizations(KeycloakApi keycloak) {
        this.keycloak = keycloak;
    }

    /** The id that the directory keeps; refuses with {@code identity.organization.missing}. */
    public static UUID idOf(Tenant tenant) {
        var organization = tenant.organization();
        if (organization == null) {
            throw new Refused(new OrganizationMissing(tenant.alias()));
        }
        return organization;
    }

    /**
     * Creates the tenant's organisation, or finds the one that a call before created; its parent is set in any case.
     */
    public UUID keep(Tenant tenant, @Nullable String parent) {
        var found = of(tenant.id());
        if (found.isPresent()) {
            place(found.get().id(), tenant.id(), parent);
            return found.get().id();
        }
        var answer = keycloak.post("create an organisation", representation(tenant, parent), "/organizations");
        if (answer.conflict()) {
            // Another pod may have been faster; otherwise the alias is somebody else's.
            return of(tenant.id())
                    .map(OrganizationRecord::id)
                    .orElseThrow(() -> new Refused(new OrganizationAliasTaken(tenant.alias())));
        }
        return answer.created();
    }

    public Optional<OrganizationRecord> of(TenantId tenant) {
        var all = keycloak.get(
                        "find an organisation",
                        "/organizations?q={query}&briefRepresentation=false&first=0&max=2",
                        TENANT + ":" + tenant)
                .required();
        return all.valueStream().map(Organizations::record).findFirst();
    }

    /** Says whose subsidiary the tenant is; null for a headquarters. */
    public void place(UUID organization, TenantId tenant, @Nullable String parent) {
        change(organization, Map.of("attributes", attributes(tenant, parent)));
    }

    /** Lets the members sign in for this organisation, or no longer. */
    public void enable(UUID organization, boolean enabled) {
        change(organization, Map.of("enabled", enabled));
    }

    /** Makes the account a member; a member already stays one. */
    public void join(UUID organization, UUID subject) {
        var answer = keycloak.post(
                "add a member to an organisation", subject.toString(), "/organizations/{id}/members", organization);
        if (!answer.conflict()) {
            answer.required();
        }
    }

    /** Ends the membership; the account itself stays, for it may belong to others. */
    public void leave(UUID organization, UUID subject) {
        var answer = keycloak.delete(
                "remove a member from an organisation", "/organizations/{id}/members/{subject}", organization, subject);
        if (!answer.missing()) {
            answer.required();
        }
    }

    public boolean belongs(UUID organization, UUID subject) {
        var answer = keycloak.get("look a member up", "/organizations/{id}/members/{subject}", organization, subject);
        return !answer.missing() && answer.required().hasNonNull("id");
    }

    public List<Member> members(UUID organization) {
        var members = new ArrayList<Member>();
        int first = 0;
        JsonNode page;
        do {
            page = keycloak.get(
                            "list the members of an organisation",
                            "/organizations/{id}/members?first={first}&max={max}",
                            organization,
                            first,
                            PAGE)
                    .required();
            page.valueStream().map(Accounts::member).forEach(members::add);
            first += PAGE;
        } while (page.size() == PAGE);
        return List.copyOf(members);
    }

    private void change(UUID organization, Map<String, Object> changes) {
        var now = keycloak.get("read an organisation", "/organizations/{id}", organization)
                .required();
        // Keycloak takes the whole: what is left out of the name and alias would be refused.
        var next = new HashMap<String, Object>();
        now.propertyStream().forEach(property -> next.put(property.getKey(), property.getValue()));
        next.putAll(changes);
        keycloak.put("change an organisation", next, "/organizations/{id}", organization)
                .required();
    }

    private static Map<String, Object> representation(Tenant tenant, @Nullable String parent) {
        return Map.of(
                // Names are unique across the realm and two companies may share one; with the alias none do.
                "name", "%s (%s)".formatted(tenant.name(), tenant.alias()),
                "alias", tenant.alias(),
                "enabled", true,
                "attributes", attributes(tenant.id(), parent));
    }

    private static Map<String, List<String>> attributes(TenantId tenant, @Nullable String parent) {
        var ours = List.of(tenant.toString());
        return parent == null ? Map.of(TENANT, ours) : Map.of(TENANT, ours, PARENT, List.of(parent));
    }

    private static OrganizationRecord record(JsonNode node) {
        var parent = node.path("attributes").path(PARENT).path(0);
        return new OrganizationRecord(
                UUID.fromString(node.path("id").asString()),
                node.path("alias").asString(),
                node.path("enabled").asBoolean(),
                parent.isString() ? parent.asString() : null);
    }
}
