package io.deskweave.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.infrastructure.servers.Cell;
import io.deskweave.platform.tenancy.TenantScope;
import io.deskweave.platform.testing.TestPlatform;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JobsTests {

    private static final Map<UUID, List<TenantScope>> RUNS = new ConcurrentHashMap<>();
    private static final Map<UUID, CountDownLatch> DONE = new ConcurrentHashMap<>();

    private TestPlatform platform = TestPlatform.with();

    @BeforeAll
    void start() {
        platform = TestPlatform.start(Map.of(), List.of(Noting.class, FailingOnce.class));
    }

    @AfterAll
    void stop() {
        platform.close();
    }

    private static UUID newJob() {
        var job = UUID.randomUUID();
        RUNS.put(job, new CopyOnWriteArrayList<>());
        DONE.put(job, new CountDownLatch(1));
        return job;
    }

    private static List<TenantScope> runsOf(UUID job) throws InterruptedException {
        assertThat(DONE.getOrDefault(job, new CountDownLatch(1)).await(25, TimeUnit.SECONDS))
                .isTrue();
        return RUNS.getOrDefault(job, List.of());
    }

    @Test
    void runsAJobOnceInTheScopeOfItsTenant() throws InterruptedException {
        var scope = platform.newTenant(TestPlatform.EU_WEST);
        var job = newJob();
        platform.bean(Jobs.class).queue(scope, "noting", job);

        assertThat(runsOf(job)).containsExactly(scope);
    }

    @Test
    void triesAgainWhatFailed() throws InterruptedException {
        var scope = platform.newTenant(TestPlatform.CN_EAST);
        var job = newJob();
        platform.bean(Jobs.class).queue(scope, "failing-once", job);

        assertThat(runsOf(job)).hasSize(2);
    }

    @Test
    void takesOverAJobWhosePodWasKilled() throws Exception {
        var scope = platform.newTenant(TestPlatform.CN_EAST);
        var job = newJob();
        leaveBehindByAKilledPod(scope, job);

        assertThat(runsOf(job)).hasSize(1);
    }

    /** The row as it stands when a pod dies in the middle: picked, with a heart that beats no more. */
    private static void leaveBehindByAKilledPod(TenantScope scope, UUID job) throws SQLException {
        var sql = "insert into shared.scheduled_tasks (task_name, task_instance, execution_time, picked, picked_by,"
                + " last_heartbeat, version) values ('noting', ?, now(), true, 'killed', now(), 1)";
        try (var connection = TestPlatform.infrastructure().cell(Cell.CN_EAST_1).connectAsApp();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, scope.tenant().id() + "/" + job);
            statement.executeUpdate();
        }
    }

    static class Noting implements Jobs.JobKind {
        @Override
        public String key() {
            return "noting";
        }

        @Override
        public void run(TenantScope scope, UUID job) {
            RUNS.getOrDefault(job, new CopyOnWriteArrayList<>()).add(scope);
            DONE.getOrDefault(job, new CountDownLatch(1)).countDown();
        }
    }

    static class FailingOnce implements Jobs.JobKind {
        @Override
        public String key() {
            return "failing-once";
        }

        @Override
        public void run(TenantScope scope, UUID job) {
            var runs = RUNS.getOrDefault(job, new CopyOnWriteArrayList<>());
            runs.add(scope);
            if (runs.size() == 1) {
                throw new IllegalStateException("fails once, as the test wants");
            }
            DONE.getOrDefault(job, new CountDownLatch(1)).countDown();
        }
    }
}
