package io.deskweave.graphqlapi.endpoint;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.MediaTypes;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.webmvc.GraphQlHttpHandler;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Spring GraphQL's transport, answering on the thread that took the request: nothing here waits for another thread,
 * so an asynchronous dispatch would only cost. A request that failed as a whole says so in its status, to those who
 * asked for GraphQL's own media type.
 */
final class GraphQlHttp extends GraphQlHttpHandler {

    private static final Set<String> UNAVAILABLE =
            Set.of("storage.cell.unavailable", "storage.cell.busy", "storage.tenant.busy");

    private static final Set<String> TOO_MANY = Set.of("api.tenant.busy", "api.cost.spent");

    private static final String METHOD = "api.request.method";

    private final JsonMapper json;

    GraphQlHttp(WebGraphQlHandler handler, JsonMapper json) {
        super(handler);
        this.json = json;
    }

    @Override
    protected ServerResponse prepareResponse(ServerRequest request, Mono<WebGraphQlResponse> answer) {
        var response = Objects.requireNonNull(answer.block(), "Spring GraphQL always answers");
        var type = mediaType(request);
        var body = response.toMap();
        var status = selectResponseStatus(response, type);
        return ServerResponse.status(status)
                .headers(headers -> {
                    headers.putAll(response.getResponseHeaders());
                    if (status == HttpStatus.METHOD_NOT_ALLOWED) {
                        headers.setAllow(Set.of(HttpMethod.POST));
                    }
                    if (status == HttpStatus.TOO_MANY_REQUESTS || status == HttpStatus.SERVICE_UNAVAILABLE) {
                        headers.set(HttpHeaders.RETRY_AFTER, seconds(response));
                    }
                })
                .contentType(type)
                .build((asked, servlet) -> {
                    json.writeValue(servlet.getOutputStream(), body);
                    return null;
                });
    }

    @Override
    protected HttpStatus selectResponseStatus(WebGraphQlResponse response, MediaType type) {
        var codes = response.getErrors().stream()
                .map(error -> Objects.toString(code(error.getExtensions()), ""))
                .toList();
        // What GET may not do it may not do in any media type, and whoever has to wait is told so in each.
        if (codes.contains(METHOD)) {
            return HttpStatus.METHOD_NOT_ALLOWED;
        }
        if (codes.stream().anyMatch(TOO_MANY::contains)) {
            return HttpStatus.TOO_MANY_REQUESTS;
        }
        if (!type.equals(MediaTypes.APPLICATION_GRAPHQL_RESPONSE)
                || response.getExecutionResult().getData() != null) {
            return HttpStatus.OK;
        }
        if (codes.stream().anyMatch(UNAVAILABLE::contains)) {
            return HttpStatus.SERVICE_UNAVAILABLE;
        }
        // What failed while it ran was a request in order all the same.
        return response.getExecutionResult().isDataPresent() ? HttpStatus.OK : status(codes);
    }

    private static HttpStatus status(List<String> codes) {
        return codes.contains("api.unexpected") ? HttpStatus.INTERNAL_SERVER_ERROR : HttpStatus.BAD_REQUEST;
    }

    /** When to come again; a second where nothing better is known. */
    private static String seconds(WebGraphQlResponse response) {
        return response.getErrors().stream()
                .map(error -> error.getExtensions().get("details"))
                .filter(details -> details instanceof Map<?, ?>)
                .map(details -> ((Map<?, ?>) details).get("retryAfter"))
                .filter(Objects::nonNull)
                .findFirst()
                .map(Objects::toString)
                .orElse("1");
    }

    private static @Nullable Object code(Map<String, Object> extensions) {
        return extensions.get("code");
    }

    private static MediaType mediaType(ServerRequest request) {
        return request.headers().accept().contains(MediaTypes.APPLICATION_GRAPHQL_RESPONSE)
                ? MediaTypes.APPLICATION_GRAPHQL_RESPONSE
                : MediaType.APPLICATION_JSON;
    }
}
