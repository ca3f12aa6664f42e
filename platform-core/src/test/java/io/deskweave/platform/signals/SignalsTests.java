package io.deskweave.platform.signals;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.platform.testing.TestPlatform;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class SignalsTests {

    private static void tellUntilHeard(Signals signals, List<String> heard, String message)
            throws InterruptedException {
        for (var i = 0; i < 100 && !heard.contains(message); i++) {
            signals.tell("test", message);
            Thread.sleep(100);
        }
    }

    @Test
    void tellsThisPodAtOnceAndTheOthersThroughRedis() throws Exception {
        try (var here = TestPlatform.start(Map.of());
                var there = TestPlatform.start(Map.of())) {
            var near = new CopyOnWriteArrayList<String>();
            var far = new CopyOnWriteArrayList<String>();
            here.bean(Signals.class).listen("test", near::add);
            there.bean(Signals.class).listen("test", far::add);

            here.bean(Signals.class).tell("test", "at once");
            assertThat(near).containsExactly("at once");
            tellUntilHeard(here.bean(Signals.class), far, "hello");
            assertThat(far).contains("hello");

            var redis = TestPlatform.infrastructure().redis();
            redis.stop();
            try {
                here.bean(Signals.class).tell("test", "without Redis");
                assertThat(near).contains("without Redis");
            } finally {
                redis.start();
            }
            tellUntilHeard(here.bean(Signals.class), far, "again");
            assertThat(far).contains("again");
        }
    }

    @Test
    void hearsEachWordOnceOnItsOwnPod() throws Exception {
        var signals = TestPlatform.with().bean(Signals.class);
        var heard = new CopyOnWriteArrayList<String>();
        signals.listen("once", heard::add);
        signals.listen("once", message -> {
            throw new IllegalStateException("a listener that fails, as the test wants");
        });

        signals.tell("once", "word");
        Thread.sleep(300);
        assertThat(heard).containsExactly("word");
    }
}
