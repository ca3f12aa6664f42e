package io.deskweave.graphqlapi.files;

import io.deskweave.graphqlapi.requests.RequestFailures;
import io.deskweave.graphqlapi.security.CallerAtHand;
import io.deskweave.metadata.drafts.DeletionExports;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The routes of what is to be deleted: {@code GET /deletions/{object}.csv} and
 * {@code GET /deletions/{object}/{field}.csv}.
 */
@Configuration(proxyBeanMethods = false)
class DeletionRoutes {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final DeletionExports exports;

    DeletionRoutes(DeletionExports exports) {
        this.exports = exports;
    }

    @Bean
    RouterFunction<ServerResponse> deletionAddresses(RequestFailures failures) {
        return RouterFunctions.route()
                .GET("/deletions/{object}.csv", request -> export(request, null))
                .GET("/deletions/{object}/{field}.csv", request -> export(request, request.pathVariable("field")))
                .onError(Throwable.class, (failure, request) -> failures.answer(failure))
                .build();
    }

    private ServerResponse export(ServerRequest request, @Nullable String field) {
        var export = exports.begin(CallerAtHand.scope(), request.pathVariable("object"), field);
        return FileAnswers.of(export.name(), CSV, export.content(), export.sent());
    }
}
