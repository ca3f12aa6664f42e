package io.deskweave.metadata.records.storing;

import io.deskweave.metadata.model.Models.InForce;
import io.deskweave.metadata.records.Records;
import io.deskweave.metadata.records.testing.Sketch;
import io.deskweave.metadata.records.testing.Stored;
import io.deskweave.metadata.records.testing.Tables;
import io.deskweave.platform.storage.TenantDatabase;
import io.deskweave.platform.tenancy.TenantScope;
import io.deskweave.platform.testing.TestPlatform;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A benchmark to be run by hand: records created a second, numbered with gaps allowed and without, in turns. */
final class NumberBench {

    private static final int TURNS = 4;
    private static final long TURN_NANOS = 1_500_000_000L;

    private final TestPlatform platform = TestPlatform.with("io.deskweave.metadata.records");
    private final TenantScope scope = platform.newTenant(TestPlatform.CN_EAST);
    private final InForce inForce = new InForce(
            1,
            Sketch.model(
                    Sketch.object("o1", "Allowed", "alloweds")
                            .field("f1", "number", "autoNumber", Map.of("pattern", "{yyyy}{MM}-{0000}"))
                            .field("f3", "name", "text"),
                    Sketch.object("o2", "None", "nones")
                            .field("f2", "number", "autoNumber", Map.of("pattern", "{yyyy}{MM}-{0000}", "gaps", "none"))
                            .field("f4", "name", "text")));

    public static void main(String[] arguments) throws InterruptedException {
        var bench = new NumberBench();
        Tables.create(bench.platform.bean(TenantDatabase.class), bench.scope, bench.inForce.model());
        for (int writers : new int[] {1, 8}) {
            bench.rate("Allowed", writers);
            bench.rate("None", writers);
            int allowed = 0;
            int none = 0;
            for (int turn = 0; turn < TURNS; turn++) {
                allowed += bench.rate("Allowed", writers);
                none += bench.rate("None", writers);
            }
            System.out.printf(
                    "%d writers: %d records a second with gaps allowed, %d without%n",
                    writers, allowed / TURNS, none / TURNS);
        }
        System.exit(0);
    }

    private int rate(String name, int writers) throws InterruptedException {
        var object = inForce.model().object(name).orElseThrow();
        var records = platform.bean(Records.class);
        var done = new AtomicInteger();
        long end = System.nanoTime() + TURN_NANOS;
        try (var pool = Executors.newFixedThreadPool(writers)) {
            for (int writer = 0; writer < writers; writer++) {
                pool.execute(() -> {
                    while (System.nanoTime() < end) {
                        records.create(scope, inForce, object, Map.of("name", "x"), Stored.ASKED);
                        done.incrementAndGet();
                    }
                });
            }
        }
        return (int) (done.get() * 1_000_000_000L / TURN_NANOS);
    }
}
