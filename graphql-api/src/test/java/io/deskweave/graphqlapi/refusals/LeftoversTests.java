package io.deskweave.graphqlapi.refusals;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.graphqlapi.testing.Desk;
import io.deskweave.graphqlapi.testing.Guest;
import io.deskweave.graphqlapi.testing.RunningPlatform;
import io.deskweave.platform.jobs.Jobs;
import io.deskweave.platform.settings.PlatformSettings;
import io.deskweave.platform.storage.TenantDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What people are told when they ask for something whose time is over; the job that takes it is the platform's own. */
class LeftoversTests {

    private static final String CREATE = "mutation($values: TicketValues!) {"
            + " createTicket(input: {values: $values}) { ticket { id version } } }";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Desk desk = Desk.open();
    private final Guest administrator = desk.administrator();
    private final Imports imports = new Imports(administrator);

    @Test
    void saysThatAnImportWasClearedARecordIsGoneAndAFileIsNotThere() throws IOException {
        administrator.ask(
                "mutation { addField(input: {revision: 0, object: \"Ticket\", name: \"papers\", type: \"file\"})"
                        + " { revision } }");
        administrator
                .ask("mutation { publishDraft(input: {revision: 1}) { number } }")
                .data();
        var loose = uploaded("loose.txt", "loose");
        var kept = uploaded("kept.txt", "kept");
        var ticket = administrator
                .ask(CREATE, Map.of("values", Map.of("subject", "Goes", "papers", kept)))
                .data()
                .at("/createTicket/ticket");
        var id = ticket.path("id").asString();
        administrator
                .ask(
                        "mutation($id: ID!, $version: Int!) { deleteTicket(input: {id: $id, version: $version})"
                                + " { id } }",
                        Map.of("id", id, "version", ticket.path("version").asInt()))
                .data();
        var job = imports.run(uploaded("a.csv", "subject\nSqueaks\n\"\"\n"), false)
                .path("id")
                .asString();
        assertThat(refused(job)).isEqualTo(200);

        passDays(100);
        RunningPlatform.bean(Jobs.class).queue(desk.scope(), "metadata.leftovers", UUID.randomUUID());
        waitUntilCleared(job);

        assertThat(administrator.get("/imports/%s/refused.csv".formatted(job)).body())
                .contains("import.job.cleared");
        assertThat(refused(job)).isEqualTo(409);
        assertThat(administrator
                        .ask(
                                "mutation($id: ID!) { restoreTicket(input: {id: $id}) { ticket { id } } }",
                                Map.of("id", id))
                        .codes())
                .containsExactly("metadata.record.not-in-bin");
        for (var file : new String[] {loose, kept}) {
            assertThat(administrator
                            .ask(CREATE, Map.of("values", Map.of("subject", "S", "papers", file)))
                            .codes())
                    .containsExactly("metadata.value.file-not-found");
        }
    }

    private String uploaded(String name, String content) {
        return administrator
                .upload(name, content.getBytes(UTF_8))
                .body()
                .path("id")
                .asString();
    }

    private int refused(String job) {
        return administrator.get("/imports/%s/refused.csv".formatted(job)).statusCode();
    }

    /** The job ends with the files that nothing names, so they are the last to be there. */
    private void waitUntilCleared(String job) {
        var end = Instant.now().plus(PATIENCE);
        var asked = "query($id: ID!) { importJob(id: $id) { refusedFile refusedRows { line } } }";
        while (Instant.now().isBefore(end)) {
            var now = administrator.ask(asked, Map.of("id", job)).data().path("importJob");
            if (now.path("refusedFile").isNull() && ended()) {
                assertThat(now.path("refusedRows").size()).isZero();
                return;
            }
            Pauses.briefly();
        }
        throw new AssertionError("Nothing was cleared within " + PATIENCE);
    }

    private boolean ended() {
        return RunningPlatform.bean(TenantDatabase.class)
                .read(desk.scope(), sql -> sql.fetchExists(sql.selectOne().from(table("leftover_round"))));
    }

    private void passDays(int days) throws IOException {
        RunningPlatform.bean(TenantDatabase.class).define(desk.scope(), sql -> {
            sql.execute(
                    "update %s set deleted_at = deleted_at - make_interval(days => %d)".formatted(table("bin"), days));
            return sql.execute("update %s set finished_at = finished_at - make_interval(days => %d)"
                    .formatted(table("import_job"), days));
        });
        var folder = RunningPlatform.bean(PlatformSettings.class)
                .files()
                .directory()
                .resolve(desk.tenant().id().toString());
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofDays(days))));
            }
        }
    }

    private String table(String name) {
        return "\"%s\".\"%s\"".formatted(desk.tenant().schema(), name);
    }
}
