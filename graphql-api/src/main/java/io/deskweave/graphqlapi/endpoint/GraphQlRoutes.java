package io.deskweave.graphqlapi.endpoint;

import static org.springframework.web.servlet.function.RequestPredicates.path;

import io.deskweave.graphqlapi.requests.RequestFailures;
import io.deskweave.graphqlapi.requests.RequestFault;
import jakarta.servlet.ServletException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The routes of {@code /graphql}: POST for everything, GET for queries of callers who cannot be a foreign page. */
@Configuration(proxyBeanMethods = false)
class GraphQlRoutes {

    private static final String ADDRESS = "/graphql";
    private static final String PREFLIGHT = "GraphQL-Require-Preflight";

    private final JsonMapper json;
    private final RequestFailures failures;

    GraphQlRoutes(JsonMapper json, RequestFailures failures) {
        this.json = json;
        this.failures = failures;
    }

    @Bean
    RouterFunction<ServerResponse> graphQl(GraphQlService service) {
        var http = new GraphQlHttp(WebGraphQlHandler.builder(service).build(), json);
        return RouterFunctions.route()
                .POST(ADDRESS, http::handleRequest)
                .GET(ADDRESS, request -> get(http, request))
                .route(
                        path(ADDRESS),
                        request -> failures.methodRefused(
                                "GraphQL is asked by POST, or by GET for queries", HttpMethod.POST, HttpMethod.GET))
                .onError(Throwable.class, (failure, request) -> failures.answer(failure))
                .build();
    }

    private ServerResponse get(GraphQlHttp http, ServerRequest request) throws ServletException {
        if (request.headers().header(PREFLIGHT).isEmpty()) {
            return failures.answer(RequestFault.PREFLIGHT, "A GET request came without the header " + PREFLIGHT);
        }
        var query = request.param("query");
        if (query.isEmpty()) {
            return failures.answer(RequestFault.QUERY_MISSING, "The address has no parameter 'query'");
        }
        var body = new LinkedHashMap<String, Object>();
        body.put("query", query.get());
        request.param("operationName").ifPresent(name -> body.put("operationName", name));
        try {
            request.param("variables").ifPresent(text -> body.put("variables", json.readValue(text, Map.class)));
        } catch (JacksonException e) {
            return failures.answer(RequestFault.NOT_JSON, "The parameter 'variables' is not a JSON object");
        }
        var posted = ServerRequest.from(request)
                .headers(headers -> headers.setContentType(MediaType.APPLICATION_JSON))
                .attribute(ReadOnly.ATTRIBUTE, true)
                .body(json.writeValueAsBytes(body))
                .build();
        return http.handleRequest(posted);
    }
}
