package io.deskweave.graphqlapi.streams;

import io.deskweave.graphqlapi.endpoint.Asked;
import io.deskweave.graphqlapi.endpoint.GraphQlService;
import io.deskweave.graphqlapi.errors.RequestId;
import io.deskweave.graphqlapi.listening.Lines;
import io.deskweave.graphqlapi.listening.Listening;
import io.deskweave.graphqlapi.listening.ListeningSettings;
import io.deskweave.graphqlapi.requests.RequestFailures;
import io.deskweave.graphqlapi.requests.RequestFault;
import io.deskweave.graphqlapi.security.Admissions;
import io.deskweave.platform.problems.Refused;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.ExecutionGraphQlRequest;
import org.springframework.graphql.server.support.SerializableGraphQlRequest;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.json.JsonMapper;

/** The route by which a request to {@code /graphql} is answered by a stream: any operation, by POST. */
@Configuration(proxyBeanMethods = false)
class StreamRoutes {

    private static final String ADDRESS = "/graphql";

    private final GraphQlService service;
    private final Admissions admissions;
    private final Lines lines;
    private final Listening listening;
    private final ListeningSettings settings;
    private final RequestFailures failures;
    private final JsonMapper json;

    StreamRoutes(
            GraphQlService service,
            Admissions admissions,
            Lines lines,
            Listening listening,
            ListeningSettings settings,
            RequestFailures failures,
            JsonMapper json) {
        this.service = service;
        this.admissions = admissions;
        this.lines = lines;
        this.listening = listening;
        this.settings = settings;
        this.failures = failures;
        this.json = json;
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    RouterFunction<ServerResponse> streams() {
        return RouterFunctions.route()
                .POST(ADDRESS, StreamRoutes::wantsStream, this::stream)
                .onError(Throwable.class, (failure, request) -> failures.answer(failure))
                .build();
    }

    /** Named first; who names it behind JSON can do without. */
    private static boolean wantsStream(ServerRequest request) {
        var accepted = request.headers().firstHeader(HttpHeaders.ACCEPT);
        return accepted != null
                && accepted.strip().toLowerCase(Locale.ROOT).startsWith(MediaType.TEXT_EVENT_STREAM_VALUE);
    }

    private ServerResponse stream(ServerRequest asked) throws ServletException, IOException {
        var request = request(asked.body(SerializableGraphQlRequest.class));
        if (!lines.haveRoom()) {
            return failures.answer(RequestFault.LINES_FULL, "Too many connections are open here already");
        }
        var admitted = admissions.admit(asked.headers().firstHeader(HttpHeaders.AUTHORIZATION));
        var stream = new Stream(lines, settings, json, admitted);
        lines.arrive(stream);
        if (!lines.seat(stream, admitted)) {
            stream.refused();
            return failures.answer(RequestFault.LINES_TOO_MANY, "You listen on too many connections");
        }
        var outcome = service.ask(request, admitted.caller());
        return ServerResponse.ok()
                .header(HttpHeaders.CONTENT_TYPE, MediaType.TEXT_EVENT_STREAM_VALUE + ";charset=utf-8")
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                // nginx gathers what it passes on unless it is told so.
                .header("X-Accel-Buffering", "no")
                .build((servlet, answer) -> {
                    stream.open(servlet.startAsync(), answer.getOutputStream());
                    begin(stream, outcome);
                    return null;
                });
    }

    private static ExecutionGraphQlRequest request(SerializableGraphQlRequest body) {
        return new DefaultExecutionGraphQlRequest(
                body.getDocument(),
                body.getOperationName(),
                body.getVariables(),
                body.getExtensions(),
                Objects.requireNonNullElse(RequestId.current(), ""),
                Locale.ENGLISH);
    }

    private void begin(Stream stream, Asked outcome) {
        switch (outcome) {
            case Asked.Answered answered -> stream.whole(answered.result());
            case Asked.Listens listens -> {
                try {
                    stream.begun(listening.begin(stream, listens.ask()));
                } catch (Refused e) {
                    stream.refused(e.problems());
                }
            }
        }
    }
}
