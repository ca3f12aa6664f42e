package io.deskweave.graphqlapi.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.graphqlapi.testing.Answer;
import io.deskweave.graphqlapi.testing.Desk;
import io.deskweave.graphqlapi.testing.Guest;
import io.deskweave.infrastructure.SharedInfrastructure;
import io.deskweave.infrastructure.servers.Cell;
import io.deskweave.platform.tenancy.Role;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** One region's database is lost for a while. */
class CellDownTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void refusesItsDesksPlainlyWhileOthersGoOn() {
        var here = Desk.open("cn-east-1").person(Role.AGENT);
        var there = Desk.open("eu-west-1").person(Role.AGENT);
        var server = SharedInfrastructure.get().postgres(Cell.EU_WEST_1);
        assertThat(asked(there).codes()).isEmpty();

        server.stop();
        try {
            var refused = asked(there);
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.codes()).containsExactly("storage.cell.unavailable");
            assertThat(refused.error().at("/extensions/mover").asString()).isEqualTo("OPERATOR");
            assertThat(asked(here).codes()).isEmpty();

            // A broken connection may be one alone; the next request finds that no new one is to be had.
            assertThat(asked(there).codes()).containsExactly("storage.cell.unavailable");
            var ready = new Guest("").get("/actuator/health/readiness");
            assertThat(ready.statusCode()).isEqualTo(200);
            assertThat(ready.body()).contains("\"eu-west-1\":\"DOWN\"").contains("\"cn-east-1\":\"UP\"");
        } finally {
            server.start();
        }

        assertThat(askedUntilAnswered(there).codes()).isEmpty();
    }

    private static Answer asked(Guest guest) {
        return guest.ask("{ viewer { name } tickets { totalCount } }");
    }

    private static Answer askedUntilAnswered(Guest guest) {
        var end = Instant.now().plus(PATIENCE);
        var answer = asked(guest);
        while (!answer.codes().isEmpty() && Instant.now().isBefore(end)) {
            answer = asked(guest);
        }
        return answer;
    }
}
