package io.deskweave.graphqlapi.exports;

import graphql.schema.idl.RuntimeWiring;
import io.deskweave.graphqlapi.desks.Asked;
import io.deskweave.graphqlapi.schema.FixedPart;
import io.deskweave.metadata.exports.Exports;
import io.deskweave.metadata.exports.Exports.AskedRows;
import io.deskweave.metadata.exports.Exports.Format;
import io.deskweave.metadata.exports.Exports.Header;
import io.deskweave.metadata.exports.Exports.Layout;
import io.deskweave.metadata.exports.Exports.StartExport;
import java.util.List;
import org.springframework.stereotype.Component;

/** Exports: started, watched, cancelled. */
@Component
class ExportPart implements FixedPart {

    private static final int JOBS = 100;

    private final Exports exports;

    ExportPart(Exports exports) {
        this.exports = exports;
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type(
                        "Query",
                        query -> query.dataFetcher("exportJob", e -> job(Asked.of(e)))
                                .dataFetcher("exportJobs", e -> jobs(Asked.of(e))))
                .type(
                        "Mutation",
                        mutation -> mutation.dataFetcher("startExport", e -> start(Asked.input(e)))
                                .dataFetcher("cancelExport", e -> cancel(Asked.of(e))));
    }

    private ExportView job(Asked asked) {
        return ExportView.of(exports.job(asked.scope(), asked.id("id")));
    }

    private List<ExportView> jobs(Asked asked) {
        return exports.jobs(asked.scope(), asked.first(JOBS)).stream()
                .map(ExportView::of)
                .toList();
    }

    private ExportView start(Asked asked) {
        var rows = new AskedRows(
                asked.arguments().get("filter"),
                asked.textOrNull("search"),
                asked.arguments().get("orderBy"));
        var layout = new Layout(
                Format.valueOf(asked.text("format")),
                Header.valueOf(asked.text("header")),
                asked.text("language"),
                asked.text("zone"),
                asked.flag("byteOrderMark"));
        var command = new StartExport(asked.text("object"), rows, asked.names("columns"), layout);
        return ExportView.of(exports.start(asked.scope(), command));
    }

    private ExportView cancel(Asked asked) {
        return ExportView.of(exports.cancel(asked.scope(), asked.id("id")));
    }
}
