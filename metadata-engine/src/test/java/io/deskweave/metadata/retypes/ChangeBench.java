package io.deskweave.metadata.retypes;

import static io.deskweave.metadata.retypes.RetypingDesk.toNumber;

import io.deskweave.metadata.definition.Conversion.Otherwise;
import io.deskweave.metadata.definition.Texts;
import io.deskweave.metadata.drafts.DraftChange.AddField;
import io.deskweave.metadata.drafts.DraftChange.NewField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;

/**
 * A benchmark to be run by hand: fields published and a type changed on a table of a million records while sixteen people
 * write to it, each write a transaction of its own. Prints how long publishing took, how long the slowest write waited,
 * and how many acknowledged writes were lost.
 */
final class ChangeBench {

    private static final int RECORDS = Integer.getInteger("records", 1_000_000);
    private static final int SLICE = 50_000;
    private static final int WRITERS = 16;
    private static final int PUBLISHES = 9;
    private static final long PAUSE_MILLIS = Long.getLong("pause", 10);
    private static final long BASELINE_MILLIS = 10_000;
    private static final long AFTERWARDS_MILLIS = 2_500;

    private final RetypingDesk desk = RetypingDesk.open();
    private final Map<UUID, Long> ledger = new ConcurrentHashMap<>();
    private final AtomicReference<Waits> waits = new AtomicReference<>(new Waits());
    private volatile boolean over;

    public static void main(String[] arguments) throws InterruptedException, ExecutionException {
        try {
            new ChangeBench().run();
            System.exit(0);
        } catch (RuntimeException e) {
            e.printStackTrace();
            // The platform's own threads would go on.
            System.exit(1);
        }
    }

    private void run() throws InterruptedException, ExecutionException {
        for (int made = 0; made < RECORDS; made += SLICE) {
            desk.insertMany(SLICE);
        }
        var records = new ArrayList<>(desk.values("f2").keySet());
        try (var threads = Executors.newFixedThreadPool(WRITERS)) {
            var writers = new ArrayList<Future<?>>();
            for (int writer = 0; writer < WRITERS; writer++) {
                var own = every(records, writer);
                writers.add(threads.submit(() -> write(own)));
            }
            Thread.sleep(BASELINE_MILLIS);
            print("nothing else happens");
            publish();
            retype();
            over = true;
            for (var writer : writers) {
                writer.get();
            }
        }
        desk.carry();
        var numbers = desk.values("f2$" + retypedIn());
        long lost = ledger.entrySet().stream()
                .filter(write -> !write.getValue().equals(numbers.get(write.getKey())))
                .count();
        System.out.printf("%,d records written, %d of them lost%n", ledger.size(), lost);
    }

    private static List<UUID> every(List<UUID> records, int writer) {
        var own = new ArrayList<UUID>();
        for (int i = writer; i < records.size(); i += WRITERS) {
            own.add(records.get(i));
        }
        return own;
    }

    private void publish() {
        var took = new long[PUBLISHES];
        for (int field = 0; field < PUBLISHES; field++) {
            int revision = desk.change(new AddField(
                    "Asset",
                    new NewField("extra" + field, "text", Texts.none(), Texts.none(), Map.of(), false, false, false)));
            long began = System.nanoTime();
            desk.publish(revision);
            took[field] = System.nanoTime() - began;
        }
        Arrays.sort(took);
        System.out.printf(
                "publish a field: median %,.0f ms, slowest %,.0f ms; under 300 ms are asked%n",
                took[PUBLISHES / 2] / 1e6, took[PUBLISHES - 1] / 1e6);
        print("fields are published");
    }

    private void retype() throws InterruptedException {
        desk.publish(toNumber(Otherwise.REFUSE));
        long began = System.nanoTime();
        desk.carry();
        Thread.sleep(AFTERWARDS_MILLIS);
        System.out.printf("retype: carried in %,.1f s%n", (System.nanoTime() - began) / 1e9 - AFTERWARDS_MILLIS / 1e3);
        print("a type changes");
    }

    private String retypedIn() {
        return desk.size().storage().column().replace("f2$", "");
    }

    private void write(List<UUID> own) {
        while (!over) {
            long value = ThreadLocalRandom.current().nextLong(1_000_000);
            var id = own.get(ThreadLocalRandom.current().nextInt(own.size()));
            var column = desk.known().column();
            long began = System.nanoTime();
            desk.update(id, column, column.equals("f2") ? Long.toString(value) : (Object) value);
            waits.get().add(System.nanoTime() - began);
            ledger.put(id, value);
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void print(String when) {
        var seen = waits.getAndSet(new Waits());
        System.out.printf(
                "writes while %s: %,d, the slowest took %,.0f ms, %d more than 200 ms%n",
                when, seen.count.sum(), seen.longest.get() / 1e6, seen.slow.sum());
    }

    /** How long writes took. */
    private static final class Waits {

        private static final long LONG = 200_000_000;

        private final LongAdder count = new LongAdder();
        private final LongAdder slow = new LongAdder();
        private final LongAccumulator longest = new LongAccumulator(Math::max, 0);

        void add(long nanos) {
            count.increment();
            longest.accumulate(nanos);
            if (nanos > LONG) {
                slow.increment();
            }
        }
    }
}
