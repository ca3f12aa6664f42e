package io.deskweave.metadata.retypes;

import static io.deskweave.metadata.retypes.RetypingDesk.toNumber;
import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.metadata.definition.Conversion.Otherwise;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Sixteen people write while a field becomes one of another type; nothing that was acknowledged is lost. */
class RetypeWritersTests {

    private static final int WRITERS = 16;
    private static final int RECORDS = 4_000;
    private static final long SEED = Long.getLong("seed", 20_261_128L);
    private static final Duration AFTERWARDS = Duration.ofMillis(2_500);

    private final RetypingDesk desk = RetypingDesk.open();
    private final Map<UUID, Long> ledger = new ConcurrentHashMap<>();
    private final AtomicBoolean stop = new AtomicBoolean();

    @Test
    @Timeout(120)
    void losesNothingThatWasAcknowledged() throws Exception {
        desk.insertMany(RECORDS);
        var records = new ArrayList<>(desk.values("f2").keySet());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var writers = new ArrayList<Future<Integer>>();
            for (int writer = 0; writer < WRITERS; writer++) {
                writers.add(threads.submit(writer(writer, records)));
            }
            try {
                desk.publish(toNumber(Otherwise.REFUSE));
                desk.carry();
                // Writers whose model is late, as on another pod, write the old column a while longer.
                Thread.sleep(AFTERWARDS);
            } finally {
                stop.set(true);
            }
            for (var writer : writers) {
                assertThat(writer.get()).as("seed %d", SEED).isPositive();
            }
        }
        desk.carry();

        assertThat(desk.size().type()).isEqualTo("wholeNumber");
        var numbers = desk.values("f2$2");
        assertThat(ledger).isNotEmpty();
        ledger.forEach((id, value) ->
                assertThat(numbers.get(id)).as("seed %d, record %s", SEED, id).isEqualTo(value));
        assertThat(numbers).doesNotContainValue(null);
    }

    /** Each has records of its own, so that the last acknowledged write of each is known. */
    private Callable<Integer> writer(int writer, List<UUID> records) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED + writer);
        return () -> {
            int written = 0;
            while (!stop.get()) {
                long value = random.nextLong(1_000_000);
                var column = desk.known().column();
                var stored = column.equals("f2") ? Long.toString(value) : (Object) value;
                if (random.nextInt(10) == 0) {
                    ledger.put(desk.insert(column, stored), value);
                } else {
                    var id = records.get(writer + WRITERS * random.nextInt(RECORDS / WRITERS));
                    desk.update(id, column, stored);
                    ledger.put(id, value);
                }
                written++;
                Thread.sleep(2);
            }
            return written;
        };
    }
}
