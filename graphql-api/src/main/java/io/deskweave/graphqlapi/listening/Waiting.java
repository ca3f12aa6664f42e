package io.deskweave.graphqlapi.listening;

import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** What a line has still to take, within bounds. One message at a time is under way. */
public final class Waiting {

    private final int most;
    private final long mostSize;
    private final Queue<String> messages = new ArrayDeque<>();
    private long size;
    private boolean underWay;

    public Waiting(ListeningSettings settings) {
        this.most = settings.waiting();
        this.mostSize = settings.waitingSize().toBytes();
    }

    /** What the caller is to do after it added a message. */
    public enum Then {
        SEND,
        NOTHING,
        CUT
    }

    public synchronized Then add(String message) {
        // A message alone is taken whatever its size: no bound can make an answer shorter.
        if (!messages.isEmpty() && (messages.size() >= most || size + message.length() > mostSize)) {
            return Then.CUT;
        }
        messages.add(message);
        size += message.length();
        if (underWay) {
            return Then.NOTHING;
        }
        underWay = true;
        return Then.SEND;
    }

    /** The next to be sent; null when there is none, and the next one added must be sent by who adds it. */
    public synchronized @Nullable String next() {
        var next = messages.poll();
        if (next == null) {
            underWay = false;
        } else {
            size -= next.length();
        }
        return next;
    }
}
