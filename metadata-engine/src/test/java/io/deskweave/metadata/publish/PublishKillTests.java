package io.deskweave.metadata.publish;

import static io.deskweave.metadata.publish.Desk.field;
import static io.deskweave.metadata.publish.Desk.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.metadata.drafts.DraftChange.DeleteObject;
import io.deskweave.metadata.drafts.DraftChange.RetireObject;
import io.deskweave.metadata.drafts.Releases.Release;
import io.deskweave.platform.testing.TestPlatform;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A publish that loses its database half-way leaves nothing behind, and goes through when it is tried again. */
class PublishKillTests {

    private static final long DEADLINE = Duration.ofSeconds(30).toNanos();

    private final Desk desk = Desk.in(TestPlatform.EU_WEST);
    private final Executor threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Desk bystander = Desk.in(TestPlatform.EU_WEST);

    @Test
    @Timeout(90)
    void leavesAllOrNothingWhenItsSessionIsKilled() throws InterruptedException, ExecutionException {
        desk.publish(object("Asset", "assets"), field("Asset", "name", "text"));
        int revision = desk.change(
                object("Part", "parts"),
                field("Part", "name", "text"),
                field("Asset", "serial", "text"),
                field("Part", "asset", "reference", Map.of("object", "Asset")));
        var columns = desk.columns("o1");
        // The new table is made by then; the new column waits for the reader.
        boolean failed = failsKilled(revision, "alter table%");

        if (failed) {
            assertThat(desk.columns("o1")).isEqualTo(columns);
            assertThat(desk.columns("o2")).isEmpty();
            assertThat(desk.releases().history(desk.scope(), 100, 10)).hasSize(1);
            assertThat(desk.drafts().current(desk.scope()).revision()).isEqualTo(revision);
            publish(revision);
        }
        assertThat(desk.columns("o1")).hasSize(columns.size() + 1);
        assertThat(desk.columns("o2")).contains("f4 uuid");
        assertThat(desk.releases().history(desk.scope(), 100, 10))
                .extracting(Release::number)
                .isEqualTo(List.of(2, 1));
    }

    @Test
    @Timeout(90)
    void keepsATableUntilAllOfItsDeletionIsDone() throws InterruptedException, ExecutionException {
        desk.publish(object("Asset", "assets"), field("Asset", "name", "text"));
        desk.publish(new RetireObject("Asset"));
        int revision = desk.change(new DeleteObject("Asset"));
        boolean failed = failsKilled(revision, "drop table%");

        if (failed) {
            assertThat(desk.columns("o1")).isNotEmpty();
            assertThat(desk.releases().history(desk.scope(), 100, 10)).hasSize(2);
            publish(revision);
        }
        assertThat(desk.columns("o1")).isEmpty();
        assertThat(desk.releases().history(desk.scope(), 100, 10)).hasSize(3);
    }

    /** Publishes while somebody reads the table, and ends the session as soon as this statement of it waits. */
    private boolean failsKilled(int revision, String waiting) throws InterruptedException, ExecutionException {
        var reading = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        var reader = CompletableFuture.supplyAsync(() -> readUntil(reading, release), threads);
        reading.await();
        var publish = CompletableFuture.supplyAsync(() -> publish(revision), threads);
        int killed = 0;
        long start = System.nanoTime();
        while (killed == 0 && System.nanoTime() - start < DEADLINE) {
            killed = killWaiting(waiting);
        }
        assertThat(killed).isPositive();
        boolean failed = publish.handle((published, failure) -> failure != null).get();
        release.countDown();
        reader.get();
        return failed;
    }

    private Release publish(int revision) {
        return desk.publish(revision, Desk.WARNINGS);
    }

    private boolean readUntil(CountDownLatch reading, CountDownLatch latch) {
        return desk.database().read(desk.scope(), sql -> {
            sql.fetch("select id from " + desk.scope().tenant().schema() + ".o1");
            reading.countDown();
            try {
                return latch.await(60, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        });
    }

    /** As another tenant, for this one's lock is held by the publish. */
    private int killWaiting(String statement) {
        return bystander
                .database()
                .define(
                        bystander.scope(),
                        sql -> sql.fetch(
                                        "select pg_terminate_backend(pid) from pg_stat_activity where usename ="
                                                + " current_user and wait_event_type = 'Lock' and query like {0}",
                                        DSL.inline(statement
                                                + desk.scope().tenant().schema() + "%"))
                                .size());
    }
}
