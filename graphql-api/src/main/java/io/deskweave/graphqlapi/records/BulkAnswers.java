package io.deskweave.graphqlapi.records;

import graphql.schema.SelectedField;
import io.deskweave.graphqlapi.schema.RecordWrite;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.GlobalId;
import io.deskweave.metadata.records.RecordJson;
import io.deskweave.metadata.records.Selection;
import io.deskweave.metadata.records.commands.BulkCommand;
import io.deskweave.metadata.records.commands.BulkCommand.Row;
import io.deskweave.metadata.records.commands.BulkCommand.Way;
import io.deskweave.metadata.records.commands.Outcome;
import io.deskweave.metadata.records.commands.RecordCommands;
import io.deskweave.metadata.records.commands.RecordCommands.BulkOutcome;
import io.deskweave.platform.problems.Problem;
import io.deskweave.platform.problems.Refused;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Answers mutations of many records: each row with what became of it. */
record BulkAnswers(ObjectModel object, Fetched asked) {

    static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final String ID = "$id";

    RecordJson answer(RecordCommands commands, RecordWrite write) {
        var command = command(write);
        var fields = asked.environment().getSelectionSet().getImmediateFields();
        var records = fields.stream()
                .filter(field -> field.getName().equals("rows"))
                .flatMap(rows -> rows.getSelectionSet().getImmediateFields().stream()
                        .filter(field -> field.getName().equals(object.single()))
                        .map(field -> record(command, rows, field)))
                .toList();
        var selections = new ArrayList<Selection>(records);
        if (!records.isEmpty()) {
            selections.add(new Selection.Id(ID));
        }
        var outcome = commands.runAll(asked.caller(), command, selections);
        var answer = JSON.createObjectNode();
        var byId = byId(outcome);
        fields.forEach(field -> put(answer, field, outcome, byId));
        var bytes = JSON.writeValueAsBytes(answer);
        return new RecordJson(bytes, bytes.length);
    }

    private Selection record(BulkCommand command, SelectedField rows, SelectedField field) {
        var reading = asked.reading(command.rows().size());
        return new Selection.Itself(key(rows, field), reading.record(object, field.getSelectionSet()));
    }

    private static String key(SelectedField rows, SelectedField field) {
        return rows.getResultKey() + '.' + field.getResultKey();
    }

    private static Map<UUID, JsonNode> byId(BulkOutcome outcome) {
        var byId = new HashMap<UUID, JsonNode>();
        for (var record : JSON.readTree(outcome.records().toString())) {
            byId.put(GlobalId.parse(record.path(ID).asString()).id(), record);
        }
        return byId;
    }

    private void put(ObjectNode answer, SelectedField field, BulkOutcome outcome, Map<UUID, JsonNode> records) {
        var key = field.getResultKey();
        int succeeded = (int) outcome.rows().stream().filter(Outcome::succeeded).count();
        switch (field.getName()) {
            case "succeeded" -> answer.put(key, succeeded);
            case "failed" -> answer.put(key, outcome.rows().size() - succeeded);
            case "rows" -> {
                var rows = answer.putArray(key);
                for (int i = 0; i < outcome.rows().size(); i++) {
                    row(rows.addObject(), field, new Numbered(i, outcome.rows().get(i)), records);
                }
            }
            default -> answer.put(key, field.getObjectTypeNames().getFirst());
        }
    }

    private record Numbered(int index, Outcome outcome) {}

    private void row(ObjectNode row, SelectedField rows, Numbered numbered, Map<UUID, JsonNode> records) {
        var outcome = numbered.outcome();
        var findings = FindingsJson.in(asked.environment());
        for (var field : rows.getSelectionSet().getImmediateFields()) {
            var key = field.getResultKey();
            switch (field.getName()) {
                case "__typename" -> row.put(key, field.getObjectTypeNames().getFirst());
                case "index" -> row.put(key, numbered.index());
                case "created" -> row.put(key, outcome.created());
                case "records" -> row.put(key, outcome.records());
                case "id" ->
                    row.put(key, outcome.id() == null ? null : new GlobalId(object.id(), outcome.id()).encoded());
                case "findings" -> {
                    var place = List.of("rows", Integer.toString(numbered.index()));
                    row.set(key, findings.of(outcome.findings(), place, field));
                }
                default -> {
                    var record = outcome.id() == null ? null : records.get(outcome.id());
                    row.set(key, record == null ? JSON.nullNode() : record.get(key(rows, field)));
                }
            }
        }
    }

    private BulkCommand command(RecordWrite write) {
        var input = asked.input();
        var rows = asked.list("rows").stream().map(row -> row(asMap(row))).toList();
        var way = switch (write) {
            case CREATE_MANY -> Way.CREATE;
            case UPDATE_MANY -> Way.UPDATE;
            case UPSERT_MANY -> Way.UPSERT;
            default -> Way.DELETE;
        };
        var by = Optional.ofNullable((String) input.get("by")).flatMap(object::field);
        return new BulkCommand(object, way, by, rows, Boolean.TRUE.equals(input.get("allOrNothing")));
    }

    private Row row(Map<String, @Nullable Object> row) {
        var values = row.get("values") == null ? Map.<String, @Nullable Object>of() : Fetched.map(row, "values");
        var version = row.get("version") instanceof Integer number ? number : 0;
        if (!(row.get("id") instanceof String text)) {
            return new Row(null, version, values, List.of());
        }
        try {
            return new Row(Fetched.id(object, text), version, values, List.of());
        } catch (Refused e) {
            return new Row(null, version, values, List.<Problem>copyOf(e.problems()));
        }
    }

    @SuppressWarnings("unchecked") // graphql-java gives input objects as maps by name
    private static Map<String, @Nullable Object> asMap(Object row) {
        return (Map<String, @Nullable Object>) row;
    }
}
