package io.deskweave.graphqlapi.listening;

import io.deskweave.graphqlapi.testing.RunningPlatform;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One socket, spoken to message by message; pings are answered unless it was told not to. */
final class Talk implements WebSocket.Listener, AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final long PATIENCE_SECONDS = 20;

    private final LinkedBlockingQueue<JsonNode> heard = new LinkedBlockingQueue<>();
    private final CompletableFuture<Closed> closed = new CompletableFuture<>();
    private final CompletableFuture<Boolean> acknowledged = new CompletableFuture<>();
    private final StringBuilder arriving = new StringBuilder();
    private final WebSocket socket;
    private volatile boolean silent;
    private volatile Runnable onNext = () -> {};

    private Talk(String url, String protocol) {
        var builder = HTTP.newWebSocketBuilder();
        if (!protocol.isEmpty()) {
            builder.subprotocols(protocol);
        }
        socket = builder.buildAsync(URI.create(url.replace("http://", "ws://") + "/graphql"), this)
                .join();
    }

    /** How a socket was closed. */
    record Closed(int code, String reason) {}

    static Talk open() {
        return open(RunningPlatform.url());
    }

    static Talk open(String url) {
        return new Talk(url, "graphql-transport-ws");
    }

    static Talk inProtocol(String protocol) {
        return new Talk(RunningPlatform.url(), protocol);
    }

    /** A socket of somebody who said who they are. */
    static Talk as(String token) {
        return as(RunningPlatform.url(), token);
    }

    static Talk as(String url, String token) {
        var talk = open(url);
        talk.init(token);
        talk.expect("connection_ack");
        return talk;
    }

    void init(String token) {
        send(Map.of("type", "connection_init", "payload", Map.of("Authorization", "Bearer " + token)));
    }

    void send(Map<String, ?> message) {
        sendRaw(JSON.writeValueAsString(message));
    }

    void sendRaw(String text) {
        try {
            socket.sendText(text, true).join();
        } catch (CompletionException e) {
            closed.complete(new Closed(-1, String.valueOf(e.getCause())));
        }
    }

    void sendPieces(List<String> pieces) {
        for (int i = 0; i < pieces.size(); i++) {
            socket.sendText(pieces.get(i), i == pieces.size() - 1).join();
        }
    }

    void subscribe(String id, String query) {
        subscribe(id, query, Map.of());
    }

    void subscribe(String id, String query, Map<String, ?> variables) {
        send(Map.of("id", id, "type", "subscribe", "payload", Map.of("query", query, "variables", variables)));
    }

    /** Listens, and comes back when it does: messages are read in order. */
    void listen(String id, String query) {
        subscribe(id, query);
        settle();
    }

    /** Comes back when everything said before was read. */
    void settle() {
        send(Map.of("type", "ping", "payload", Map.of("settle", true)));
        expect("pong");
    }

    JsonNode expect(String type) {
        var message = next();
        if (!message.path("type").asString("").equals(type)) {
            throw new AssertionError("Expected " + type + ", heard " + message);
        }
        return message;
    }

    /** The hint of the subscription with this id that comes next. */
    JsonNode hint(String id) {
        var message = expect("next");
        if (!message.path("id").asString("").equals(id)
                || message.at("/payload").has("errors")) {
            throw new AssertionError("Expected a hint for " + id + ", heard " + message);
        }
        return message.at("/payload/data").iterator().next();
    }

    JsonNode next() {
        try {
            var message = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (message == null) {
                throw new AssertionError("Nothing was heard; closed: " + closed.getNow(null));
            }
            return message;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    /** Is told of each hint as it comes; for those who measure. */
    void onNextMessage(Runnable listener) {
        onNext = listener;
    }

    /** All that was heard and not asked for yet. */
    List<JsonNode> rest() {
        var rest = new ArrayList<JsonNode>();
        heard.drainTo(rest);
        return rest;
    }

    Closed closed() {
        return closed.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    boolean isOpen() {
        return !closed.isDone();
    }

    /** Whether the platform knows who this is, or closed the socket instead. */
    boolean isAcknowledged() {
        return acknowledged.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    /** Pings are not answered from now on, as if nobody were there. */
    void fallSilent() {
        silent = true;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
        arriving.append(part);
        if (last) {
            var message = JSON.readTree(arriving.toString());
            arriving.setLength(0);
            if (message.path("type").asString("").equals("next")) {
                onNext.run();
            }
            if (message.path("type").asString("").equals("connection_ack")) {
                acknowledged.complete(true);
            }
            if (!message.path("type").asString("").equals("ping")) {
                heard.add(message);
            } else if (!silent) {
                from.request(1);
                return from.sendText("{\"type\":\"pong\"}", true);
            }
        }
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed.complete(new Closed(code, reason));
        acknowledged.complete(false);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable failure) {
        closed.complete(new Closed(1006, failure.toString()));
    }

    @Override
    public void close() {
        socket.abort();
    }
}
