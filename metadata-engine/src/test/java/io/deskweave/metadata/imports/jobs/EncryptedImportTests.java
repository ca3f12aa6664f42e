package io.deskweave.metadata.imports.jobs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.metadata.imports.Imports.ColumnMapping;
import io.deskweave.metadata.imports.Imports.ImportJob;
import io.deskweave.metadata.imports.Imports.StartImport;
import io.deskweave.metadata.records.Filter;
import io.deskweave.metadata.records.Filter.Comparison;
import io.deskweave.metadata.records.RecordBatches;
import io.deskweave.metadata.records.testing.PatientDesk;
import io.deskweave.platform.organisation.Organisation;
import io.deskweave.platform.storage.FileStore;
import io.deskweave.platform.testing.TestPlatform;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class EncryptedImportTests {

    private static final TestPlatform PLATFORM = TestPlatform.start(PatientDesk.KEYS, "io.deskweave.metadata.records");
    private static final String CSV = """
        name,number,story,born
        Li,Zeitgeist-1,a secret,1987-06-05
        Wang,Zeitgeist-1,twice,
        Zhao,%s,too long,
        Qian,Zeitgeist-2,b secret,1988-06-05
        Sun,Zeitgeist-3,c secret,1987-06-05
        Zhou,Zeitgeist-4,d secret,Zeitgeist
        """.formatted("Zeitgeist".repeat(40));

    private final PatientDesk desk = PatientDesk.open(PLATFORM);
    private final FileStore files = PLATFORM.bean(FileStore.class);

    @AfterAll
    static void closes() {
        PLATFORM.close();
    }

    @Test
    void bringsValuesInSealedAndFindsThemAgain() {
        var job = run(false);

        assertThat(job.progress().inserted()).isEqualTo(2);
        assertThat(desk.found(new Filter.Compare(desk.column("number"), Comparison.EQUAL, "Zeitgeist-2")))
                .containsExactly("Qian");
        assertThat(desk.found(new Filter.Compare(desk.column("story"), Comparison.EQUAL, "a secret")))
                .containsExactly("Li");
        assertThat(desk.found(new Filter.Compare(desk.column("born"), Comparison.EQUAL, LocalDate.of(1988, 6, 5))))
                .containsExactly("Qian");
    }

    @Test
    void findsTheSameInADryRunAndKeepsNoValueOfWhatWasRefused() {
        var rehearsed = run(true);
        var run = run(false);

        assertThat(rehearsed.progress()).isEqualTo(run.progress());
        assertThat(refused(rehearsed)).isEqualTo(refused(run));
        assertThat(refused(run))
                .containsExactly(
                        "3 number metadata.value.not-unique",
                        "4 number metadata.value.too-long",
                        "6 born metadata.value.not-unique",
                        "7 born metadata.value.not-a-date");
        assertThat(texts("select message from \"%s\".import_refusal"))
                .hasSize(8)
                .noneMatch(message -> message.contains("Zeitgeist"));
    }

    private ImportJob run(boolean dryRun) {
        var file = files.keep(desk.scope, "patients.csv", new ByteArrayInputStream(CSV.getBytes(UTF_8)), 1L << 20)
                .id();
        var mapping = Stream.of("name", "number", "story", "born")
                .map(column -> new ColumnMapping(column, List.of(column), null))
                .toList();
        var imports = new CsvImports(
                desk.database,
                files,
                asked -> desk.inForce,
                (asked, kind, job, after) -> {},
                ImportDesk.SETTINGS,
                PLATFORM.bean(Clock.class));
        var started = imports.start(desk.scope, new StartImport(file, "Patient", mapping, "UTC", dryRun));
        new ImportWorker(
                        desk.database,
                        files,
                        asked -> desk.inForce,
                        PLATFORM.bean(RecordBatches.class),
                        new Rosters(PLATFORM.bean(Organisation.class)),
                        ImportDesk.SETTINGS)
                .run(desk.scope, started.id());
        return imports.job(desk.scope, started.id());
    }

    private List<String> refused(ImportJob job) {
        return texts(
                "select line || ' ' || column_name || ' ' || code from \"%s\".import_refusal where job = ?"
                        + " order by line, place",
                job.id());
    }

    private List<String> texts(String select, Object... values) {
        return desk.database.read(
                desk.scope,
                sql -> sql.fetch(select.formatted(desk.scope.tenant().schema()), values)
                        .getValues(0, String.class));
    }
}
