package io.deskweave.metadata.exports.jobs;

import io.deskweave.metadata.exports.ExportQuestions;
import io.deskweave.metadata.exports.Exports.StartExport;
import io.deskweave.metadata.exports.columns.ExportColumn;
import io.deskweave.metadata.exports.columns.ExportColumns;
import io.deskweave.metadata.model.Models;
import io.deskweave.metadata.records.RecordQueries;
import io.deskweave.metadata.records.guarding.Clearance;
import io.deskweave.platform.problems.Refused;
import io.deskweave.platform.tenancy.TenantScope;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Understands what is to be exported, by the release in force and for whoever asks. */
@Component
class ExportPlans {

    private final Models models;
    private final RecordQueries queries;
    private final ObjectProvider<ExportQuestions> questions;

    // The front door's bean is asked for late: it knows the schema, which knows this room's doors.
    ExportPlans(Models models, RecordQueries queries, ObjectProvider<ExportQuestions> questions) {
        this.models = models;
        this.queries = queries;
        this.questions = questions;
    }

    /** Refuses whatever does not fit, by the release in force and to the actor's eyes. */
    ExportPlan of(TenantScope actor, StartExport command) {
        requireZone(command.layout().zone());
        var inForce = models.current(actor);
        var model = inForce.model();
        var object = model.object(command.object())
                .orElseThrow(() ->
                        new Refused(ExportProblem.unknownObject(command.object(), model.byName().keySet().stream())));
        var columns = ExportColumns.of(model, object, command.columns(), new Clearance(actor));
        var question = questions.getObject().read(inForce, object, command.rows());
        return new ExportPlan(columns, new ExportedPages(queries, inForce, object, question, columns));
    }

    private static void requireZone(String zone) {
        try {
            ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw new Refused(ExportProblem.unknownZone(zone));
        }
    }

    /** The columns of a file and the records in them. */
    record ExportPlan(List<ExportColumn> columns, ExportedPages pages) {}
}
