package io.deskweave.graphqlapi.desks;

import graphql.schema.idl.RuntimeWiring;
import io.deskweave.graphqlapi.schema.FixedPart;
import io.deskweave.metadata.imports.Imports;
import io.deskweave.metadata.imports.Imports.ColumnMapping;
import io.deskweave.metadata.imports.Imports.RefusedRow;
import io.deskweave.metadata.imports.Imports.StartImport;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Imports: proposed, started, watched. */
@Component
class ImportPart implements FixedPart {

    private static final int JOBS = 100;
    private static final int ROWS = 200;

    private final Imports imports;

    ImportPart(Imports imports) {
        this.imports = imports;
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type(
                        "Query",
                        query -> query.dataFetcher("importJob", e -> job(Asked.of(e)))
                                .dataFetcher("importJobs", e -> jobs(Asked.of(e)))
                                .dataFetcher("importProposal", e -> proposal(Asked.of(e))))
                .type("Mutation", mutation -> mutation.dataFetcher("startImport", e -> start(Asked.input(e))))
                .type(
                        "ImportJob",
                        job -> job.dataFetcher(
                                "refusedRows", e -> refused(Asked.of(e), Asked.source(e, ImportView.class))));
    }

    private ImportView job(Asked asked) {
        return ImportView.of(imports.job(asked.scope(), asked.id("id")));
    }

    private List<ImportView> jobs(Asked asked) {
        return imports.jobs(asked.scope(), asked.first(JOBS)).stream()
                .map(ImportView::of)
                .toList();
    }

    private Imports.Proposal proposal(Asked asked) {
        return imports.propose(asked.scope(), asked.id("file"), asked.text("object"));
    }

    private ImportView start(Asked asked) {
        var mapping = asked.objects("mapping").stream().map(ImportPart::mapping).toList();
        var zone = asked.textOrNull("timeZone");
        var command = new StartImport(
                asked.id("file"), asked.text("object"), mapping, zone == null ? "UTC" : zone, asked.flag("dryRun"));
        return ImportView.of(imports.start(asked.scope(), command));
    }

    @SuppressWarnings("unchecked") // the schema says that columns are a list of texts
    private static ColumnMapping mapping(Map<String, Object> input) {
        return new ColumnMapping(
                Objects.requireNonNull((String) input.get("field")),
                Objects.requireNonNull((List<String>) input.get("columns")),
                (String) input.get("pattern"));
    }

    private List<RefusedRow> refused(Asked asked, ImportView job) {
        return imports.refused(asked.scope(), job.id(), asked.bigNumber("afterLine"), asked.first(ROWS));
    }
}
