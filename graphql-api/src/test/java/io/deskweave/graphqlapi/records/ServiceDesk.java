package io.deskweave.graphqlapi.records;

import static io.deskweave.metadata.records.testing.Sketch.object;

import io.deskweave.metadata.definition.FieldGuards;
import io.deskweave.metadata.definition.FieldGuards.Mask;
import io.deskweave.metadata.model.Model;
import io.deskweave.metadata.records.testing.Sketch;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A desk with all that reading knows: relations of every form, every measure, and fields that are kept from some. */
final class ServiceDesk {

    private static final List<String> LEADS = List.of("TEAM_LEAD", "ADMINISTRATOR");
    private static final FieldGuards SEARCHABLE = new FieldGuards(true, List.of(), null, false, List.of(), List.of());
    private static final FieldGuards HIDDEN = new FieldGuards(false, List.of(), null, false, LEADS, List.of());
    private static final FieldGuards MASKED =
            new FieldGuards(false, List.of(), new Mask(2, 2, LEADS), false, List.of(), List.of());
    private static final FieldGuards ENCRYPTED = new FieldGuards(false, List.of(), null, true, List.of(), List.of());

    private final Desk desk = new Desk(model());

    static Model model() {
        return Sketch.model(customer(), product(), ticket(), comment());
    }

    private static Sketch customer() {
        return object("s_customer", "Customer", "customers")
                .required("f1", "name", "text", Map.of())
                .guarded(SEARCHABLE)
                .choice("f2", "tier", "NORMAL", "GOLD", "VIP")
                .field("f3", "address", "address")
                .field("f4", "risk", "wholeNumber")
                .guarded(HIDDEN)
                .field("f5", "account", "text")
                .guarded(MASKED)
                .field("f6", "passport", "text")
                .guarded(ENCRYPTED)
                .reference("f7", "parent", "Customer", "daughters");
    }

    private static Sketch product() {
        return object("s_product", "Product", "products")
                .required("f10", "name", "text", Map.of())
                .field("f11", "code", "text");
    }

    private static Sketch ticket() {
        return object("s_ticket", "Ticket", "tickets")
                .required("f20", "subject", "text", Map.of())
                .guarded(SEARCHABLE)
                .choice("f21", "status", "NEW", "OPEN", "CLOSED")
                .reference("f22", "customer", "Customer", "tickets")
                .field("f23", "products", "references", Map.of("object", "Product", "inverse", "tickets"))
                .reference("f24", "auditor", "Customer", "audited")
                .guarded(HIDDEN)
                .field("f25", "mileage", "wholeNumber")
                .field("f26", "rate", "decimal", Map.of("precision", 12, "scale", 2))
                .field("f27", "price", "money", Map.of("currencies", List.of("CNY", "EUR")))
                .field("f28", "cost", "money", Map.of("currencies", List.of("CNY")))
                .field("f29", "spent", "duration")
                .field("f30", "visitOn", "date")
                .field("f31", "openedAt", "dateTime")
                .field("f32", "tags", "multipleChoice", Map.of("options", Sketch.options("A", "B", "C")))
                .field("f33", "area", "category", Map.of("options", categories()))
                .field("f34", "assignee", "person")
                .field("f35", "department", "department")
                .field("f36", "warranty", "yesNo")
                .field("f37", "place", "place");
    }

    private static Sketch comment() {
        return object("o1", "Comment", "comments")
                .required("f40", "body", "longText", Map.of())
                .guarded(SEARCHABLE)
                .reference("f41", "ticket", "Ticket", "comments")
                .reference("f42", "author", "Customer", "comments");
    }

    private static List<Map<String, Object>> categories() {
        return List.of(
                Map.of("key", "HOME"),
                Map.of("key", "KITCHEN", "parent", "HOME"),
                Map.of("key", "COOKING", "parent", "HOME", "mergedInto", "KITCHEN"));
    }

    Desk desk() {
        return desk;
    }

    /** The global id of a new record. */
    String create(String type, Map<String, @Nullable Object> values) {
        var single = type.substring(0, 1).toLowerCase(Locale.ROOT) + type.substring(1);
        return desk.ask(
                        "mutation($v: %sValues!) { create%s(input: {values: $v}) { %s { id } } }"
                                .formatted(type, type, single),
                        Map.of("v", values))
                .at("/create%s/%s/id".formatted(type, single))
                .asString();
    }
}
