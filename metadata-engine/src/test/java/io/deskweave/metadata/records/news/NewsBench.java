package io.deskweave.metadata.records.news;

import io.deskweave.metadata.model.Models.InForce;
import io.deskweave.metadata.records.Records;
import io.deskweave.metadata.records.testing.Sketch;
import io.deskweave.metadata.records.testing.Tables;
import io.deskweave.platform.storage.TenantDatabase;
import io.deskweave.platform.tenancy.TenantScope;
import io.deskweave.platform.testing.TestPlatform;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A benchmark to be run by hand: records created a second, with tables that tell of it and with silent ones. */
final class NewsBench {

    private static final int TURNS = 6;
    private static final long TURN_NANOS = 1_500_000_000L;

    private final TestPlatform platform = TestPlatform.with("io.deskweave.metadata.records");
    private final TenantScope scope = platform.newTenant(TestPlatform.CN_EAST);
    private final InForce inForce = new InForce(
            1,
            Sketch.model(
                    Sketch.object("o1", "Telling", "tellings").field("f1", "name", "text"),
                    Sketch.object("o2", "Silent", "silents").field("f2", "name", "text")));

    private NewsBench() {}

    public static void main(String[] arguments) {
        var bench = new NewsBench();
        var database = bench.platform.bean(TenantDatabase.class);
        Tables.create(database, bench.scope, bench.inForce.model());
        database.define(
                bench.scope,
                sql -> sql.execute("alter table \"%s\".o2 disable trigger user"
                        .formatted(bench.scope.tenant().schema())));
        for (int writers : new int[] {1, 8}) {
            bench.rate("Telling", writers);
            bench.rate("Silent", writers);
            int telling = 0;
            int silent = 0;
            for (int turn = 0; turn < TURNS; turn++) {
                telling += bench.rate("Telling", writers);
                silent += bench.rate("Silent", writers);
            }
            System.out.printf(
                    "%d writers: %d records a second by tables that tell, %d by silent ones%n",
                    writers, telling / TURNS, silent / TURNS);
        }
        System.exit(0);
    }

    private int rate(String name, int writers) {
        var object = inForce.model().object(name).orElseThrow();
        var records = platform.bean(Records.class);
        var done = new AtomicInteger();
        long end = System.nanoTime() + TURN_NANOS;
        try (var pool = Executors.newFixedThreadPool(writers)) {
            for (int writer = 0; writer < writers; writer++) {
                pool.execute(() -> {
                    while (System.nanoTime() < end) {
                        records.create(scope, inForce, object, Map.of("name", "Ada"), List.of());
                        done.incrementAndGet();
                    }
                });
            }
        }
        return (int) (done.get() * 1_000_000_000L / TURN_NANOS);
    }
}
