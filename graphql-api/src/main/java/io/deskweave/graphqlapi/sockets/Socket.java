package io.deskweave.graphqlapi.sockets;

import io.deskweave.graphqlapi.listening.Ending;
import io.deskweave.graphqlapi.listening.Line;
import io.deskweave.graphqlapi.listening.Waiting;
import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.Session;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One socket: what it sends waits here, within bounds, until the client takes it. */
final class Socket extends Line {

    private static final Logger log = LoggerFactory.getLogger(Socket.class);
    private static final String PING = "{\"type\":\"ping\"}";

    /** How long a close frame waits for a client who does not take it. */
    private static final long CLOSE_TIME = Duration.ofSeconds(1).toMillis();

    private static final long ANSWER_TIME = Duration.ofSeconds(3).toMillis();

    private final Sockets sockets;
    private final Session session;
    private final RemoteEndpoint.Async remote;
    private final Waiting waiting;
    private final Conversation conversation;
    private final AtomicBoolean gone = new AtomicBoolean();
    private final StringBuilder arriving = new StringBuilder(0);

    Socket(Sockets sockets, Session session, @Nullable String authorization) {
        super(sockets.lines);
        this.sockets = sockets;
        this.session = session;
        this.remote = session.getAsyncRemote();
        this.waiting = new Waiting(sockets.settings);
        this.conversation = new Conversation(this, sockets, authorization);
        remote.setSendTimeout(sockets.settings.sendTime().toMillis());
        session.setMaxIdleTimeout(0);
        // Tomcat's own name: the longest that anything but the messages may wait.
        session.getUserProperties().put("org.apache.tomcat.websocket.BLOCKING_SEND_TIMEOUT", CLOSE_TIME);
        // And its wait for the client's own close frame, which half a minute would not make more likely.
        session.getUserProperties().put("org.apache.tomcat.websocket.SESSION_CLOSE_TIMEOUT", ANSWER_TIME);
    }

    void opened() {
        sockets.lines.arrive(this);
        if (!Sockets.PROTOCOL.equals(session.getNegotiatedSubprotocol())) {
            end(Ending.SUBPROTOCOL);
        }
    }

    void text(String part, boolean last) {
        heard();
        if (!isOpen()) {
            return;
        }
        if (arriving.length() + part.length() > sockets.settings.messageSize().toBytes()) {
            end(Ending.TOO_LARGE);
            return;
        }
        if (last && arriving.isEmpty()) {
            conversation.read(part);
            return;
        }
        arriving.append(part);
        if (last) {
            var whole = arriving.toString();
            arriving.setLength(0);
            arriving.trimToSize();
            conversation.read(whole);
        }
    }

    void binary() {
        end(Ending.badMessage("Messages are JSON texts"));
    }

    /** The connection is no more. */
    void gone() {
        gone.set(true);
        end(Ending.LEFT);
    }

    void send(String message) {
        if (!isOpen()) {
            return;
        }
        switch (waiting.add(message)) {
            case SEND -> pump();
            case NOTHING -> {}
            case CUT -> end(Ending.SLOW);
        }
    }

    /** Sends one after the other; what is taken at once goes on here, what is not goes on when it was taken. */
    private void pump() {
        for (var next = waiting.next(); next != null; next = waiting.next()) {
            var turn = new AtomicBoolean();
            try {
                remote.sendText(next, result -> {
                    if (!result.isOK()) {
                        end(Ending.SLOW);
                    } else if (!turn.compareAndSet(false, true)) {
                        pump();
                    }
                });
            } catch (IllegalStateException e) {
                gone();
                return;
            }
            if (turn.compareAndSet(false, true)) {
                return;
            }
        }
    }

    @Override
    protected String kind() {
        return "socket";
    }

    @Override
    protected void ping() {
        send(PING);
    }

    @Override
    protected boolean answers() {
        return true;
    }

    @Override
    protected void shut(Ending ending) {
        conversation.end();
        if (!gone.get()) {
            sockets.closers.execute(() -> close(ending));
        }
    }

    private void close(Ending ending) {
        try {
            session.close(new CloseReason(code(ending.code()), ending.reason()));
        } catch (IOException | IllegalStateException e) {
            log.debug("A socket could not be closed in good order: {}", e.getMessage());
        }
    }

    private static CloseReason.CloseCode code(int code) {
        return CloseCodes.getCloseCode(code);
    }
}
