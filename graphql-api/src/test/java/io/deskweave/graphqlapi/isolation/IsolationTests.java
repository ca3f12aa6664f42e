package io.deskweave.graphqlapi.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.graphqlapi.testing.Guest;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Whatever people of one desk ask for, with ids, cursors and names taken from another, and however many ask at once,
 * nothing of another desk is ever shown and nothing of it changes. A run is repeated with {@code -Dseed=}.
 */
class IsolationTests {

    private static final int THREADS = 16;
    private static final int REQUESTS_PER_THREAD = 120;
    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private static List<CanaryDesk> desks = List.of();

    @BeforeAll
    static void openDesksInBothRegions() {
        System.err.println("IsolationTests: -Dseed=" + SEED);
        var random = new Random(SEED);
        desks = List.of(
                CanaryDesk.open("cn-east-1", random),
                CanaryDesk.open("cn-east-1", random),
                CanaryDesk.open("eu-west-1", random));
    }

    @Test
    void neverShowsAForeignCanaryHoweverManyAskAtOnce() throws Exception {
        var before = desks.stream().map(IsolationTests::contents).toList();
        var ownCanariesSeen = ConcurrentHashMap.<String>newKeySet();

        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            var running = new ArrayList<Future<?>>();
            for (var i = 0; i < THREADS; i++) {
                var random = new Random(SEED + i);
                running.add(threads.submit(() -> intrude(random, ownCanariesSeen)));
            }
            for (var one : running) {
                one.get();
            }
        }

        assertThat(ownCanariesSeen)
                .as("everybody sees their own, or this test would prove nothing")
                .containsExactlyInAnyOrderElementsOf(
                        desks.stream().map(CanaryDesk::valueCanary).toList());
        assertThat(desks.stream().map(IsolationTests::contents).toList())
                .as("nobody changed what is another's")
                .isEqualTo(before);
    }

    @Test
    void takesTheTenantFromTheTokenAndFromNothingElse() {
        var own = desks.get(0);
        var foreign = desks.get(1);
        var request = own.administrator()
                .request("/graphql?tenant=" + foreign.desk().alias() + "&query=%7Btickets%7Bnodes%7Bsubject%7D%7D%7D")
                .header("X-Tenant", foreign.desk().alias())
                .header("X-Tenant-Id", foreign.desk().tenant().id().toString())
                .header("X-Organization", foreign.desk().alias())
                .header("Accept", "application/graphql-response+json")
                .header("Cookie", "tenant=" + foreign.desk().alias())
                .header("X-Requested-With", "test")
                .GET()
                .build();

        assertThat(Guest.send(request).body()).doesNotContain(foreign.valueCanary());
    }

    private static void intrude(Random random, Set<String> ownCanariesSeen) {
        var ways = Intrusion.values();
        for (var i = 0; i < REQUESTS_PER_THREAD; i++) {
            var own = desks.get(random.nextInt(desks.size()));
            var guest = own.guests().get(random.nextInt(own.guests().size()));
            var target = desks.get(random.nextInt(desks.size()));
            var way = ways[random.nextInt(ways.length)];
            if (target.equals(own) && way.changesItsTarget()) {
                continue;
            }
            var outcome = way.attempt(guest, target, random);
            if (outcome.answered().contains(own.valueCanary())) {
                ownCanariesSeen.add(own.valueCanary());
            }
            for (var other : desks) {
                if (!other.equals(own)) {
                    assertHidden(way, outcome, other.valueCanary());
                    assertHidden(way, outcome, other.nameCanary());
                }
            }
        }
    }

    /** An answer may repeat what the question said; it may not add to it. */
    private static void assertHidden(Intrusion way, Intrusion.Outcome outcome, String canary) {
        if (!outcome.sent().contains(canary)) {
            assertThat(outcome.answered())
                    .as("%s asked with %s", way, outcome.sent())
                    .doesNotContain(canary);
        }
    }

    /** The desk's tickets that carry its canary, with everything that an intruder would have changed. */
    private static String contents(CanaryDesk desk) {
        return desk.administrator()
                .ask("{ tickets(first: 200, filter: {subject: {contains: \"%s\"}}, orderBy: [{field: createdAt}])"
                                .formatted(desk.valueCanary())
                        + " { nodes { id version subject description } } people { id role active } }")
                .data()
                .toString();
    }
}
