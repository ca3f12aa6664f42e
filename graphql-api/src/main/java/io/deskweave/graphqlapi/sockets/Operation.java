package io.deskweave.graphqlapi.sockets;

import io.deskweave.graphqlapi.listening.Ending;
import io.deskweave.graphqlapi.listening.Hearer;
import io.deskweave.graphqlapi.security.Caller;
import io.deskweave.platform.problems.Problem;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** One operation under way on a socket. */
final class Operation implements Hearer {

    private final String id;
    private final Caller caller;
    private final Socket socket;
    private final Conversation conversation;
    private final AtomicReference<@Nullable Runnable> stop = new AtomicReference<>();

    Operation(String id, Caller caller, Socket socket, Conversation conversation) {
        this.id = id;
        this.caller = caller;
        this.socket = socket;
        this.conversation = conversation;
    }

    String id() {
        return id;
    }

    void begun(Runnable ending) {
        stop.set(ending);
    }

    /** Does nothing for what is no listening, or is stopped already. */
    void stop() {
        var ending = stop.getAndSet(null);
        if (ending != null) {
            ending.run();
        }
    }

    @Override
    public Caller.OfDesk caller() {
        return (Caller.OfDesk) caller;
    }

    @Override
    public void hear(String result) {
        conversation.hear(id, result);
    }

    @Override
    public void refused(List<Problem> problems) {
        conversation.refuse(id, problems);
        stop();
    }

    @Override
    public void end(Ending ending) {
        socket.end(ending);
    }
}
