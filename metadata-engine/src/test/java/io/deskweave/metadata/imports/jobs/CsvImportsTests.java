package io.deskweave.metadata.imports.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.deskweave.metadata.imports.Imports.ColumnMapping;
import io.deskweave.metadata.imports.Imports.ImportJob;
import io.deskweave.metadata.imports.Imports.RefusedRow;
import io.deskweave.metadata.imports.Imports.StartImport;
import io.deskweave.metadata.imports.Imports.State;
import io.deskweave.platform.problems.Problem;
import io.deskweave.platform.problems.Refused;
import io.deskweave.platform.tenancy.TenantScope;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
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
    void pagesThroughRefusedRowsWithoutPartingTheFindingsOfOne() {
        var csv = "key,subject,status\n" + "a,,Lost\n".repeat(3);
        var job = desk.run(desk.command(csv, false, "key", "subject", "status"));
        var twice = "key,openedAt,status\n" + "a,never,Lost\n".repeat(3);
        var second = desk.run(new StartImport(
                desk.keep(twice.replace("openedAt", "openedAt,subject").replace("never,", "never,x,")),
                "Request",
                mapping("key", "openedAt", "status", "subject"),
                "UTC",
                false));

        assertThat(desk.imports().refused(desk.scope, job.id(), 2, 1))
                .extracting(RefusedRow::line)
                .containsExactly(3L);
        assertThat(desk.imports().refused(desk.scope, second.id(), 0, 1))
                .extracting(RefusedRow::line)
                .containsExactly(2L, 2L);
    }

    @Test
    void proposesAMappingWithASampleAndTheNumberOfRows() {
        var proposal = desk.imports().propose(desk.scope, desk.keep(MIXED), "Request");

        assertThat(proposal.columns()).containsExactly("key", "subject", "status", "openedAt", "amount", "note");
        assertThat(proposal.mapping()).isEqualTo(mapping("key", "subject", "status", "openedAt", "amount"));
        assertThat(proposal.sample()).hasSize(5);
        assertThat(proposal.rows()).isEqualTo(9);
    }

    @Test
    void refusesAMappingWithEverythingThatIsWrongWithIt() {
        var csv = desk.keep("key,subject\n1,a\n");
        var wrong = List.of(
                new ColumnMapping("kee", List.of("key"), null),
                new ColumnMapping("status", List.of("state"), null),
                new ColumnMapping("key", List.of("key", "subject"), null),
                new ColumnMapping("key", List.of("key"), null),
                new ColumnMapping("openedAt", List.of("key"), "not a pattern"));

        assertThat(codes(() -> desk.start(new StartImport(csv, "Request", wrong, "UTC", false))))
                .containsExactly(
                        "import.mapping.unknown-field",
                        "import.mapping.unknown-column",
                        "import.mapping.column-count",
                        "import.mapping.field-twice",
                        "import.mapping.pattern-malformed",
                        "import.mapping.required-field-missing");
        assertThatThrownBy(() -> desk.start(new StartImport(csv, "Request", wrong, "UTC", false)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .first()
                                .returns("Did you mean 'key'?", Problem::advice)
                                .returns(List.of("mapping", "kee"), Problem::path));
        assertThat(codes(() -> desk.start(new StartImport(csv, "Request", List.of(), "UTC", false))))
                .containsExactly("import.mapping.empty", "import.mapping.required-field-missing");
        assertThat(codes(() -> desk.start(new StartImport(csv, "Reqest", wrong, "UTC", false))))
                .containsExactly("import.mapping.unknown-object");
        assertThat(codes(() -> desk.start(new StartImport(csv, "Request", wrong, "New York", false))))
                .containsExactly("import.mapping.unknown-time-zone");
        assertThat(desk.imports().jobs(desk.scope, 10)).isEmpty();
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

    @Test
    void showsNothingToAnotherTenantOrWithoutTheRight() {
        var job = desk.run(mixed(false));
        var stranger = ImportDesk.open();
        var agent = new TenantScope(desk.scope.tenant(), desk.scope.actor(), Set.of());

        assertThat(codes(() -> stranger.job(job.id()))).containsExactly("import.job.not-found");
        assertThat(codes(() -> stranger.refused(job))).containsExactly("import.job.not-found");
        assertThat(codes(() -> stranger.refusedFile(job))).containsExactly("import.job.not-found");
        assertThat(stranger.imports().jobs(stranger.scope, 100)).isEmpty();
        assertThat(codes(() -> stranger.start(mixed(false)))).containsExactly("storage.file.not-found");
        assertThat(codes(() -> desk.imports().job(agent, job.id()))).containsExactly("access.right-missing");
        assertThat(codes(() -> desk.imports().job(desk.scope, UUID.randomUUID())))
                .containsExactly("import.job.not-found");
    }

    @Test
    void listsTheNewestImportsFirst() {
        var first = desk.start(mixed(true));
        var second = desk.start(mixed(false));

        assertThat(desk.imports().jobs(desk.scope, 10))
                .extracting(ImportJob::id)
                .containsExactly(second.id(), first.id());
        assertThat(desk.imports().jobs(desk.scope, 1)).hasSize(1);
        assertThat(desk.queued).containsExactly(first.id(), second.id());
        assertThat(first.state()).isEqualTo(State.QUEUED);
    }

    @Test
    void refusesAFileThatIsLargerThanImportsMayBe() {
        var small = new ImportSettings(DataSize.ofBytes(20), 10, 1_000, 10, 10);

        assertThat(codes(() -> desk.imports(small).propose(desk.scope, desk.keep(MIXED), "Request")))
                .containsExactly("import.file.too-large");
        assertThat(codes(() -> desk.imports(small).start(desk.scope, mixed(false))))
                .containsExactly("import.file.too-large");
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

    private static List<String> codes(ThrowingCallable call) {
        try {
            call.call();
        } catch (Refused e) {
            return e.problems().stream().map(Problem::code).toList();
        } catch (Throwable e) {
            throw new AssertionError("Not refused but failed", e);
        }
        throw new AssertionError("Nothing was refused");
    }
}
