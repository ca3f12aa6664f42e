package io.deskweave.metadata.exports.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.deskweave.metadata.exports.Exports.ExportJob;
import io.deskweave.metadata.exports.Exports.Format;
import io.deskweave.metadata.exports.Exports.State;
import io.deskweave.metadata.model.Models.InForce;
import io.deskweave.metadata.records.RecordJson;
import io.deskweave.metadata.records.RecordQueries;
import io.deskweave.metadata.records.RecordQuery;
import io.deskweave.platform.organisation.Person;
import io.deskweave.platform.tenancy.Role;
import io.deskweave.platform.tenancy.TenantScope;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ExportWorkerTests {

    private static final int RECORDS = 12_000;

    private final ExportingDesk desk = ExportingDesk.with(RECORDS);

    @Test
    void beginsAnewWhereARunWasKilledAndOffersNoHalfFile() throws IOException {
        var id = desk.start(Format.CSV);
        var dying = desk.worker(
                after(8, () -> {
                    throw new IllegalStateException("Killed");
                }),
                ExportingDesk.SETTINGS);

        assertThatThrownBy(() -> dying.run(desk.platformScope, id)).hasMessage("Killed");
        assertThat(job(id).state()).isEqualTo(State.RUNNING);
        assertThat(job(id).progress().rows()).isPositive().isLessThan(RECORDS);
        assertThat(job(id).progress().percent()).isBetween(1, 99);
        assertThatThrownBy(() -> desk.exports().file(desk.scope, id, job(id).fileName()))
                .hasMessageStartingWith("export.job.not-done");

        desk.worker().run(desk.platformScope, id);
        assertWhole(id);
        assertThat(desk.queued).containsExactly("export-removal", "export");
    }

    @Test
    void letsTheLaterOfTwoRunsOfferItsFile() throws IOException {
        var id = desk.start(Format.CSV);
        desk.worker(after(8, () -> desk.worker().run(desk.platformScope, id)), ExportingDesk.SETTINGS)
                .run(desk.platformScope, id);

        assertWhole(id);
    }

    @Test
    void stopsAndKeepsNothingWhenItIsCancelledOrRemoved() {
        for (var ending : List.<Consumer<UUID>>of(
                id -> desk.exports().cancel(desk.scope, id),
                id -> desk.removal().run(desk.platformScope, id))) {
            var id = desk.start(Format.XLSX);
            desk.worker(after(8, () -> ending.accept(id)), ExportingDesk.SETTINGS)
                    .run(desk.platformScope, id);
            assertThat(desk.kept()).isEmpty();
        }
        assertThat(desk.exports().jobs(desk.scope, 100))
                .extracting(ExportJob::state)
                .containsExactly(State.CANCELLED);
    }

    @Test
    void removesWhatIsDoneWithItsFile() {
        var id = desk.start(Format.JSON_LINES);
        desk.worker().run(desk.platformScope, id);
        assertThat(desk.kept()).hasSize(1);
        desk.removal().run(desk.platformScope, id);

        assertThat(desk.kept()).isEmpty();
        assertThatThrownBy(() -> job(id)).hasMessageStartingWith("export.job.not-found");
    }

    @Test
    void keepsToTheRightsThatItsAuthorHasWhileItRuns() {
        var id = desk.start(Format.CSV);
        var gone = new Person(desk.scope.actor().subject(), "李华", Role.AGENT, null, false);
        desk.worker(after(8, () -> desk.keep(gone)), ExportingDesk.SETTINGS).run(desk.platformScope, id);

        assertThat(job(id).state()).isEqualTo(State.FAILED);
        assertThat(Objects.requireNonNull(job(id).failure()).code()).isEqualTo("export.person.gone");
        assertThat(desk.kept()).isEmpty();
    }

    @Test
    void refusesMoreThanIsAllowed() {
        var few = new ExportSettings(RECORDS - 1, 2, 7, 1_000);
        var id = desk.start(Format.CSV);
        desk.worker(ExportingDesk.queries(), few).run(desk.platformScope, id);
        assertThat(Objects.requireNonNull(job(id).failure()).code()).isEqualTo("export.rows.too-many");

        desk.start(Format.CSV);
        desk.start(Format.CSV);
        var waiting = desk.exports().jobs(desk.scope, 100);
        assertThat(waiting).extracting(ExportJob::state).containsExactly(State.QUEUED, State.QUEUED, State.FAILED);
        assertThatThrownBy(() -> {
                    desk.start(Format.CSV);
                    desk.start(Format.CSV);
                })
                .hasMessageStartingWith("export.jobs.too-many");
    }

    private ExportJob job(UUID id) {
        return desk.exports().job(desk.scope, id);
    }

    private void assertWhole(UUID id) throws IOException {
        var job = job(id);
        assertThat(job.state()).isEqualTo(State.DONE);
        assertThat(job.progress().rows()).isEqualTo(RECORDS);
        try (var content = desk.exports().file(desk.scope, id, job.fileName()).content()) {
            var text = new String(content.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(text.lines()
                            .skip(1)
                            .map(line -> line.replaceAll("^[^,]*,|,.*$", ""))
                            .distinct())
                    .hasSize(RECORDS);
            assertThat(text.lines()).hasSize(RECORDS + 1);
            assertThat(job.size()).isEqualTo(text.getBytes(StandardCharsets.UTF_8).length);
        }
        assertThat(desk.kept()).hasSize(1).noneMatch(name -> name.endsWith(".part"));
    }

    /** Something happens with the so-manieth question, once. */
    private static RecordQueries after(int questions, Runnable happens) {
        var asked = new AtomicInteger();
        var queries = ExportingDesk.queries();
        return new RecordQueries() {

            @Override
            public RecordJson answer(TenantScope scope, InForce inForce, RecordQuery query) {
                if (asked.incrementAndGet() == questions) {
                    happens.run();
                }
                return queries.answer(scope, inForce, query);
            }

            @Override
            public List<Look> look(TenantScope scope, InForce inForce, Watch watch) {
                return queries.look(scope, inForce, watch);
            }
        };
    }
}
