package io.deskweave.graphqlapi.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.graphqlapi.testing.Desk;
import io.deskweave.graphqlapi.testing.Guest;
import io.deskweave.platform.tenancy.Role;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** An operator suspends a desk while its people work. */
class SuspendedTenantTests {

    private static final String CREATE =
            "mutation { createTicket(input: {values: {subject: \"x\"}}) { ticket { id } } }";

    @Test
    void refusesEveryRequestFromThenOnAndOpensAgain() {
        var desk = Desk.open();
        var agent = desk.person(Role.AGENT);
        agent.ask(CREATE).data();

        move("suspend", desk);
        var answer = agent.ask(CREATE);
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.codes()).containsExactly("tenancy.tenant.suspended");
        assertThat(answer.error().at("/extensions/mover").asString()).isEqualTo("OPERATOR");

        move("resume", desk);
        assertThat(agent.ask("{ tickets { totalCount } }")
                        .data()
                        .at("/tickets/totalCount")
                        .asInt())
                .isEqualTo(1);
    }

    /** Every request in flight is either whole or refused, and what was refused left nothing behind. */
    @Test
    void leavesNothingHalfDoneOfRequestsInFlight() throws Exception {
        var desk = Desk.open();
        var agent = desk.person(Role.AGENT);
        long written;
        try (var threads = Executors.newFixedThreadPool(8)) {
            Callable<Integer> work = () -> written(agent);
            var tasks =
                    IntStream.range(0, 8).mapToObj(i -> threads.submit(work)).toList();
            Thread.sleep(300);
            move("suspend", desk);
            written = 0;
            for (Future<Integer> task : tasks) {
                written += task.get();
            }
        }
        move("resume", desk);

        assertThat(written).isPositive();
        assertThat(agent.ask("{ tickets { totalCount } }")
                        .data()
                        .at("/tickets/totalCount")
                        .asLong())
                .isEqualTo(written);
    }

    private static int written(Guest agent) {
        for (var count = 0; count < 10_000; count++) {
            var answer = agent.ask(CREATE);
            if (!answer.codes().isEmpty()) {
                assertThat(answer.codes()).containsExactly("tenancy.tenant.suspended");
                return count;
            }
        }
        throw new AssertionError("Nobody was ever refused");
    }

    private static void move(String step, Desk desk) {
        Guest.operator()
                .ask("mutation { %sTenant(alias: \"%s\") { state } }".formatted(step, desk.alias()))
                .data();
    }
}
