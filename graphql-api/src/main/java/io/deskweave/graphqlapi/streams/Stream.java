package io.deskweave.graphqlapi.streams;

import graphql.ExecutionResult;
import io.deskweave.graphqlapi.errors.ProblemErrors;
import io.deskweave.graphqlapi.errors.RequestId;
import io.deskweave.graphqlapi.listening.Ending;
import io.deskweave.graphqlapi.listening.Hearer;
import io.deskweave.graphqlapi.listening.Line;
import io.deskweave.graphqlapi.listening.Lines;
import io.deskweave.graphqlapi.listening.ListeningSettings;
import io.deskweave.graphqlapi.listening.Waiting;
import io.deskweave.graphqlapi.security.Admitted;
import io.deskweave.graphqlapi.security.Caller;
import io.deskweave.platform.problems.Problem;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** One stream of events: one operation, and what it has still to tell. */
final class Stream extends Line implements Hearer {

    /** A comment, so that whoever stands between knows that the stream lives. */
    private static final String PING = ":\n\n";

    private static final String COMPLETE = "event: complete\ndata:\n\n";

    private final JsonMapper json;
    private final Admitted admitted;
    private final Waiting waiting;
    private final AtomicReference<@Nullable Runnable> stop = new AtomicReference<>();
    private volatile @Nullable Events events;

    Stream(Lines lines, ListeningSettings settings, JsonMapper json, Admitted admitted) {
        super(lines);
        this.json = json;
        this.admitted = admitted;
        this.waiting = new Waiting(settings);
    }

    /** From here on it is written whenever the client takes something. */
    void open(AsyncContext context, ServletOutputStream out) {
        context.setTimeout(0);
        context.addListener(new Gone());
        var opened = new Events(context, out, waiting, () -> end(Ending.LEFT));
        events = opened;
        opened.begin();
        send(PING);
    }

    /** It never began. */
    void refused() {
        end(Ending.TOO_MANY);
    }

    void whole(ExecutionResult result) {
        send(event(json.writeValueAsString(result.toSpecification())));
        finish();
    }

    void begun(Runnable ending) {
        stop.set(ending);
        if (!isOpen()) {
            stopListening();
        }
    }

    @Override
    public Caller.OfDesk caller() {
        return (Caller.OfDesk) admitted.caller();
    }

    @Override
    public void hear(String result) {
        send(event(result));
    }

    @Override
    public void refused(List<Problem> problems) {
        send(event(json.writeValueAsString(ProblemErrors.body(problems, RequestId.current()))));
        finish();
    }

    /** The operation is over: the client is told so, and the connection is closed after that. */
    private void finish() {
        send(COMPLETE);
        var open = events;
        if (open != null) {
            open.finish();
        }
    }

    private static String event(String result) {
        return "event: next\ndata: " + result + "\n\n";
    }

    private void send(String text) {
        var open = events;
        if (!isOpen() || open == null) {
            return;
        }
        switch (waiting.add(text)) {
            case SEND -> open.wake();
            case NOTHING -> {}
            case CUT -> end(Ending.SLOW);
        }
    }

    @Override
    protected String kind() {
        return "stream";
    }

    @Override
    protected void ping() {
        heard();
        send(PING);
    }

    @Override
    protected boolean answers() {
        return false;
    }

    /** Without a word that it is complete, so that the client comes again. */
    @Override
    protected void shut(Ending ending) {
        stopListening();
        var open = events;
        if (open != null) {
            open.close();
        }
    }

    private void stopListening() {
        var ending = stop.getAndSet(null);
        if (ending != null) {
            ending.run();
        }
    }

    private final class Gone implements AsyncListener {

        @Override
        public void onComplete(AsyncEvent event) {
            end(Ending.LEFT);
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            end(Ending.LEFT);
        }

        @Override
        public void onError(AsyncEvent event) {
            end(Ending.LEFT);
        }

        @Override
        public void onStartAsync(AsyncEvent event) {}
    }
}
