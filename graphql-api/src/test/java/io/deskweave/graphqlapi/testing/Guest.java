package io.deskweave.graphqlapi.testing;

import io.deskweave.tenantadmin.testing.TestRealm;
import io.deskweave.tenantadmin.testing.Tokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;

/** Somebody at the front door with a token, or without one. */
public final class Guest {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String token;
    private final Supplier<String> platform;

    /** @param token empty for none */
    public Guest(String token) {
        this(token, RunningPlatform::url);
    }

    private Guest(String token, Supplier<String> platform) {
        this.token = token;
        this.platform = platform;
    }

    /** Somebody at the door of another platform than that of all tests. */
    public static Guest at(String url, String token) {
        return new Guest(token, () -> url);
    }

    /** The platform's operator. */
    public static Guest operator() {
        return new Guest(Tokens.tokenFor(TestRealm.OPERATOR, TestRealm.PASSWORD, "deskweave-operations"));
    }

    public String token() {
        return token;
    }

    /** Sends a document without variables. */
    public Answer ask(String document) {
        return ask(document, Map.of());
    }

    public Answer ask(String document, Map<String, ?> variables) {
        return post(
                "/graphql",
                "application/json",
                JSON.writeValueAsBytes(Map.of("query", document, "variables", variables)));
    }

    /** Uploads a file; the answer holds its id. */
    public Answer upload(String name, byte[] content) {
        return upload(name, BodyPublishers.ofByteArray(content));
    }

    public Answer upload(String name, BodyPublisher content) {
        return Answer.of(send(request("/files")
                .header("X-File-Name", name)
                .header("Content-Type", "text/csv")
                .POST(content)
                .build()));
    }

    public Answer post(String path, String contentType, byte[] body) {
        return Answer.of(send(request(path)
                .header("Content-Type", contentType)
                .header("Accept", "application/graphql-response+json, application/json")
                .POST(BodyPublishers.ofByteArray(body))
                .build()));
    }

    /** The plain text at an address. */
    public HttpResponse<String> get(String path) {
        return send(request(path).GET().build());
    }

    public HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(platform.get() + path)).timeout(Duration.ofSeconds(60));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    public static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException("The platform does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }
}
