package io.deskweave.benchmark;

import io.deskweave.benchmark.DemoEnvironment.Person;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The platform as one signed-in person reaches it: tokens, GraphQL and uploads over HTTP. */
final class Desk {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final DemoEnvironment demo;
    private final Person person;

    Desk(DemoEnvironment demo, Person person) {
        this.demo = demo;
        this.person = person;
    }

    URI endpoint() {
        return demo.platform().resolve("/graphql");
    }

    /** A fresh token: they live for minutes only. */
    String token() throws IOException, InterruptedException {
        var form = Map.of(
                "grant_type", "password",
                "client_id", demo.get("CLIENT_ID"),
                "username", person.user(),
                "password", person.password(),
                "scope", "openid organization:" + person.organization());
        var body = form.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(demo.tokens())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
        return send(request).get("access_token").asString();
    }

    /** Asks and answers {@code data}; anything refused ends the benchmark. */
    JsonNode ask(String document, Map<String, ?> variables) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(endpoint())
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body(document, variables)));
        var answer = send(request);
        if (answer.has("errors")) {
            throw new IOException("The platform refused: " + answer.get("errors"));
        }
        return answer.get("data");
    }

    /** Uploads a file and answers its id. */
    String upload(Path file) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(demo.platform().resolve("/files"))
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "text/csv")
                .header("X-File-Name", file.getFileName().toString())
                .POST(BodyPublishers.ofFile(file));
        return send(request).get("id").asString();
    }

    static String body(String document, Map<String, ?> variables) {
        return JSON.writeValueAsString(Map.of("query", document, "variables", variables));
    }

    private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = http.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException(answer.uri() + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return JSON.readTree(answer.body());
    }
}
