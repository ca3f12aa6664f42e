package io.deskweave.graphqlapi.streams;

import io.deskweave.graphqlapi.listening.Waiting;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Writes what waits whenever the client takes something. Whoever adds to what waits and whoever is called by the
 * container meet here; the lock is held for as long as copying to the connection's buffer takes.
 */
final class Events implements WriteListener {

    private final AsyncContext context;
    private final ServletOutputStream out;
    private final Waiting waiting;
    private final Runnable gone;
    private boolean possible;
    private boolean wanted;
    private boolean last;
    private boolean closed;

    Events(AsyncContext context, ServletOutputStream out, Waiting waiting, Runnable gone) {
        this.context = context;
        this.out = out;
        this.waiting = waiting;
        this.gone = gone;
    }

    void begin() {
        out.setWriteListener(this);
    }

    /** Something waits that nobody writes yet. */
    void wake() {
        write(false, true);
    }

    @Override
    public void onWritePossible() {
        write(true, false);
    }

    @Override
    public void onError(Throwable failure) {
        gone.run();
    }

    private void write(boolean nowPossible, boolean nowWanted) {
        var broken = false;
        synchronized (this) {
            possible |= nowPossible;
            wanted |= nowWanted;
            try {
                writeAll();
            } catch (IOException | IllegalStateException e) {
                broken = true;
            }
        }
        if (broken) {
            gone.run();
        }
    }

    private void writeAll() throws IOException {
        while (!closed && possible && wanted) {
            if (!out.isReady()) {
                possible = false;
                return;
            }
            var next = waiting.next();
            if (next == null) {
                wanted = false;
                if (out.isReady()) {
                    out.flush();
                }
                possible = out.isReady();
                break;
            }
            out.write(next.getBytes(StandardCharsets.UTF_8));
        }
        if (last && !wanted && possible) {
            complete();
        }
    }

    /** Closes when everything was written. */
    void finish() {
        synchronized (this) {
            last = true;
        }
        write(false, false);
    }

    synchronized void close() {
        complete();
    }

    private void complete() {
        if (!closed) {
            closed = true;
            try {
                context.complete();
            } catch (IllegalStateException e) {
                // The container ended it already.
                possible = false;
            }
        }
    }
}
