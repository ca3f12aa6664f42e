package io.deskweave.metadata.flows;

import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.definition.Element;
import io.deskweave.metadata.definition.Finding;
import io.deskweave.metadata.elements.Notes;
import io.deskweave.metadata.elements.Surroundings;
import io.deskweave.metadata.expressions.evaluation.Facts;
import io.deskweave.metadata.expressions.tree.Path;
import io.deskweave.metadata.expressions.types.Ambient;
import io.deskweave.metadata.flows.kinds.StandardNodes;
import io.deskweave.metadata.flows.model.Flow;
import io.deskweave.metadata.flows.nodes.NodeKinds;
import io.deskweave.metadata.kinds.StandardFieldTypes;
import io.deskweave.metadata.outlines.FormCheck;
import io.deskweave.metadata.testing.Sketch;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A desk with tickets, forms and roles, over which flows are drawn. */
final class FlowDesk {

    static final FlowKind KIND = new FlowKind(new NodeKinds(StandardNodes.all()), 500);

    private FlowDesk() {}

    static Element flow(String name, String text) {
        return new Element("flows", "e_" + name, name, FlowText.body(text));
    }

    static Surroundings around(List<Element> flows) {
        var elements = new ArrayList<>(List.of(
                element(
                        "forms",
                        "visit",
                        Map.of(
                                "object",
                                "Ticket",
                                "sections",
                                List.of(Map.of(
                                        "elements",
                                        List.of(
                                                Map.of("kind", "field", "field", "name"),
                                                Map.of("kind", "field", "field", "mileage"),
                                                Map.of("kind", "field", "field", "amount", "readOnly", true),
                                                Map.of("kind", "field", "field", "number", "readOnly", true)))))),
                element("forms", "customerForm", Map.of("object", "Customer")),
                element("roles", "engineer", Map.of()),
                element("priceBooks", "service", Map.of()),
                element("texts", "received", Map.of())));
        elements.addAll(flows);
        return new Surroundings(definition().withElements(elements), StandardFieldTypes.registry());
    }

    static Definition definition() {
        return new Sketch()
                .object("Ticket", "tickets")
                .field("name", "text", Map.of(), "required")
                .field("number", "autoNumber", Map.of("prefix", "T-"))
                .field("mileage", "wholeNumber")
                .field("amount", "decimal", Map.of("precision", 12, "scale", 2))
                .field("urgent", "yesNo")
                .field("visitAt", "dateTime")
                .field("assignee", "reference", Map.of("object", "Agent"))
                .field("old", "text", Map.of(), "retired")
                .field("buyer", "reference", Map.of("object", "Customer"))
                .field("approver", "person")
                .object("Customer", "customers")
                .field("name", "text", Map.of(), "required")
                .object("Task", "tasks")
                .field("name", "text", Map.of(), "required")
                .field("reason", "text", Map.of(), "required")
                .field("ticket", "reference", Map.of("object", "Ticket"))
                .field("customer", "reference", Map.of("object", "Customer"))
                .object("Agent", "agents")
                .field("name", "text", Map.of(), "required")
                .definition();
    }

    /** Everything wrong with a flow among others, form first. */
    static List<Finding> findings(Element flow, List<Element> all) {
        var malformed = FormCheck.check(KIND.outline(), flow.body(), List.of(flow.kind(), flow.name()));
        if (!malformed.isEmpty()) {
            return malformed;
        }
        var notes = new Notes(flow);
        KIND.check(flow, around(all), notes);
        return notes.all();
    }

    /** A flow with which nothing is wrong. */
    static Flow compiled(String text) {
        var flow = flow("main", text);
        var found = findings(flow, List.of(flow));
        if (!found.isEmpty()) {
            throw new AssertionError("%s%n%s".formatted(text, found));
        }
        return KIND.compile(flow, around(List.of(flow)));
    }

    private static Element element(String kind, String name, Map<String, Object> body) {
        return new Element(kind, "e_" + name, name, body);
    }

    /** Values of the record by name. */
    static Facts facts(Map<String, ?> values) {
        return facts(values::get);
    }

    static Facts facts(Function<String, ? extends @Nullable Object> values) {
        return new Facts() {
            @Override
            public @Nullable Object at(Path path) {
                return values.apply(path.shown());
            }

            @Override
            public @Nullable Object known(Ambient what) {
                return what == Ambient.NOW ? Instant.parse("2026-03-15T08:00:00Z") : null;
            }

            @Override
            public ZoneId zone() {
                return ZoneOffset.UTC;
            }
        };
    }
}
