package io.deskweave.graphqlapi.sockets;

import io.deskweave.graphqlapi.endpoint.Asked;
import io.deskweave.graphqlapi.errors.FetchFailures;
import io.deskweave.graphqlapi.errors.RequestId;
import io.deskweave.graphqlapi.listening.Ending;
import io.deskweave.graphqlapi.requests.RequestFault;
import io.deskweave.graphqlapi.security.Admissions;
import io.deskweave.graphqlapi.security.Admitted;
import io.deskweave.platform.problems.Problem;
import io.deskweave.platform.problems.Refused;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;

/** What is said on one socket, by the rules of {@code graphql-transport-ws}. Messages are read one after the other. */
final class Conversation {

    private final Socket socket;
    private final Sockets sockets;
    private final Messages messages;
    private final @Nullable String header;
    private final Map<String, Operation> operations = new ConcurrentHashMap<>();
    private boolean initialised;
    private volatile boolean ended;

    /** @param header the header Authorization of the handshake, for clients that can send one */
    Conversation(Socket socket, Sockets sockets, @Nullable String header) {
        this.socket = socket;
        this.sockets = sockets;
        this.messages = new Messages(sockets.json);
        this.header = header;
    }

    void read(String text) {
        try {
            switch (messages.read(text)) {
                case Message.Init init -> init(init);
                case Message.Ping ping -> socket.send(messages.pong(ping.payload()));
                case Message.Pong ignored -> {}
                case Message.Subscribe subscribe -> subscribe(subscribe);
                case Message.Complete complete -> complete(complete.id());
                case Message.Malformed malformed -> socket.end(Ending.badMessage(malformed.why()));
            }
        } catch (RuntimeException e) {
            FetchFailures.problems(e, "a socket");
            socket.end(Ending.UNEXPECTED);
        }
    }

    private void init(Message.Init init) {
        if (initialised) {
            socket.end(Ending.INIT_TWICE);
            return;
        }
        initialised = true;
        try {
            var admitted = sockets.admissions.admit(init.authorization() == null ? header : init.authorization());
            if (!sockets.lines.seat(socket, admitted)) {
                socket.end(Ending.TOO_MANY);
                return;
            }
            socket.send(messages.acknowledged());
        } catch (Refused e) {
            socket.end(Ending.forbidden(e.problems().getFirst()));
        }
    }

    private void subscribe(Message.Subscribe asked) {
        var admitted = socket.admitted();
        if (admitted == null) {
            socket.end(Ending.UNAUTHORIZED);
            return;
        }
        if (operations.size() >= sockets.settings.operations() && !operations.containsKey(asked.id())) {
            refuse(
                    asked.id(),
                    List.of(RequestFault.OPERATIONS.because("More than %d operations are under way on this socket"
                            .formatted(sockets.settings.operations()))));
            return;
        }
        var operation = new Operation(asked.id(), admitted.caller(), socket, this);
        if (operations.putIfAbsent(asked.id(), operation) != null) {
            socket.end(Ending.duplicate(asked.id()));
            return;
        }
        answer(asked, operation, admitted);
    }

    private void answer(Message.Subscribe asked, Operation operation, Admitted admitted) {
        var requestId = RequestId.accept(null);
        MDC.put(RequestId.LOG_KEY, requestId);
        try {
            var request = new DefaultExecutionGraphQlRequest(
                    asked.query(),
                    asked.operationName(),
                    asked.variables(),
                    asked.extensions(),
                    requestId,
                    Locale.ENGLISH);
            var outcome = Admissions.as(admitted.caller(), () -> sockets.service.ask(request, admitted.caller()));
            switch (outcome) {
                case Asked.Answered answered -> answered(asked.id(), answered);
                case Asked.Listens listens -> begin(operation, listens);
            }
        } catch (Exception e) {
            refuse(asked.id(), FetchFailures.problems(e, "an operation on a socket"));
        } finally {
            MDC.remove(RequestId.LOG_KEY);
        }
    }

    private void begin(Operation operation, Asked.Listens listens) {
        operation.begun(sockets.listening.begin(operation, listens.ask()));
        if (ended || operations.get(operation.id()) != operation) {
            operation.stop();
        }
    }

    /** What never ran is an error of the operation; what ran has a result, perhaps with errors in it. */
    private void answered(String id, Asked.Answered answered) {
        var result = answered.result();
        if (!result.isDataPresent()) {
            drop(id);
            socket.send(messages.error(
                    id, Objects.requireNonNull(result.toSpecification().get("errors"), "What has no data has errors")));
            return;
        }
        socket.send(messages.next(id, sockets.json.writeValueAsString(result.toSpecification())));
        if (drop(id)) {
            socket.send(messages.complete(id));
        }
    }

    void hear(String id, String result) {
        if (operations.containsKey(id)) {
            socket.send(messages.next(id, result));
        }
    }

    void refuse(String id, List<? extends Problem> problems) {
        drop(id);
        socket.send(messages.error(id, problems));
    }

    private boolean drop(String id) {
        return operations.remove(id) != null;
    }

    private void complete(String id) {
        var operation = operations.remove(id);
        if (operation != null) {
            operation.stop();
        }
    }

    void end() {
        ended = true;
        operations.values().forEach(Operation::stop);
        operations.clear();
    }
}
