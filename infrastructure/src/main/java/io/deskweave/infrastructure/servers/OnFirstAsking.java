package io.deskweave.infrastructure.servers;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something that is made when it is asked for the first time, by one thread, and closed only if it was ever made. */
public final class OnFirstAsking<T extends AutoCloseable> {

    private final Supplier<T> maker;
    private @Nullable T made;

    public OnFirstAsking(Supplier<T> maker) {
        this.maker = maker;
    }

    /** The thing; a second thread waits for the first. */
    public synchronized T get() {
        var there = made;
        if (there == null) {
            there = maker.get();
            made = there;
        }
        return there;
    }

    /** Closes it if it was made. */
    public synchronized void close() {
        if (made == null) {
            return;
        }
        try {
            made.close();
        } catch (Exception e) {
            throw new IllegalStateException("could not be closed: " + made, e);
        } finally {
            made = null;
        }
    }
}
