package io.deskweave.metadata.exports.jobs;

import io.deskweave.metadata.exports.ExportQuestions.Question;
import io.deskweave.metadata.exports.columns.ExportColumn;
import io.deskweave.metadata.exports.columns.Selections;
import io.deskweave.metadata.model.Models.InForce;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.Connection;
import io.deskweave.metadata.records.Connection.PageFact;
import io.deskweave.metadata.records.Connection.Part;
import io.deskweave.metadata.records.Page;
import io.deskweave.metadata.records.RecordQueries;
import io.deskweave.metadata.records.RecordQuery;
import io.deskweave.metadata.records.Selection;
import io.deskweave.platform.tenancy.TenantScope;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The records of an export, page by page, as whoever asks may see them: each page is one statement. */
final class ExportedPages {

    /** Places keep the digits that they were answered with. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final RecordQueries queries;
    private final InForce inForce;
    private final ObjectModel object;
    private final Question question;
    private final List<Selection> selections;

    ExportedPages(
            RecordQueries queries, InForce inForce, ObjectModel object, Question question, List<ExportColumn> columns) {
        this.queries = queries;
        this.inForce = inForce;
        this.object = object;
        this.question = question;
        this.selections = new Selections(inForce.model()).of(object, columns);
    }

    /** How many there are. */
    long count(TenantScope scope) {
        return answer(scope, Page.first(0), List.of(new Part.TotalCount("total")))
                .path("total")
                .asLong();
    }

    /** @param after the end of the page before, null for the first */
    Rows next(TenantScope scope, @Nullable String after, int size) {
        var facts = List.of(
                new PageFact("more", PageFact.Kind.HAS_NEXT_PAGE), new PageFact("end", PageFact.Kind.END_CURSOR));
        var page = answer(
                scope,
                Page.bulk(size, after),
                List.of(new Part.Nodes("rows", selections), new Part.PageInfo("page", facts)));
        var info = page.path("page");
        return new Rows(
                page.path("rows").valueStream().toList(),
                info.path("more").asBoolean() ? info.path("end").asString() : null);
    }

    private JsonNode answer(TenantScope scope, Page page, List<Part> parts) {
        var connection = new Connection(object, question.filter(), question.order(), page, parts);
        var answer = queries.answer(scope, inForce, new RecordQuery.Many(connection));
        var bytes = new byte[answer.length()];
        answer.copyTo(bytes, 0);
        return JSON.readTree(bytes);
    }

    /** @param end where the next page goes on; null when this is the last */
    record Rows(List<JsonNode> records, @Nullable String end) {}
}
