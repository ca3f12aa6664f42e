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
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class ImportDoorTests {

    private static final String CSV = """
        key,subject,status,openedAt,amount,note
        A-1,Dog off leash,New,2025-03-14T01:20:00Z,10.50,a
        A-2,Cat,in progress,2025-03-14,,b
        A-3,,Closed,2025-03-14,,no subject
        """;

    private final ImportDesk desk = ImportDesk.open();

    @Test
    void proposesAMappingWithASampleAndTheNumberOfRows() {
        var proposal = desk.imports().propose(desk.scope, desk.keep(CSV), "Request");

        assertThat(proposal.columns()).containsExactly("key", "subject", "status", "openedAt", "amount", "note");
        assertThat(proposal.mapping()).isEqualTo(mapping("key", "subject", "status", "openedAt", "amount"));
        assertThat(proposal.sample()).hasSize(3);
        assertThat(proposal.sample().getFirst()).startsWith("A-1", "Dog off leash");
        assertThat(proposal.rows()).isEqualTo(3);
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

        assertThat(codes(() -> desk.imports(small).propose(desk.scope, desk.keep(CSV), "Request")))
                .containsExactly("import.file.too-large");
        assertThat(codes(() -> desk.imports(small).start(desk.scope, mixed(false))))
                .containsExactly("import.file.too-large");
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

    private StartImport mixed(boolean dryRun) {
        return desk.command(CSV, dryRun, "key", "subject", "status", "openedAt", "amount");
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
