package io.deskweave.infrastructure.children;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildrenTests {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @TempDir
    private Path directory;

    private final BlockingQueue<String> mourned = new LinkedBlockingQueue<>();
    private final Children children = new Children(mourned::add);

    @Test
    void stopsWhatAKilledRunLeftAndNothingElse() throws IOException, InterruptedException {
        var left = children.start(program("left", "sleep", "60"));
        left.expectEnd();
        var stranger = new ProcessBuilder("sleep", "60").start();
        Files.writeString(directory.resolve("reused.pid"), stranger.pid() + " 1000000 TERMINATE\n");
        Files.writeString(directory.resolve("torn.pid"), "12");

        try {
            assertThat(Children.stopLeftovers(directory, PATIENCE)).containsExactly("left");
            assertThat(Vitals.runs(left.handle())).isFalse();
            assertThat(stranger.isAlive()).isTrue();
            assertThat(directory.resolve("left.pid")).doesNotExist();
            assertThat(directory.resolve("torn.pid")).doesNotExist();
        } finally {
            stranger.destroyForcibly().waitFor();
        }
    }

    @Test
    void mournsOnlyWhatEndedUnasked() throws InterruptedException {
        var stopped = children.start(program("stopped", "sleep", "60"));
        stopped.stop(PATIENCE);
        var died = children.start(program("died", "sleep", "60"));
        died.handle().destroyForcibly();

        assertThat(mourned.poll(5, TimeUnit.SECONDS)).isEqualTo("died");
        assertThat(mourned).isEmpty();
    }

    @Test
    void killsWhatDoesNotWantToEndWithItsChildren() {
        var stubborn = children.start(program("stubborn", "sh", "-c", "trap '' TERM; echo there; sleep 60; sleep 60"));
        assertThat(stubborn.awaitReady(() -> stubborn.lastWords().contains("there"), PATIENCE))
                .isTrue();
        var offspring = stubborn.handle().descendants().toList();

        stubborn.stop(Duration.ofMillis(300));

        assertThat(stubborn.isAlive()).isFalse();
        assertThat(offspring).noneMatch(Vitals::runs);
    }

    @Test
    void waitsForNobodyOnceEverythingIsToEnd() {
        var slow = children.start(program("slow", "sleep", "60"));
        children.end();

        assertThat(slow.awaitReady(() -> false, Duration.ofMinutes(1))).isFalse();
        assertThatThrownBy(() -> children.start(program("late", "sleep", "60"))).hasMessageContaining("being stopped");
        slow.stop(PATIENCE);
    }

    @Test
    void tellsHowARunToTheEndWentAndKeepsItsWords() throws IOException {
        var good = program("good", "echo", "done");

        assertThat(children.run(good, PATIENCE)).isTrue();
        assertThat(Files.readString(good.log())).isEqualTo("done\n");
        assertThat(children.run(program("bad", "false"), PATIENCE)).isFalse();
        assertThat(children.run(program("endless", "sleep", "60"), Duration.ofMillis(200)))
                .isFalse();
        assertThat(mourned).isEmpty();
    }

    @Test
    void preparesADirectoryWholeOrNotAtAll() throws IOException {
        assertThatThrownBy(() -> PreparedDirectory.make(directory, "made", aside -> {
                    Files.writeString(aside.resolve("first"), "1");
                    throw new IOException("no room");
                }))
                .hasMessage("no room");
        assertThat(directory.resolve("made")).doesNotExist();

        PreparedDirectory.make(directory, "made", aside -> Files.writeString(aside.resolve("second"), "2"));
        var made = PreparedDirectory.make(directory, "made", aside -> {
            throw new IOException("it is there already");
        });

        assertThat(made.resolve("second")).exists();
        assertThat(made.resolve("first")).doesNotExist();
    }

    private Program program(String name, String... words) {
        return new Program(name, List.of(words), Map.of(), directory, Stopping.TERMINATE);
    }
}
