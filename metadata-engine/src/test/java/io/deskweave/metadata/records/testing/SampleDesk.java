package io.deskweave.metadata.records.testing;

import static io.deskweave.metadata.records.testing.Sketch.object;

import io.deskweave.metadata.model.Model;
import java.util.Map;

/** A desk with every shape of field: customers, their tickets, and comments on these. */
public final class SampleDesk {

    private SampleDesk() {}

    public static Model model() {
        return Sketch.model(customer(), ticket(), comment());
    }

    private static Sketch customer() {
        return object("s_customer", "Customer", "customers")
                .required("s_customer_name", "name", "text", Map.of())
                .unique("f1", "email", "text", Map.of())
                .choice("f2", "tier", "NORMAL", "GOLD", "VIP");
    }

    private static Sketch ticket() {
        return object("s_ticket", "Ticket", "tickets")
                .field("s_ticket_number", "number", "autoNumber", Map.of("prefix", "T-"))
                .required("s_ticket_subject", "subject", "text", Map.of("lengthMax", 300))
                .formerly("title")
                .field("f3", "description", "longText")
                .required(
                        "f4",
                        "status",
                        "choice",
                        Map.of("options", Sketch.options("NEW", "IN_PROGRESS", "CLOSED"), "default", "NEW"))
                .choice("f5", "priority", "P0", "P1", "P2", "P3")
                .reference("f6", "customer", "Customer", "tickets")
                .field("f7", "mileage", "wholeNumber")
                .field("f8", "amount", "decimal", Map.of("precision", 12, "scale", 2))
                .field("f9", "warranty", "yesNo")
                .field("f10", "visitOn", "date")
                .field("f11", "dueAt", "dateTime")
                .field("f12", "place", "place")
                .unique("f13", "serial", "text", Map.of());
    }

    private static Sketch comment() {
        return object("o1", "Comment", "comments")
                .required("f20", "body", "longText", Map.of())
                .reference("f21", "ticket", "Ticket", "comments")
                .reference("f22", "author", "Customer", "comments")
                .field("f23", "internal", "yesNo");
    }
}
