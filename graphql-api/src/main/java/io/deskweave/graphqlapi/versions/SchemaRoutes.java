package io.deskweave.graphqlapi.versions;

import io.deskweave.graphqlapi.errors.Refusal;
import io.deskweave.graphqlapi.requests.RequestFailures;
import io.deskweave.graphqlapi.security.CallerAtHand;
import io.deskweave.platform.problems.Refused;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** The route of the schema as a text: {@code GET /schema.graphql}, with {@code ?release=N} that of an earlier one. */
@Configuration(proxyBeanMethods = false)
class SchemaRoutes {

    private static final MediaType SDL = new MediaType("application", "graphql", StandardCharsets.UTF_8);

    private final SchemaVersions versions;

    SchemaRoutes(SchemaVersions versions) {
        this.versions = versions;
    }

    @Bean
    RouterFunction<ServerResponse> schemaAddress(RequestFailures failures) {
        return RouterFunctions.route()
                .GET("/schema.graphql", this::schema)
                .onError(Throwable.class, (failure, request) -> failures.answer(failure))
                .build();
    }

    private ServerResponse schema(ServerRequest request) {
        var scope = CallerAtHand.scope();
        var version = request.param("release")
                .map(text -> versions.of(scope, release(text)))
                .orElseGet(() -> versions.current(scope));
        var tag = versions.tag(version);
        if (request.headers().header("If-None-Match").stream()
                .flatMap(header -> List.of(header.split("\\s*,\\s*", -1)).stream())
                .map(each -> each.replaceFirst("^W/", ""))
                .anyMatch(each -> each.equals(tag) || each.equals("*"))) {
            return headers(ServerResponse.status(HttpStatus.NOT_MODIFIED), tag, version.release())
                    .build();
        }
        return headers(ServerResponse.ok(), tag, version.release())
                .contentType(SDL)
                .body(versions.text(scope, version));
    }

    private static ServerResponse.BodyBuilder headers(ServerResponse.BodyBuilder answer, String tag, int release) {
        return answer.eTag(tag)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header("X-Release", Integer.toString(release));
    }

    private static int release(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new Refused(Refusal.invalid(
                            "api.address.not-a-release",
                            "'%s' is no number of a release".formatted(text),
                            "Write it like ?release=7, or leave it out for the release in force")
                    .at(List.of("release")));
        }
    }
}
