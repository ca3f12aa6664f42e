package io.deskweave.metadata.publish;

import static io.deskweave.metadata.publish.Desk.field;
import static io.deskweave.metadata.publish.Desk.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.platform.problems.Refused;
import io.deskweave.platform.testing.TestPlatform;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ConcurrentPublishTests {

    private final Desk desk = Desk.in(TestPlatform.CN_EAST);
    private final Executor threads = Executors.newVirtualThreadPerTaskExecutor();

    @Test
    void letsOneOfManyPublishesOfTheSameDraftWin() {
        int revision = desk.change(object("Asset", "assets"), field("Asset", "name", "text"));

        var outcomes = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> outcome(revision), threads))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();

        assertThat(outcomes)
                .containsExactly("metadata.draft.stale", "metadata.draft.stale", "metadata.draft.stale", "published 1");
    }

    private String outcome(int revision) {
        try {
            return "published " + desk.publish(revision, Desk.WARNINGS).number();
        } catch (Refused e) {
            return e.problems().getFirst().code();
        }
    }

    @Test
    @Timeout(60)
    void publishesWhilePeopleWriteWithAModelThatIsLate() throws ExecutionException, InterruptedException {
        desk.publish(object("Asset", "assets"), field("Asset", "name", "text"));
        var late = desk.models().current(desk.scope());
        var done = new AtomicBoolean();
        var writers = Stream.generate(() -> CompletableFuture.supplyAsync(() -> writeUntil(done), threads))
                .limit(3)
                .toList();

        for (int i = 0; i < 5; i++) {
            desk.publish(field("Asset", "extra" + i, "text", Map.of(), "indexed"));
        }
        done.set(true);

        int written = 0;
        for (var writer : writers) {
            written += writer.get();
        }
        assertThat(written).isPositive();
        int stored = desk.database()
                .read(
                        desk.scope(),
                        sql -> sql.fetchCount(
                                sql.selectFrom(desk.scope().tenant().schema() + ".o1")));
        assertThat(stored).isEqualTo(written);
        assertThat(late.model().object("Asset").orElseThrow().fields()).hasSize(1);
        assertThat(desk.models().current(desk.scope()).release()).isEqualTo(6);
        desk.insert("o1", Map.of("f1", "late"));
    }

    private int writeUntil(AtomicBoolean done) {
        int written = 0;
        while (!done.get()) {
            desk.insert("o1", Map.of("f1", "Lamp"));
            written++;
        }
        return written;
    }

    @Test
    void keepsEditorsOfOneDraftApart() {
        int revision = desk.drafts().current(desk.scope()).revision();

        var outcomes = List.of("Asset", "Other").stream()
                .map(name -> CompletableFuture.supplyAsync(
                        () -> {
                            try {
                                return "revision "
                                        + desk.drafts()
                                                .change(
                                                        desk.scope(),
                                                        revision,
                                                        object(name, name.toLowerCase(Locale.ROOT) + "s"))
                                                .revision();
                            } catch (Refused e) {
                                return e.problems().getFirst().code();
                            }
                        },
                        threads))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();

        assertThat(outcomes).containsExactly("revision " + (revision + 1), "revision " + (revision + 2));
    }
}
