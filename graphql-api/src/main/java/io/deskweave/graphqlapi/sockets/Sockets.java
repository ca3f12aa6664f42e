package io.deskweave.graphqlapi.sockets;

import io.deskweave.graphqlapi.endpoint.GraphQlService;
import io.deskweave.graphqlapi.listening.Lines;
import io.deskweave.graphqlapi.listening.Listening;
import io.deskweave.graphqlapi.listening.ListeningSettings;
import io.deskweave.graphqlapi.security.Admissions;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.Extension;
import jakarta.websocket.HandshakeResponse;
import jakarta.websocket.MessageHandler;
import jakarta.websocket.Session;
import jakarta.websocket.server.HandshakeRequest;
import jakarta.websocket.server.ServerEndpointConfig;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What all sockets share, and how the container is to open one. */
@Component
class Sockets {

    private static final Logger log = LoggerFactory.getLogger(Sockets.class);

    static final String PROTOCOL = "graphql-transport-ws";
    static final String AUTHORIZATION = "Authorization";

    private static final int CLOSERS = 8;

    final Lines lines;
    final Listening listening;
    final ListeningSettings settings;
    final GraphQlService service;
    final Admissions admissions;
    final JsonMapper json;

    /** Closing may wait for a client who takes nothing any more. */
    final ExecutorService closers = closers();

    Sockets(
            Lines lines,
            Listening listening,
            ListeningSettings settings,
            GraphQlService service,
            Admissions admissions,
            JsonMapper json) {
        this.lines = lines;
        this.listening = listening;
        this.settings = settings;
        this.service = service;
        this.admissions = admissions;
        this.json = json;
    }

    private static ExecutorService closers() {
        var closers = new ThreadPoolExecutor(
                CLOSERS,
                CLOSERS,
                1,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                Thread.ofPlatform().daemon().name("sockets-closer-", 1).factory());
        closers.allowCoreThreadTimeOut(true);
        return closers;
    }

    ServerEndpointConfig endpoint() {
        return ServerEndpointConfig.Builder.create(Opening.class, "/graphql")
                .subprotocols(List.of(PROTOCOL))
                .configurator(new Handshake(this))
                .build();
    }

    /** The container's end of one socket. */
    private static final class Opening extends Endpoint {

        private final Sockets sockets;

        Opening(Sockets sockets) {
            this.sockets = sockets;
        }

        @Override
        public void onOpen(Session session, EndpointConfig config) {
            var header = config.getUserProperties().get(AUTHORIZATION);
            var socket = new Socket(sockets, session, header instanceof String text ? text : null);
            session.getUserProperties().put(Socket.class.getName(), socket);
            session.addMessageHandler(new Texts(socket));
            session.addMessageHandler(new Bytes(socket));
            socket.opened();
        }

        @Override
        public void onClose(Session session, jakarta.websocket.CloseReason reason) {
            socket(session).gone();
        }

        @Override
        public void onError(Session session, Throwable failure) {
            // Broken connections are everyday; anything else is our fault.
            if (!(failure instanceof IOException)) {
                log.warn("A socket failed", failure);
            }
            socket(session).gone();
        }

        private static Socket socket(Session session) {
            return (Socket)
                    Objects.requireNonNull(session.getUserProperties().get(Socket.class.getName()), "It was opened");
        }
    }

    private record Texts(Socket socket) implements MessageHandler.Partial<String> {

        @Override
        public void onMessage(String part, boolean last) {
            socket.text(part, last);
        }
    }

    private record Bytes(Socket socket) implements MessageHandler.Partial<ByteBuffer> {

        @Override
        public void onMessage(ByteBuffer part, boolean last) {
            socket.binary();
        }
    }

    /** Opens without compression, which would keep 300 KB for each socket. */
    private static final class Handshake extends ServerEndpointConfig.Configurator {

        private final Sockets sockets;

        Handshake(Sockets sockets) {
            this.sockets = sockets;
        }

        @Override
        public <T> T getEndpointInstance(Class<T> type) {
            return type.cast(new Opening(sockets));
        }

        @Override
        public List<Extension> getNegotiatedExtensions(List<Extension> installed, List<Extension> requested) {
            return List.of();
        }

        @Override
        public boolean checkOrigin(String origin) {
            return true; // looked at before, see SocketRoutes
        }

        @Override
        public void modifyHandshake(ServerEndpointConfig config, HandshakeRequest request, HandshakeResponse response) {
            request.getHeaders().entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(AUTHORIZATION))
                    .map(Map.Entry::getValue)
                    .flatMap(List::stream)
                    .findFirst()
                    .ifPresent(value -> config.getUserProperties().put(AUTHORIZATION, value));
        }
    }
}
