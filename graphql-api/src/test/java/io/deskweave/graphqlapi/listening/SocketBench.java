package io.deskweave.graphqlapi.listening;

import io.deskweave.graphqlapi.testing.Desk;
import io.deskweave.graphqlapi.testing.Guest;
import io.deskweave.graphqlapi.testing.RunningPlatform;
import io.deskweave.platform.tenancy.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * How long until 2,000 sockets have heard of a record, from before it is sent to be created. Platform and clients share
 * one JVM and the machine.
 */
final class SocketBench {

    private static final int SOCKETS = 2_000;
    private static final int ROUNDS = 20;
    private static final String LISTEN = "subscription { ticketChanged { kind id version record { id subject } } }";

    private SocketBench() {}

    /** Prints to the standard output. */
    public static void main(String[] words) throws Exception {
        var agent = Desk.open().person(Role.AGENT);
        var talks = new ArrayList<Talk>();
        try (var pod = RunningPlatform.another(Map.of(
                "deskweave.listening.lines-per-person", SOCKETS,
                "deskweave.listening.heartbeat", "15s",
                "deskweave.listening.init-time", "10s"))) {
            var url = RunningPlatform.url(pod);
            var before = used();
            var began = System.nanoTime();
            for (int i = 0; i < SOCKETS; i++) {
                var talk = Talk.as(url, agent.token());
                talk.listen("s", LISTEN);
                talks.add(talk);
            }
            System.out.printf(
                    "%,d sockets listen after %,d ms; %,d KB of heap each, the client's end included%n",
                    SOCKETS, millisSince(began), (used() - before) / SOCKETS / 1024);
            print(rounds(talks, Guest.at(url, agent.token())));
            talks.forEach(Talk::close);
        }
        System.exit(0);
    }

    private static List<long[]> rounds(List<Talk> talks, Guest writer) throws InterruptedException {
        var rounds = new ArrayList<long[]>();
        for (int round = 0; round < ROUNDS; round++) {
            var times = new long[SOCKETS];
            var all = new CountDownLatch(SOCKETS);
            var began = System.nanoTime();
            for (int i = 0; i < SOCKETS; i++) {
                var place = i;
                talks.get(i).onNextMessage(() -> {
                    times[place] = System.nanoTime() - began;
                    all.countDown();
                });
            }
            writer.ask("mutation { createTicket(input: {values: {subject: \"All hear\"}}) { ticket { id } } }")
                    .data();
            if (!all.await(30, TimeUnit.SECONDS)) {
                throw new AssertionError(all.getCount() + " sockets heard nothing");
            }
            rounds.add(times);
        }
        return rounds;
    }

    private static void print(List<long[]> rounds) {
        var last = rounds.stream()
                .mapToLong(times -> Arrays.stream(times).max().orElseThrow())
                .sorted()
                .toArray();
        var every = rounds.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        System.out.printf(
                "each socket heard after %,d ms at the median; all of them after %,d ms at the median, %,d ms at most%n",
                every[every.length / 2] / 1_000_000, last[ROUNDS / 2] / 1_000_000, last[ROUNDS - 1] / 1_000_000);
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static long millisSince(long began) {
        return (System.nanoTime() - began) / 1_000_000;
    }
}
