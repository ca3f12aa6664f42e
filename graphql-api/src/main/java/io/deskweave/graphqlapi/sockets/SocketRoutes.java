package io.deskweave.graphqlapi.sockets;

import io.deskweave.graphqlapi.listening.Lines;
import io.deskweave.graphqlapi.requests.RequestFailures;
import io.deskweave.graphqlapi.requests.RequestFault;
import io.deskweave.graphqlapi.requests.Upgrades;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.server.ServerContainer;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** The route by which a request to {@code /graphql} becomes a socket. */
@Configuration(proxyBeanMethods = false)
class SocketRoutes {

    /** Frames are put together by ourselves: the container would keep room for the longest message at each socket. */
    private static final int BUFFER = 4 * 1024;

    private final Lines lines;
    private final RequestFailures failures;

    SocketRoutes(Lines lines, RequestFailures failures) {
        this.lines = lines;
        this.failures = failures;
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    RouterFunction<ServerResponse> sockets(ServletContext servlets, Sockets sockets) {
        return RouterFunctions.route()
                .route(
                        request -> Upgrades.isWanted(request.servletRequest()),
                        request -> upgrade(request, servlets, sockets))
                .onError(Throwable.class, (failure, request) -> failures.answer(failure))
                .build();
    }

    private ServerResponse upgrade(ServerRequest request, ServletContext servlets, Sockets sockets) {
        if (!isOfThisHouse(request)) {
            return failures.answer(RequestFault.ORIGIN, "The socket was opened by a page of another origin");
        }
        if (!lines.haveRoom()) {
            return failures.answer(RequestFault.LINES_FULL, "Too many connections are open here already");
        }
        return ServerResponse.status(HttpStatus.SWITCHING_PROTOCOLS).build((asked, answer) -> {
            var container = Objects.requireNonNull(
                    (ServerContainer) servlets.getAttribute(ServerContainer.class.getName()), "Tomcat has sockets");
            container.setDefaultMaxTextMessageBufferSize(BUFFER);
            container.setDefaultMaxBinaryMessageBufferSize(BUFFER);
            try {
                container.upgradeHttpToWebSocket(asked, answer, sockets.endpoint(), Map.of());
            } catch (DeploymentException e) {
                throw new ServletException("A socket could not be opened", e);
            }
            return null;
        });
    }

    /** A page of another origin has no token of ours, and is not to use up our sockets either. */
    private static boolean isOfThisHouse(ServerRequest request) {
        var origin = request.headers().firstHeader(HttpHeaders.ORIGIN);
        if (origin == null) {
            return true;
        }
        var servlet = request.servletRequest();
        return authority(origin)
                .equals(authority(
                        "%s://%s:%d".formatted(servlet.getScheme(), servlet.getServerName(), servlet.getServerPort())));
    }

    private static String authority(@Nullable String address) {
        try {
            var uri = URI.create(address == null ? "" : address);
            var port = uri.getPort() >= 0 ? uri.getPort() : "https".equals(uri.getScheme()) ? 443 : 80;
            return uri.getHost() + ':' + port;
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
