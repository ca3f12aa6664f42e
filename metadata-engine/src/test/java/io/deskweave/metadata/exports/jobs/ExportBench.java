package io.deskweave.metadata.exports.jobs;

import io.deskweave.metadata.exports.Exports.Format;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.util.concurrent.TimeUnit;

/**
 * Prints how long an export of many records takes and how much heap it needs: a main class, not a test. The heap is
 * bounded from outside, such as by {@code -Xmx128m}; the number of records is the first argument.
 */
final class ExportBench {

    private static final int RECORDS = 1_000_000;
    private static final double MEGABYTE = 1024.0 * 1024;

    private ExportBench() {}

    public static void main(String[] arguments) {
        int records = arguments.length == 0 ? RECORDS : Integer.parseInt(arguments[0]);
        var desk = ExportingDesk.with(records);
        for (var format : Format.values()) {
            var pools = ManagementFactory.getMemoryPoolMXBeans();
            pools.forEach(MemoryPoolMXBean::resetPeakUsage);
            var id = desk.start(format);
            var begun = System.nanoTime();
            desk.worker(ExportingDesk.queries(), new ExportSettings(records, 3, 7, 1_000))
                    .run(desk.platformScope, id);
            var millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
            var job = desk.exports().job(desk.scope, id);
            System.gc();
            var used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
            System.out.printf(
                    "%-10s %s: %,d records, %,.1f MB, %,d ms, %,d records/s, heap afterwards %,.0f of %,.0f MB%n",
                    format,
                    job.state(),
                    job.progress().rows(),
                    job.size() == null ? 0 : job.size() / MEGABYTE,
                    millis,
                    job.progress().rows() * 1_000 / Math.max(1, millis),
                    used.getUsed() / MEGABYTE,
                    used.getMax() / MEGABYTE);
        }
        System.exit(0);
    }
}
