package io.deskweave.tenantadmin.identity;

import io.deskweave.platform.problems.Refused;
import io.deskweave.tenantadmin.keycloak.KeycloakApi;
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

    /**
     * Creates an account whose owner chooses a password at the first sign-in, or finds the one with this address, which
     * is left as it is: it belongs to the person, not to the tenant that invites. Refuses with
     * {@code identity.account.not-accepted}.
     */
    public Member keep(NewAccount account) {
        var found = find(account.email());
        if (found.isPresent()) {
            return found.get();
        }
        var answer = keycloak.post("create an account", representation(account), "/users");
        if (answer.badRequest()) {
            throw new Refused(new AccountNotAccepted());
        }
        if (answer.conflict()) {
            // Another pod was faster, or the username is somebody else's.
            return find(account.email()).orElseThrow(() -> new Refused(new AccountNotAccepted()));
        }
        return new Member(answer.created(), FullName.of(account.givenName(), account.familyName()), false);
    }

    private Optional<Member> find(String email) {
        return keycloak.get("find an account", "/users?email={email}&exact=true&briefRepresentation=true&max=2", email)
                .required()
                .valueStream()
                .map(Accounts::member)
                .findFirst();
    }

    private static Map<String, Object> representation(NewAccount account) {
        return Map.of(
                "username", account.username(),
                "email", account.email(),
                "firstName", account.givenName(),
                "lastName", account.familyName(),
                "enabled", true,
                "requiredActions", List.of("UPDATE_PASSWORD"));
    }

    static Member member(JsonNode node) {
        var subject = UUID.fromString(node.path("id").asString());
        var username = node.path("username").asString();
        if (username.startsWith(CLIENT_PREFIX)) {
            return new Member(subject, username.substring(CLIENT_PREFIX.length()), true);
        }
        var full = FullName.of(
                node.path("firstName").asString(""), node.path("lastName").asString(""));
        return new Member(subject, full.isEmpty() ? username : full, false);
    }
}
