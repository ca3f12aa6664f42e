package io.deskweave.platform.cells;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.deskweave.platform.problems.Refused;
import io.deskweave.platform.storage.TenantDatabase;
import io.deskweave.platform.tenancy.TenantScope;
import io.deskweave.platform.testing.TestPlatform;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class SharesTests {

    /** A pool of four, of which a tenant may hold three. */
    private static final Map<String, String> SMALL =
            Map.of("deskweave.cells[0].pool-size", "4", "deskweave.database.connect-timeout", "400ms");

    private static final int PLACES = 3;

    private static String served(TenantDatabase database, TenantScope scope) {
        return database.read(scope, sql -> sql.select().fetchOne() == null ? "" : "served");
    }

    @Test
    void leavesItsNeighboursConnectionsWhateverATenantDoes() throws Exception {
        try (var platform = TestPlatform.start(SMALL);
                var threads = Executors.newFixedThreadPool(PLACES)) {
            var greedy = platform.newTenant(TestPlatform.CN_EAST);
            var neighbour = platform.newTenant(TestPlatform.CN_EAST);
            var database = platform.bean(TenantDatabase.class);
            var inside = new CountDownLatch(PLACES);
            var end = new CountDownLatch(1);
            var works = new ArrayList<Future<Boolean>>();
            for (var i = 0; i < PLACES; i++) {
                works.add(threads.submit(() -> database.read(greedy, sql -> {
                    inside.countDown();
                    return waited(end);
                })));
            }
            inside.await();
            assertThatThrownBy(() -> served(database, greedy))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.problems().getFirst().code())
                                    .isEqualTo("storage.tenant.busy"));
            assertThat(served(database, neighbour)).isEqualTo("served");
            end.countDown();
            for (var work : works) {
                assertThat(work.get()).isTrue();
            }
            assertThat(served(database, greedy)).isEqualTo("served");
        }
    }

    @Test
    void countsWorkWithinWorkOnce() {
        try (var platform = TestPlatform.start(
                Map.of("deskweave.cells[0].pool-size", "2", "deskweave.database.connect-timeout", "400ms"))) {
            var scope = platform.newTenant(TestPlatform.CN_EAST);
            var database = platform.bean(TenantDatabase.class);
            assertThat(database.<String>read(scope, sql -> served(database, scope)))
                    .isEqualTo("served");
            assertThat(served(database, scope)).isEqualTo("served");
        }
    }

    private static boolean waited(CountDownLatch end) {
        try {
            end.await();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
