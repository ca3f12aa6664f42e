package io.deskweave.graphqlapi.listening;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import org.springframework.stereotype.Component;

/** How many lines are open, how many hints were given on them, and why lines ended; none names a tenant. */
@Component
class ListeningMeters implements MeterBinder {

    private static final List<String> WHYS = List.of(
            "left",
            "shutdown",
            "too-large",
            "unexpected",
            "unauthorized",
            "expired",
            "rights-changed",
            "subprotocol",
            "init-timeout",
            "init-twice",
            "slow",
            "silent",
            "too-many",
            "bad-message",
            "duplicate",
            "forbidden");

    private final Lines lines;
    private final Listening listening;

    ListeningMeters(Lines lines, Listening listening) {
        this.lines = lines;
        this.listening = listening;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (var kind : List.of("socket", "stream")) {
            Gauge.builder("deskweave.listening.lines", lines, all -> all.count(kind))
                    .description("Lines that are open")
                    .tag("kind", kind)
                    .register(registry);
        }
        for (var why : WHYS) {
            FunctionCounter.builder("deskweave.listening.ended", lines, all -> all.ended(why))
                    .description("Lines that ended, and why")
                    .tag("why", why)
                    .register(registry);
        }
        FunctionCounter.builder("deskweave.listening.hints", listening, Listening::told)
                .description("Hints given to those who listen")
                .register(registry);
    }
}
