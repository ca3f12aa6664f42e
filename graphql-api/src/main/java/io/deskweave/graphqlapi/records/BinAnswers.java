package io.deskweave.graphqlapi.records;

import graphql.schema.DataFetchingFieldSelectionSet;
import graphql.schema.SelectedField;
import io.deskweave.graphqlapi.records.arguments.PageReading;
import io.deskweave.graphqlapi.schema.ApiNames;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.RecordJson;
import io.deskweave.metadata.records.RecordQueries;
import io.deskweave.metadata.records.RecordQuery;
import io.deskweave.metadata.records.Selection;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Answers a page of what was deleted: the rows by one statement, the page around them here. */
record BinAnswers(ObjectModel object, Fetched asked) {

    private static final JsonMapper JSON = BulkAnswers.JSON;
    private static final String CURSOR = "$cursor";

    RecordJson answer(RecordQueries queries) {
        var arguments = asked.environment().getArguments();
        int size = new PageReading(arguments).page().size();
        var after = (String) arguments.get("after");
        var fields = asked.environment().getSelectionSet().getImmediateFields();
        var found = queries.answer(
                asked.scope(),
                asked.inForce(),
                new RecordQuery.InBin(object, size + 1, after, selections(fields, size)));
        var rows = new ArrayList<JsonNode>();
        JSON.readTree(found.toString()).forEach(rows::add);
        var page = new Rows(List.copyOf(rows.subList(0, Math.min(size, rows.size()))), rows.size() > size, after);
        var answer = JSON.createObjectNode();
        fields.forEach(field -> put(answer, field, page));
        var bytes = JSON.writeValueAsBytes(answer);
        return new RecordJson(bytes, bytes.length);
    }

    private record Rows(
            List<JsonNode> rows, boolean more, @Nullable String after) {}

    /** Each place where nodes are asked for is a part of the row, under a key of its own. */
    private List<Selection> selections(List<SelectedField> fields, int size) {
        var selections = new ArrayList<Selection>();
        for (var field : fields) {
            if (field.getName().equals("nodes")) {
                selections.add(new Selection.Itself(field.getResultKey(), node(field.getSelectionSet(), size)));
            }
            if (field.getName().equals("edges")) {
                field.getSelectionSet().getImmediateFields().stream()
                        .filter(part -> part.getName().equals("node"))
                        .forEach(part -> selections.add(
                                new Selection.Itself(key(field, part), node(part.getSelectionSet(), size))));
            }
        }
        selections.add(new Selection.Deleted(CURSOR, Selection.Deleted.Fact.CURSOR));
        return selections;
    }

    private static String key(SelectedField edges, SelectedField part) {
        return edges.getResultKey() + '.' + part.getResultKey();
    }

    private List<Selection> node(DataFetchingFieldSelectionSet selection, int size) {
        return selection.getImmediateFields().stream()
                .<Selection>map(field -> {
                    var key = field.getResultKey();
                    return switch (field.getName()) {
                        case "__typename" -> new Selection.Typename(key, ApiNames.deleted(object));
                        case "deletedAt" -> new Selection.Deleted(key, Selection.Deleted.Fact.AT);
                        case "deletedBy" -> new Selection.Deleted(key, Selection.Deleted.Fact.BY);
                        case "records" -> new Selection.Deleted(key, Selection.Deleted.Fact.RECORDS);
                        default ->
                            new Selection.Itself(key, asked.reading(size).record(object, field.getSelectionSet()));
                    };
                })
                .toList();
    }

    private void put(ObjectNode answer, SelectedField field, Rows page) {
        var key = field.getResultKey();
        switch (field.getName()) {
            case "nodes" -> {
                var nodes = answer.putArray(key);
                page.rows().forEach(row -> nodes.add(row.get(key)));
            }
            case "edges" -> {
                var edges = answer.putArray(key);
                page.rows().forEach(row -> edge(edges.addObject(), field, row));
            }
            case "pageInfo" -> pageInfo(answer.putObject(key), field, page);
            default -> answer.put(key, ApiNames.binConnection(object));
        }
    }

    private void edge(ObjectNode edge, SelectedField edges, JsonNode row) {
        for (var part : edges.getSelectionSet().getImmediateFields()) {
            var key = part.getResultKey();
            switch (part.getName()) {
                case "cursor" -> edge.set(key, row.get(CURSOR));
                case "node" -> edge.set(key, row.get(key(edges, part)));
                default -> edge.put(key, ApiNames.binEdge(object));
            }
        }
    }

    private static void pageInfo(ObjectNode info, SelectedField field, Rows page) {
        var rows = page.rows();
        for (var part : field.getSelectionSet().getImmediateFields()) {
            var key = part.getResultKey();
            switch (part.getName()) {
                case "hasNextPage" -> info.put(key, page.more());
                case "hasPreviousPage" -> info.put(key, page.after() != null);
                case "startCursor" ->
                    info.set(
                            key,
                            rows.isEmpty() ? JSON.nullNode() : rows.getFirst().get(CURSOR));
                case "endCursor" ->
                    info.set(
                            key,
                            rows.isEmpty() ? JSON.nullNode() : rows.getLast().get(CURSOR));
                default -> info.put(key, "PageInfo");
            }
        }
    }
}
