package io.deskweave.metadata.imports.jobs;

import static io.deskweave.metadata.imports.mapping.Fields.field;
import static io.deskweave.metadata.imports.mapping.Fields.required;
import static io.deskweave.metadata.imports.mapping.Fields.unique;
import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.metadata.imports.Imports.ColumnMapping;
import io.deskweave.metadata.imports.Imports.ImportJob;
import io.deskweave.metadata.imports.Imports.RefusedRow;
import io.deskweave.metadata.imports.Imports.StartImport;
import io.deskweave.metadata.imports.Imports.State;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class CsvImportsTests {

    private static final String MIXED = """
        key,subject,status,openedAt,amount,note
        A-1,Dog off leash,New,2025-03-14T01:20:00Z,10.50,a
        A-2,Cat,in progress,2025-03-14,,b
        A-3,,Closed,2025-03-14,,no subject
        A-1,Bird,Closed,,,key twice
        A-5,Fish,Lost,yesterday,,two wrong
        A-6,Owl,,,7
        A-7,Bee,,,7,extra,cell
        A-8,Say "hi",,,8,stray
        A-9,Last,,,9,well
        """;

    private final ImportDesk desk = ImportDesk.open();

    @Test
    void bringsTheGoodRowsInAndSaysOfEveryOtherWhatIsWrong() {
        var job = desk.run(mixed(false));

        assertThat(job.state()).isEqualTo(State.DONE);
        assertThat(job.progress().read()).isEqualTo(9);
        assertThat(job.progress().inserted()).isEqualTo(3);
        assertThat(job.progress().refused()).isEqualTo(6);
        assertThat(job.progress().percent()).isEqualTo(100);
        assertThat(desk.values("key")).containsExactly("A-1", "A-2", "A-9");
        assertThat(desk.values("status")).containsExactly("IN_PROGRESS", "NEW", "null");
        assertThat(desk.refused(job))
                .extracting(row -> row.line() + " " + row.column() + " " + row.code())
                .containsExactly(
                        "4 subject metadata.value.required",
                        "5 key metadata.value.not-unique",
                        "6 status metadata.value.not-an-option",
                        "6 openedAt metadata.value.not-a-date-time",
                        "7 null import.row.cell-count",
                        "8 null import.row.cell-count",
                        "9 subject import.row.stray-quote");
        assertThat(desk.refused(job))
                .allSatisfy(row -> assertThat(row.message()).contains(". "));
    }

    @Test
    void findsInADryRunWhatTheRunFindsAndWritesNothing() {
        var rehearsed = desk.run(mixed(true));
        assertThat(rehearsed.progress().inserted()).isEqualTo(3);
        assertThat(desk.values("key")).isEmpty();

        var run = desk.run(mixed(false));

        assertThat(desk.refused(rehearsed)).isEqualTo(desk.refused(run));
        assertThat(rehearsed.progress()).isEqualTo(run.progress());
        assertThat(desk.rowsOf("import_seen")).isZero();
    }

    @Test
    void findsInADryRunValuesThatStandTwiceHoweverFarApart() {
        var csv = "key,subject\n"
                + IntStream.range(0, 60)
                        .mapToObj(i -> "K-%d,row\n".formatted(i % 40))
                        .collect(Collectors.joining());

        var rehearsed = desk.run(desk.command(csv, true, "key", "subject"));
        var run = desk.run(desk.command(csv, false, "key", "subject"));

        assertThat(rehearsed.progress().refused()).isEqualTo(20);
        assertThat(desk.refused(rehearsed)).isEqualTo(desk.refused(run));
    }

    @Test
    void findsTheSameInADryRunAsInTheRunWhateverTheRows() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        for (int turn = 0; turn < 6; turn++) {
            var fresh = ImportDesk.open(
                    unique(field("key", "text")),
                    unique(field("code", "wholeNumber")),
                    required(field("subject", "text")));
            var csv = new StringBuilder("key,code,subject\n");
            for (int row = 0; row < 60; row++) {
                csv.append(random.nextInt(6) > 0 ? "K" + random.nextInt(40) : "")
                        .append(',')
                        .append(random.nextInt(3) > 0 ? "" : random.nextInt(15))
                        .append(',')
                        .append(random.nextInt(5) > 0 ? "x" : "")
                        .append('\n');
            }
            var rehearsed = fresh.run(fresh.command(csv.toString(), true, "key", "code", "subject"));
            var run = fresh.run(fresh.command(csv.toString(), false, "key", "code", "subject"));

            assertThat(rehearsed.progress()).as("seed %d", seed).isEqualTo(run.progress());
            assertThat(fresh.refused(rehearsed)).as("seed %d", seed).isEqualTo(fresh.refused(run));
        }
    }

    @Test
    void givesTheRefusedRowsBackAsAFileThatCanBeMendedAndBroughtAgain() {
        var first = desk.run(mixed(false));
        var file = desk.refusedFile(first);

        assertThat(file.lines().toList())
                .hasSize(7)
                .satisfies(lines -> assertThat(lines.getFirst())
                        .isEqualTo("\uFEFFkey,subject,status,openedAt,amount,note,import_problem"))
                .satisfies(lines -> assertThat(lines.get(1))
                        .isEqualTo("A-3,,Closed,2025-03-14,,no subject,"
                                + "In 'subject': Field 'subject' must have a value. Give it a value"));

        var unmended = desk.run(command(file, true));
        assertThat(unmended.progress().inserted())
                .as("the stray quote, which is quoted now")
                .isEqualTo(1);
        assertThat(unmended.progress().refused()).isEqualTo(5);
        assertThat(desk.refusedFile(unmended).lines().skip(1).limit(3).toList())
                .isEqualTo(file.lines().skip(1).limit(3).toList());

        var mended = file.replace("A-3,,", "A-3,Found,").replace("A-1,Bird", "A-4,Bird");
        assertThat(desk.run(command(mended, false)).progress().inserted()).isEqualTo(3);
        assertThat(desk.values("key")).containsExactly("A-1", "A-2", "A-3", "A-4", "A-8", "A-9");
    }

    @Test
    void writesAllPagesOfALongFileOfRefusedRows() {
        var csv = "key,subject\n"
                + IntStream.range(0, 2_500)
                        .mapToObj(i -> i % 5 == 0 ? "x" + i + ",ok\n" : "y" + i + ",\n")
                        .collect(Collectors.joining());
        var settings = new ImportSettings(DataSize.ofMegabytes(1), 10, 1_000, 5_000, 500);
        var job = desk.start(desk.command(csv, true, "key", "subject"));
        desk.worker(desk.database, ImportDesk.batches(), settings).run(desk.platformScope, job.id());

        assertThat(desk.refusedFile(job).lines().skip(1))
                .hasSize(2_000)
                .allMatch(line -> line.startsWith("y"))
                .doesNotHaveDuplicates();
    }

    @Test
    void letsTheRecordsBeThoseOfWhoStartedTheImport() {
        desk.run(mixed(false));

        assertThat(desk.authors()).containsOnlyKeys(desk.scope.actor().subject());
    }

    @Test
    void bringsNothingInWhenTheFileBreaksFurtherDown() {
        var rows = "key,subject\n"
                + IntStream.range(0, 500).mapToObj(i -> i + ",x\n").collect(Collectors.joining());
        for (var broken : List.of(rows + "501,\"never closed\n", rows + "501,K\u00f6ln\n")) {
            var bytes = broken.getBytes(StandardCharsets.ISO_8859_1);
            var job = desk.run(new StartImport(desk.keep(bytes), "Request", mapping("key", "subject"), "UTC", false));

            assertThat(job.state()).isEqualTo(State.FAILED);
            assertThat(job.failureCode()).isIn("import.file.broken-quotes", "import.file.not-utf-8");
            assertThat(job.failureMessage()).contains("ine 502").endsWith("No row went in");
            assertThat(desk.values("key")).isEmpty();
        }
    }

    @Test
    void isDoneAtOnceWithAFileThatHasNoRows() {
        assertThat(desk.run(desk.command("key,subject\n", false, "key", "subject")))
                .returns(State.DONE, ImportJob::state)
                .returns(100, job -> job.progress().percent());
    }

    @Test
    void keepsOnlySoManyRefusedRowsAndSaysFromWhichLineOn() {
        var csv = "key,subject\n" + "a,\n".repeat(50);
        var settings = new ImportSettings(DataSize.ofMegabytes(1), 10, 1_000, 23, 10);
        var job = desk.start(desk.command(csv, false, "key", "subject"));
        desk.worker(desk.database, ImportDesk.batches(), settings).run(desk.platformScope, job.id());

        var refused = desk.refused(job);

        assertThat(desk.job(job.id()).progress().refused()).isEqualTo(50);
        assertThat(refused).hasSize(24);
        assertThat(refused.getLast())
                .returns(25L, RefusedRow::line)
                .returns("import.row.more-refused", RefusedRow::code);
    }

    @Test
    void readsLocalTimesInTheZoneOfTheFile() {
        var csv = "subject,openedAt\nx,3/14/2025 1:20\n";
        desk.run(new StartImport(
                desk.keep(csv),
                "Request",
                List.of(
                        new ColumnMapping("subject", List.of("subject"), null),
                        new ColumnMapping("openedAt", List.of("openedAt"), "M/d/yyyy H:mm")),
                "America/New_York",
                false));

        assertThat(desk.values("openedAt").getFirst()).startsWith("2025-03-14 05:20");
    }

    @Test
    void takesAPlaceFromTwoColumnsAndRefusesHalfOfOne() {
        var csv = "subject,lat,lon\na,40.5,-73.5\nb,,\nc,40.5,\n";
        var job = desk.run(new StartImport(
                desk.keep(csv),
                "Request",
                List.of(
                        new ColumnMapping("subject", List.of("subject"), null),
                        new ColumnMapping("place", List.of("lat", "lon"), null)),
                "UTC",
                false));

        assertThat(desk.values("place")).containsExactly("(-73.5,40.5)", "null");
        assertThat(desk.refused(job)).extracting(RefusedRow::code).containsExactly("import.row.half-a-place");
    }

    private StartImport mixed(boolean dryRun) {
        return command(MIXED, dryRun);
    }

    private StartImport command(String csv, boolean dryRun) {
        return desk.command(csv, dryRun, "key", "subject", "status", "openedAt", "amount");
    }

    private static List<ColumnMapping> mapping(String... columns) {
        return List.of(columns).stream()
                .map(column -> new ColumnMapping(column, List.of(column), null))
                .toList();
    }
}
