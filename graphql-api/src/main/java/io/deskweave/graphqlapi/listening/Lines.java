package io.deskweave.graphqlapi.listening;

import io.deskweave.graphqlapi.security.Admitted;
import io.deskweave.graphqlapi.security.Caller;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** All lines of this pod: counted, asked now and then whether they are still there, and ended when their time is up. */
@Component
public class Lines implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Lines.class);
    private static final Duration ROUND = Duration.ofMillis(250);

    private final ListeningSettings settings;
    private final Set<Line> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger newcomers = new AtomicInteger();
    private final Map<Object, AtomicInteger> seats = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> ended = new ConcurrentHashMap<>();
    private final ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("lines-rounds").factory());
    private volatile boolean running;
    private volatile @Nullable Future<?> rounding;

    Lines(ListeningSettings settings) {
        this.settings = settings;
    }

    /** Whether one more may come that has not said who it is. */
    public boolean haveRoom() {
        return running && open.size() < settings.lines() && newcomers.get() < settings.newcomers();
    }

    public void arrive(Line line) {
        newcomers.incrementAndGet();
        open.add(line);
    }

    /** Whether there is a seat for whom the line turned out to be; without one it must be ended. */
    public synchronized boolean seat(Line line, Admitted admitted) {
        if (!line.isOpen() || line.admitted() != null) {
            return false;
        }
        var tenant = seats.computeIfAbsent(tenant(admitted), key -> new AtomicInteger());
        var person = seats.computeIfAbsent(person(admitted), key -> new AtomicInteger());
        if (tenant.get() >= settings.linesPerTenant() || person.get() >= settings.linesPerPerson()) {
            return false;
        }
        tenant.incrementAndGet();
        person.incrementAndGet();
        newcomers.decrementAndGet();
        line.admitted(admitted);
        return true;
    }

    synchronized void leave(Line line, Ending ending) {
        if (!open.remove(line)) {
            return;
        }
        ended.computeIfAbsent(ending.why(), why -> new LongAdder()).increment();
        var admitted = line.admitted();
        if (admitted == null) {
            newcomers.decrementAndGet();
            return;
        }
        release(tenant(admitted));
        release(person(admitted));
    }

    private void release(Object key) {
        seats.computeIfPresent(key, (same, count) -> count.decrementAndGet() > 0 ? count : null);
    }

    private static Object tenant(Admitted admitted) {
        return switch (admitted.caller()) {
            case Caller.OfDesk desk -> desk.scope().tenant().id();
            case Caller.Operator ignored -> "operators";
        };
    }

    private static Object person(Admitted admitted) {
        return switch (admitted.caller()) {
            case Caller.OfDesk desk ->
                new Seat(tenant(admitted), desk.scope().actor().subject());
            case Caller.Operator operator ->
                new Seat("operators", operator.scope().actor().subject());
        };
    }

    private void round() {
        try {
            var now = Instant.now();
            open.forEach(line -> look(line, now));
        } catch (RuntimeException e) {
            log.warn("A round over the open lines failed", e);
        }
    }

    private void look(Line line, Instant now) {
        var admitted = line.admitted();
        if (admitted == null) {
            if (line.ageNanos() > settings.initTime().toNanos()) {
                line.end(Ending.INIT_TIMEOUT);
            }
            return;
        }
        if (!admitted.until().isAfter(now)) {
            line.end(Ending.EXPIRED);
            return;
        }
        var silent = line.silentNanos();
        if (line.answers() && silent > 2 * settings.heartbeat().toNanos()) {
            line.end(Ending.SILENT);
        } else if (silent > settings.heartbeat().toNanos()) {
            line.ping();
        }
    }

    long count(String kind) {
        return open.stream().filter(line -> line.kind().equals(kind)).count();
    }

    long ended(String why) {
        var count = ended.get(why);
        return count == null ? 0 : count.sum();
    }

    @Override
    public void start() {
        running = true;
        rounding =
                rounds.scheduleWithFixedDelay(this::round, ROUND.toMillis(), ROUND.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Before the web server's turn, so that nobody learns of the end by a broken connection. */
    @Override
    public void stop() {
        running = false;
        var last = rounding;
        if (last != null) {
            last.cancel(false);
        }
        rounds.shutdownNow();
        open.forEach(line -> line.end(Ending.GOING_AWAY));
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private record Seat(Object tenant, Object subject) {}
}
