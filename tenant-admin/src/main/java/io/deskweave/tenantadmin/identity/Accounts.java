package io.deskweave.tenantadmin.identity;

import io.deskweave.platform.problems.Refused;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The accounts of people at the identity provider; one person has one, whatever the number of tenants. */
@Component
public final class Accounts {

    private static final String CLIENT_PREFIX = "service-account-";

    private final KeycloakApi keycloak;

    Accounts(KeycloakApi keycloak) {
        this.keycloak = keycloak;
    }

    /** The account with this address; empty when nobody has it. */
    public Optional<UUID> find(String email) {
        return keycloak.get("find an account", "/users?email={email}&exact=true&briefRepresentation=true&max=2", email)
                .required()
                .valueStream()
                .map(Accounts::id)
                .findFirst();
    }

    /**
     * Creates an account whose owner chooses a password at the first sign-in, or finds the one with this address, which
     * is left as it is: it belongs to the person, not to the tenant that invites.
     */
    public UUID keep(String name, String email) {
        var found = find(email);
        if (found.isPresent()) {
            return found.get();
        }
        var answer = keycloak.post("create an account", representation(name, email), "/users");
        if (answer.badRequest()) {
            throw new Refused(new EmailNotAccepted());
        }
        if (answer.conflict()) {
            return find(email).orElseThrow(() -> new Refused(new EmailNotAccepted()));
        }
        return answer.created();
    }

    private static Map<String, Object> representation(String name, String email) {
        int space = name.strip().lastIndexOf(' ');
        return Map.of(
                "username",
                email,
                "email",
                email,
                "firstName",
                space < 0 ? name.strip() : name.strip().substring(0, space),
                "lastName",
                space < 0 ? "-" : name.strip().substring(space + 1),
                "enabled",
                true,
                "requiredActions",
                List.of("UPDATE_PASSWORD", "VERIFY_EMAIL"));
    }

    static Member member(JsonNode node) {
        var username = node.path("username").asString();
        if (username.startsWith(CLIENT_PREFIX)) {
            return new Member(id(node), username.substring(CLIENT_PREFIX.length()), true);
        }
        var last = node.path("lastName").asString("");
        var full = node.path("firstName").asString("") + (last.equals("-") ? "" : " " + last);
        return new Member(id(node), full.isBlank() ? username : full.strip(), false);
    }

    private static UUID id(JsonNode node) {
        return UUID.fromString(node.path("id").asString());
    }
}
