package io.deskweave.metadata.records.commands;

import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.platform.problems.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Outcomes as they are kept with a key. No value of an encrypted field is among them, not even of a refused one. */
final class KeptOutcomes {

    private static final JsonMapper JSON = new JsonMapper();

    private KeptOutcomes() {}

    static String written(ObjectModel object, List<Outcome> outcomes) {
        var rows = JSON.createArrayNode();
        for (var outcome : outcomes) {
            var row = rows.addObject();
            if (outcome.id() != null) {
                row.put("id", outcome.id().toString());
            }
            row.put("created", outcome.created()).put("records", outcome.records());
            var findings = row.putArray("findings");
            outcome.findings().forEach(finding -> write(object, finding, findings.addObject()));
        }
        return JSON.writeValueAsString(rows);
    }

    private static void write(ObjectModel object, Problem finding, ObjectNode node) {
        boolean secret = finding.path().stream()
                .anyMatch(
                        name -> object.field(name).filter(FieldModel::encrypted).isPresent());
        node.put("code", finding.code())
                .put("kind", finding.kind().name())
                .put("severity", finding.severity().name())
                .put(
                        "message",
                        secret
                                ? "A value of field '%s' was refused"
                                        .formatted(finding.path().getLast())
                                : finding.message())
                .put("advice", finding.advice());
        var path = node.putArray("path");
        finding.path().forEach(path::add);
    }

    static List<Outcome> read(String json) {
        var outcomes = new ArrayList<Outcome>();
        for (var row : JSON.readTree(json)) {
            var id = row.path("id");
            outcomes.add(new Outcome(
                    id.isMissingNode() ? null : UUID.fromString(id.asString()),
                    row.path("created").asBoolean(),
                    row.path("records").asInt(),
                    row.path("findings")
                            .valueStream()
                            .map(KeptOutcomes::finding)
                            .toList()));
        }
        return outcomes;
    }

    private static Problem finding(JsonNode node) {
        return new Remembered(
                node.path("code").asString(),
                Problem.Kind.valueOf(node.path("kind").asString()),
                Problem.Severity.valueOf(node.path("severity").asString()),
                new Words(node.path("message").asString(), node.path("advice").asString()),
                node.path("path").valueStream().map(JsonNode::asString).toList());
    }

    private record Words(String message, String advice) {}

    /** A finding as it was said the first time. */
    private record Remembered(String code, Kind kind, Severity severity, Words words, List<String> path)
            implements Problem {

        @Override
        public String message() {
            return words.message();
        }

        @Override
        public String advice() {
            return words.advice();
        }
    }
}
