package io.deskweave.demo;

import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** What the demo says while it works: each step when it begins and how long it took. */
final class Steps {

    private final PrintStream out;

    Steps(PrintStream out) {
        this.out = out;
    }

    <T> T take(String what, Supplier<T> work) {
        out.println("  ... " + what);
        var began = System.nanoTime();
        var result = work.get();
        var millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
        out.println(String.format(Locale.ROOT, "  ok  %s (%.1f s)", what, millis / 1000.0));
        return result;
    }

    void take(String what, Runnable work) {
        take(what, () -> {
            work.run();
            return what;
        });
    }

    void say(String words) {
        out.println(words);
    }
}
