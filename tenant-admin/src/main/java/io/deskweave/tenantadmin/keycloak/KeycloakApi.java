package io.deskweave.tenantadmin.keycloak;

import io.deskweave.platform.problems.Refused;
import io.deskweave.tenantadmin.IdentitySettings;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * Keycloak's administration interface of our realm, spoken as the platform's service account; every call has a time
 * limit. Refuses with {@code identity.provider.unavailable} or {@code identity.provider.denied}; every other answer is
 * returned.
 */
public final class KeycloakApi {

    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(2);
    private static final int SERVER_ERROR = 500;

    private final JsonMapper json = JsonMapper.builder().build();
    private final RestClient http;
    private final String realm;
    private final PlatformToken token;

    KeycloakApi(IdentitySettings settings, List<ClientHttpRequestInterceptor> interceptors, Duration answerLimit) {
        // Keycloak speaks HTTP/1.1 in clear text; offering an upgrade would only cost a round trip.
        var client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT_LIMIT)
                .build();
        var requests = new JdkClientHttpRequestFactory(client);
        requests.setReadTimeout(answerLimit);
        http = RestClient.builder()
                .baseUrl(settings.internalUrl().toString().replaceAll("/+$", ""))
                .requestFactory(requests)
                .requestInterceptors(all -> all.addAll(interceptors))
                .build();
        realm = settings.realm();
        token = new PlatformToken(this, settings);
    }

    public Answer get(String step, String path, Object... values) {
        return administer(step, HttpMethod.GET, null, path, values);
    }

    public Answer post(String step, Object body, String path, Object... values) {
        return administer(step, HttpMethod.POST, body, path, values);
    }

    public Answer put(String step, @Nullable Object body, String path, Object... values) {
        return administer(step, HttpMethod.PUT, body, path, values);
    }

    public Answer delete(String step, String path, Object... values) {
        return administer(step, HttpMethod.DELETE, null, path, values);
    }

    private Answer administer(String step, HttpMethod method, @Nullable Object body, String path, Object... values) {
        var answer = administerOnce(step, method, body, path, values);
        if (answer.unauthorized()) {
            // The realm's keys or the secret may have changed since the token was issued.
            token.forget();
            answer = administerOnce(step, method, body, path, values);
        }
        if (answer.unauthorized() || answer.forbidden()) {
            throw new Refused(new IdentityProviderDenied(step));
        }
        return answer;
    }

    private Answer administerOnce(
            String step, HttpMethod method, @Nullable Object body, String path, Object... values) {
        var request = http.method(method)
                .uri("/admin/realms/" + realm + path, values)
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token.value());
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).body(json.writeValueAsBytes(body));
        }
        return exchange(step, request);
    }

    /** Sends the request as it is, without the platform's token. */
    Answer form(String step, String path, String body) {
        return exchange(
                step,
                http.post()
                        .uri("/realms/" + realm + path)
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .body(body));
    }

    private Answer exchange(String step, RestClient.RequestHeadersSpec<?> request) {
        Answer answer;
        try {
            answer = request.exchangeForRequiredValue((sent, response) -> read(step, response));
        } catch (ResourceAccessException e) {
            throw unavailable(step, e);
        }
        if (answer.status() >= SERVER_ERROR) {
            throw unavailable(step, null);
        }
        return answer;
    }

    private Answer read(String step, ClientHttpResponse response) throws IOException {
        var bytes = response.getBody().readAllBytes();
        var location = response.getHeaders().getFirst(HttpHeaders.LOCATION);
        var status = response.getStatusCode().value();
        return new Answer(step, status, status < SERVER_ERROR ? parse(bytes) : MissingNode.getInstance(), location);
    }

    private JsonNode parse(byte[] bytes) {
        return bytes.length == 0 ? MissingNode.getInstance() : json.readTree(bytes);
    }

    private static Refused unavailable(String step, @Nullable Throwable cause) {
        var refused = new Refused(new IdentityProviderUnavailable(step));
        if (cause != null) {
            refused.initCause(cause);
        }
        return refused;
    }
}
