package io.deskweave.demo;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A person of the demo, signed in to one organisation: asks the platform as that person would. */
final class SignedIn {

    private final Exchange exchange;
    private final DemoSettings settings;
    private final String token;

    private SignedIn(Exchange exchange, DemoSettings settings, String token) {
        this.exchange = exchange;
        this.settings = settings;
        this.token = token;
    }

    static SignedIn as(String username, String password, String organization, DemoSettings settings) {
        var exchange = new Exchange();
        var answer = exchange.form(
                settings.tokenUrl(),
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        DemoRealm.CLIENT,
                        "username",
                        username,
                        "password",
                        password,
                        "scope",
                        "openid organization:" + organization));
        return new SignedIn(exchange, settings, answer.get("access_token").asString());
    }

    /** Answers {@code data}; a refusal ends the demo with its first message. */
    JsonNode ask(String document, Map<String, ?> variables) {
        var body = Map.of("query", document, "variables", variables);
        var answer = exchange.json(settings.platformUrl() + "/graphql", token, body);
        var errors = answer.path("errors");
        if (!errors.isEmpty()) {
            throw new DemoFailed("The platform refused a step of the demo: %s"
                    .formatted(errors.get(0).path("message").asString("") + " "
                            + errors.get(0).path("extensions").path("advice").asString(""))
                    .strip());
        }
        return answer.get("data");
    }
}
