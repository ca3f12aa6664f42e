package io.deskweave.platform.cells;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.infrastructure.servers.Cell;
import io.deskweave.platform.problems.Refused;
import io.deskweave.platform.storage.CellHealth;
import io.deskweave.platform.storage.CellHealth.CellState;
import io.deskweave.platform.storage.TenantDatabase;
import io.deskweave.platform.tenancy.TenantScope;
import io.deskweave.platform.testing.TestPlatform;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CellDownTests {

    private static final Map<String, String> IMPATIENT = Map.of("deskweave.database.connect-timeout", "1s");

    private static String outcome(TestPlatform platform, TenantScope scope) {
        try {
            return platform.bean(TenantDatabase.class).select(scope, "select 'served'", s -> {}, rows -> {
                rows.next();
                return rows.getString(1);
            });
        } catch (Refused refused) {
            return refused.problems().getFirst().code();
        }
    }

    private static void waitUntilServed(TestPlatform platform, TenantScope scope) throws InterruptedException {
        var deadline = Instant.now().plus(Duration.ofSeconds(30));
        while (!outcome(platform, scope).equals("served") && Instant.now().isBefore(deadline)) {
            Thread.sleep(100);
        }
    }

    @Test
    void servesTheOthersAndStartsWhileOneCellIsDown() throws Exception {
        try (var platform = TestPlatform.start(IMPATIENT)) {
            var near = platform.newTenant(TestPlatform.CN_EAST);
            var far = platform.newTenant(TestPlatform.EU_WEST);
            var server = TestPlatform.infrastructure().postgres(Cell.EU_WEST_1);
            server.stop();
            try {
                // The first meets a connection that broke; the second finds that there is no other.
                assertThat(outcome(platform, far)).isEqualTo("storage.cell.unavailable");
                assertThat(outcome(platform, far)).isEqualTo("storage.cell.unavailable");
                assertThat(outcome(platform, near)).isEqualTo("served");
                assertThat(platform.bean(CellHealth.class).states())
                        .extracting(CellState::reachable)
                        .containsExactly(true, false);
                try (var second = TestPlatform.start(IMPATIENT)) {
                    assertThat(outcome(second, near)).isEqualTo("served");
                    assertThat(outcome(second, far)).isEqualTo("storage.cell.unavailable");
                }
            } finally {
                server.start();
            }
            waitUntilServed(platform, far);
            assertThat(outcome(platform, far)).isEqualTo("served");
            assertThat(outcome(platform, near)).isEqualTo("served");
        }
    }

    @Test
    void refusesAtOnceWhileACellIsKnownToBeDown() {
        var nowhere = Map.of(
                "deskweave.cells[1].url", "jdbc:postgresql://127.0.0.1:1/none",
                "deskweave.database.connect-timeout", "1s");
        var far = TestPlatform.with().newTenant(TestPlatform.EU_WEST);
        try (var platform = TestPlatform.start(nowhere)) {
            assertThat(outcome(platform, far)).isEqualTo("storage.cell.unavailable");
            var began = Instant.now();
            for (var i = 0; i < 50; i++) {
                assertThat(outcome(platform, far)).isEqualTo("storage.cell.unavailable");
            }
            assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(20));
        }
    }
}
