package io.deskweave.benchmark;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/** The same work on several connections at once, over and over: a warm-up, then the counted part. */
final class Load {

    /** One connection with one request after another on it. */
    interface Worker extends AutoCloseable {

        /** One request and its whole answer. */
        void work() throws Exception;

        @Override
        void close() throws IOException, SQLException;
    }

    private final int connections;
    private final Duration warmUp;
    private final Duration counted;

    Load(int connections, Duration warmUp, Duration counted) {
        this.connections = connections;
        this.warmUp = warmUp;
        this.counted = counted;
    }

    Rate of(Callable<Worker> opening) throws InterruptedException, ExecutionException {
        try (var threads = Executors.newFixedThreadPool(connections)) {
            var begin = System.nanoTime() + warmUp.toNanos();
            var end = begin + counted.toNanos();
            var running = new ArrayList<Future<long[]>>();
            for (var i = 0; i < connections; i++) {
                running.add(threads.submit(() -> run(opening, begin, end)));
            }
            List<long[]> all = new ArrayList<>();
            for (var one : running) {
                all.add(one.get());
            }
            return Rate.of(all.stream().flatMapToLong(LongStream::of).toArray(), counted.toNanos());
        }
    }

    private static long[] run(Callable<Worker> opening, long begin, long end) throws Exception {
        var took = LongStream.builder();
        try (var worker = opening.call()) {
            for (var from = System.nanoTime(); from < end; ) {
                worker.work();
                var now = System.nanoTime();
                if (from >= begin && now <= end) {
                    took.add(now - from);
                }
                from = now;
            }
        }
        return took.build().toArray();
    }
}
