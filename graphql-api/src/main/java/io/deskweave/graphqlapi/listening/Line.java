package io.deskweave.graphqlapi.listening;

import io.deskweave.graphqlapi.security.Admitted;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A connection that stays open, of somebody who listens or is about to say who they are. */
public abstract class Line {

    private final Lines lines;
    private final AtomicReference<@Nullable Ending> ended = new AtomicReference<>();
    private final long begun = System.nanoTime();
    private volatile long heard = begun;
    private volatile @Nullable Admitted admitted;

    protected Line(Lines lines) {
        this.lines = lines;
    }

    /** For the figures, such as {@code socket}. */
    protected abstract String kind();

    /** Sends something to which a living client answers, or that a dead one cannot take. */
    protected abstract void ping();

    /** Whether silence means that nobody is there. */
    protected abstract boolean answers();

    /** Closes the connection and lets go of everything; called once, and must not wait. */
    protected abstract void shut(Ending ending);

    public final void end(Ending ending) {
        if (ended.compareAndSet(null, ending)) {
            lines.leave(this, ending);
            shut(ending);
        }
    }

    public final boolean isOpen() {
        return ended.get() == null;
    }

    protected final void heard() {
        heard = System.nanoTime();
    }

    /** Who it is; null while that was not said yet. */
    public final @Nullable Admitted admitted() {
        return admitted;
    }

    final void admitted(Admitted now) {
        admitted = now;
    }

    final long ageNanos() {
        return System.nanoTime() - begun;
    }

    final long silentNanos() {
        return System.nanoTime() - heard;
    }
}
