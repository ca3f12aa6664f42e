package io.deskweave.metadata.imports.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.deskweave.metadata.imports.Imports.ImportJob;
import io.deskweave.metadata.imports.Imports.State;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImportKillTests {

    private static final int ROWS = 45;
    private static final int GOOD = 40;
    private static final String CSV = "key,subject\n"
            + IntStream.range(0, ROWS)
                    .mapToObj(i -> "K-%03d,%s\n".formatted(i, i % 9 == 4 ? "" : "row " + i))
                    .collect(Collectors.joining());

    private final ImportDesk desk = ImportDesk.open();

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void losesAndDoublesNothingWhereverItIsKilled(boolean dryRun) {
        var undisturbed = ImportDesk.open();
        var expected = undisturbed.run(undisturbed.command(CSV, dryRun, "key", "subject"));
        var seed = new Random().nextLong();
        var random = new Random(seed);
        var job = desk.start(desk.command(CSV, dryRun, "key", "subject"));
        int kills = 0;
        int stuck = 0;
        while (desk.job(job.id()).state() != State.DONE && kills < 300) {
            var before = desk.job(job.id()).progress();
            // Now and then one run must get somewhere, or the import would be given up.
            var mayDie = stuck < 4;
            // The first run surely dies, at one of the first places.
            var first = kills == 0 ? new AtomicInteger(random.nextInt(8)) : new AtomicInteger(-1);
            kills += dies(job.id(), () -> mayDie && (first.getAndDecrement() == 0 || random.nextInt(8) == 0)) ? 1 : 0;
            stuck = desk.job(job.id()).progress().equals(before) ? stuck + 1 : 0;
        }

        var ended = desk.job(job.id());
        assertThat(kills).as("seed %d", seed).isBetween(1, 299);
        assertThat(ended.progress()).as("seed %d", seed).isEqualTo(expected.progress());
        assertThat(desk.values("key")).as("seed %d", seed).isEqualTo(undisturbed.values("key"));
        assertThat(desk.refused(ended)).as("seed %d", seed).isEqualTo(undisturbed.refused(expected));
    }

    @Test
    void givesUpAfterManyTriesAtTheSamePlaceAndSaysSo() {
        var job = desk.start(desk.command(CSV, false, "key", "subject"));
        var tries = 0;
        var worker =
                desk.worker(desk.database, new Dying.Batches(ImportDesk.batches(), () -> true), ImportDesk.SETTINGS);
        while (desk.job(job.id()).state() != State.FAILED && tries++ < 50) {
            assertThat(catchThrowable(() -> worker.run(desk.platformScope, job.id())))
                    .satisfiesAnyOf(
                            death -> assertThat(death).isInstanceOf(Dying.Killed.class),
                            death -> assertThat(death).isNull());
        }

        assertThat(desk.job(job.id())).returns("import.job.stopped", ImportJob::failureCode);
        assertThat(tries).isLessThan(20);
        assertThat(desk.values("key")).isEmpty();
    }

    @Test
    void letsTwoRunsOfTheSameImportShareIt() throws Exception {
        var job = desk.start(desk.command(CSV, false, "key", "subject"));
        together(
                () -> desk.worker().run(desk.platformScope, job.id()),
                () -> desk.worker().run(desk.platformScope, job.id()));
        desk.worker().run(desk.platformScope, job.id());

        assertThat(desk.job(job.id()).state()).isEqualTo(State.DONE);
        assertThat(desk.values("key")).hasSize(GOOD).doesNotHaveDuplicates();
    }

    @Test
    void runsTwoImportsAtOnce() throws Exception {
        var first = desk.start(desk.command(CSV, false, "key", "subject"));
        var second = desk.start(desk.command(CSV.replace("K-", "L-"), false, "key", "subject"));
        together(
                () -> desk.worker().run(desk.platformScope, first.id()),
                () -> desk.worker().run(desk.platformScope, second.id()));

        assertThat(List.of(first, second))
                .allSatisfy(job ->
                        assertThat(desk.job(job.id()).progress().inserted()).isEqualTo(GOOD));
        assertThat(desk.values("key")).hasSize(2 * GOOD);
    }

    @Test
    void doesNothingForAnImportThatIsDoneOrUnknown() {
        var job = desk.run(desk.command(CSV, false, "key", "subject"));

        desk.worker().run(desk.platformScope, job.id());
        desk.worker().run(desk.platformScope, UUID.randomUUID());

        assertThat(desk.job(job.id())).isEqualTo(job);
    }

    @Test
    void failsForGoodWhenTheFileIsGone() {
        var command = desk.command(CSV, false, "key", "subject");
        var job = desk.start(command);
        assertThat(dies(job.id(), () -> desk.job(job.id()).progress().read() > 0))
                .isTrue();
        desk.files.delete(desk.scope, command.file());

        desk.worker().run(desk.platformScope, job.id());

        assertThat(desk.job(job.id()))
                .returns(State.FAILED, ImportJob::state)
                .returns("storage.file.not-found", ImportJob::failureCode);
        assertThat(desk.job(job.id()).failureMessage())
                .contains("Of the first ")
                .contains(" are in");
    }

    /** Runs the import with a platform that dies inside or after a transaction; whether it did. */
    private boolean dies(UUID job, BooleanSupplier now) {
        try {
            var database = new Dying.Database(desk.database, now);
            desk.worker(database, new Dying.Batches(ImportDesk.batches(), now), ImportDesk.SETTINGS)
                    .run(desk.platformScope, job);
            return false;
        } catch (Dying.Killed e) {
            return true;
        }
    }

    private static void together(Runnable... works) throws Exception {
        try (var threads = Executors.newFixedThreadPool(works.length)) {
            var running = List.of(works).stream()
                    .map(work -> threads.submit((Callable<Boolean>) () -> {
                        work.run();
                        return true;
                    }))
                    .toList();
            for (var each : running) {
                assertThat(each.get()).isTrue();
            }
        }
    }
}
