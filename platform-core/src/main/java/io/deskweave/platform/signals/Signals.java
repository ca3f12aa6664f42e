package io.deskweave.platform.signals;

import java.util.function.Consumer;

/** Tells every pod, this one included, that something changed. Lossy: whoever listens must also be right without it. */
public interface Signals {

    /** @param message at most 1 KB, without personal data */
    void tell(String topic, String message);

    void listen(String topic, Consumer<String> listener);
}
