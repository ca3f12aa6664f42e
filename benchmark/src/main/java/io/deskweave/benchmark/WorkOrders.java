package io.deskweave.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The objects that the measured desk defines for itself, in the order in which they are added. */
final class WorkOrders {

    private static final List<String> STATES =
            List.of("NEW", "ASSIGNED", "IN_PROGRESS", "WAITING", "RESOLVED", "CLOSED");
    private static final List<String> PRIORITIES = List.of("P0", "P1", "P2", "P3");
    private static final List<String> CATEGORIES =
            List.of("LOGISTICS", "QUALITY", "REFUND", "INSTALL", "REPAIR", "ADVICE", "COMPLAINT");
    private static final List<String> CHANNELS = List.of("MAIL", "WEB", "WECOM", "PHONE", "API");

    private WorkOrders() {}

    static String state(int i) {
        return STATES.get(i % STATES.size());
    }

    static String priority(int i) {
        return PRIORITIES.get(i % PRIORITIES.size());
    }

    /** Adds what is not there yet, publishes, and answers the definition in force. */
    static JsonNode define(Desk desk) throws IOException, InterruptedException {
        var before = desk.ask("{ configuration { objects { name } } draft { revision } }", Map.of());
        if (!before.get("configuration").toString().contains("\"WorkOrder\"")) {
            var revision = before.get("draft").get("revision").asInt();
            for (var step : steps()) {
                revision = step.apply(desk, revision);
            }
            desk.ask(
                    "mutation($r: Int!) { publishDraft(input: {revision: $r, note: \"Benchmark\"}) { number } }",
                    Map.of("r", revision));
        }
        return desk.ask("{ configuration { objects { id name fields { id name } } } }", Map.of())
                .get("configuration")
                .get("objects");
    }

    private static List<Step> steps() {
        var steps = new ArrayList<Step>();
        steps.add(new NewObject("Technician", "technicians"));
        steps.add(field("Technician", "name", "text"));
        steps.add(field("Technician", "team", "text"));
        steps.add(new NewObject("WorkOrder", "workOrders"));
        for (var text : List.of("number", "subject", "deviceNo", "faultType", "batchNo", "city", "serial")) {
            steps.add(field("WorkOrder", text, "text"));
        }
        steps.add(field("WorkOrder", "description", "longText"));
        steps.add(choice("status", STATES).indexed());
        steps.add(choice("priority", PRIORITIES).indexed());
        steps.add(choice("category", CATEGORIES));
        steps.add(choice("channel", CHANNELS));
        steps.add(field("WorkOrder", "customer", "reference").with(Map.of("object", "Customer")));
        steps.add(field("WorkOrder", "assignee", "reference").with(Map.of("object", "Technician")));
        steps.add(field("WorkOrder", "dueAt", "dateTime"));
        steps.add(field("WorkOrder", "mileage", "wholeNumber"));
        steps.add(field("WorkOrder", "amount", "decimal").with(Map.of("precision", 12, "scale", 2)));
        steps.add(field("WorkOrder", "visitOn", "date"));
        steps.add(field("WorkOrder", "warranty", "yesNo"));
        steps.add(field("WorkOrder", "satisfaction", "wholeNumber"));
        steps.add(new NewObject("Comment", "comments"));
        steps.add(field("Comment", "title", "text"));
        steps.add(field("Comment", "body", "longText"));
        steps.add(field("Comment", "internal", "yesNo"));
        steps.add(field("Comment", "author", "reference").with(Map.of("object", "Technician")));
        steps.add(field("Comment", "workOrder", "reference")
                .with(Map.of("object", "WorkOrder", "inverse", "comments"))
                .indexed());
        return steps;
    }

    private static NewField field(String object, String name, String type) {
        return new NewField(object, name, type, Map.of(), false);
    }

    private static NewField choice(String name, List<String> keys) {
        var options = keys.stream()
                .map(key -> Map.of("key", key, "labels", Map.of("en", key, "zh-CN", key)))
                .toList();
        return field("WorkOrder", name, "choice").with(Map.of("options", options));
    }

    /** One change to the draft. */
    private sealed interface Step {

        int apply(Desk desk, int revision) throws IOException, InterruptedException;
    }

    private record NewObject(String name, String plural) implements Step {

        @Override
        public int apply(Desk desk, int revision) throws IOException, InterruptedException {
            return desk.ask(
                            "mutation($i: AddObjectInput!) { addObject(input: $i) { revision } }",
                            Map.of("i", Map.of("revision", revision, "name", name, "plural", plural)))
                    .get("addObject")
                    .get("revision")
                    .asInt();
        }
    }

    private record NewField(String object, String name, String type, Map<String, Object> settings, boolean isIndexed)
            implements Step {

        NewField with(Map<String, Object> typeSettings) {
            return new NewField(object, name, type, typeSettings, isIndexed);
        }

        NewField indexed() {
            return new NewField(object, name, type, settings, true);
        }

        @Override
        public int apply(Desk desk, int revision) throws IOException, InterruptedException {
            var input = Map.of(
                    "revision", revision,
                    "object", object,
                    "name", name,
                    "type", type,
                    "settings", settings,
                    "indexed", isIndexed);
            return desk.ask("mutation($i: AddFieldInput!) { addField(input: $i) { revision } }", Map.of("i", input))
                    .get("addField")
                    .get("revision")
                    .asInt();
        }
    }
}
