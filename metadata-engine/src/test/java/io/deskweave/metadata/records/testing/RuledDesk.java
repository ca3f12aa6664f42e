package io.deskweave.metadata.records.testing;

import static io.deskweave.metadata.records.testing.Sketch.object;

import io.deskweave.metadata.definition.FieldRules;
import io.deskweave.metadata.definition.Texts;
import io.deskweave.metadata.model.Model;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A desk whose fields have rules of every kind. */
public final class RuledDesk {

    private static final Texts MESSAGE = new Texts(Map.of("en", "Tell when before asking", "zh-CN", "先说明时间"));

    private RuledDesk() {}

    public static Model model() {
        return Sketch.model(
                object("s_company", "Company", "companies")
                        .required("f30", "name", "text", Map.of())
                        .field("f31", "contract", "text"),
                object("s_customer", "Customer", "customers")
                        .required("s_customer_name", "name", "text", Map.of())
                        .choice("f2", "tier", "NORMAL", "GOLD", "VIP")
                        .reference("f3", "company", "Company", "customers"),
                object("s_ticket", "Ticket", "tickets")
                        .required("s_ticket_subject", "subject", "text", Map.of())
                        .choice("f5", "status", "NEW", "CLOSED")
                        .reference("f6", "customer", "Customer", "tickets")
                        .choice("f7", "priority", "P0", "P1", "P2")
                        .ruled(rules(null, null, null, null, "customer.tier == 'VIP' ? 'P0' : 'P2'"))
                        .field("f8", "resolution", "text")
                        .ruled(rules(null, "status == 'CLOSED'", "status == 'CLOSED'", null, null))
                        .field("f9", "amount", "decimal", Map.of("precision", 12, "scale", 2))
                        .ruled(rules(null, null, "actor.role != 'ADMINISTRATOR'", null, null))
                        .field("f10", "openedOn", "date")
                        .ruled(rules(null, null, null, null, "today"))
                        .field("f11", "visitOn", "date")
                        .ruled(rules(null, null, null, "visitOn >= openedOn", null))
                        .required("f12", "reason", "text", Map.of())
                        .ruled(rules("priority == 'P0'", null, null, null, null))
                        .field("f13", "contract", "text")
                        .ruled(rules(null, "has(customer.company.contract)", null, null, null))
                        .field("f14", "escalateTo", "text", Map.of("default", "Duty desk"))
                        .ruled(rules("priority == 'P0'", null, null, null, null))
                        .field("f15", "escalatedBy", "text")
                        .ruled(rules("has(escalateTo)", null, null, null, "'Desk of ' + subject"))
                        .field("f16", "copyTo", "text")
                        .ruled(rules(null, null, null, null, "escalateTo"))
                        .field("f17", "greeting", "text", Map.of("default", "Dear guest"))
                        .ruled(rules("customer.tier == 'VIP'", null, null, null, null)));
    }

    private static FieldRules rules(
            @Nullable String visible,
            @Nullable String required,
            @Nullable String readOnly,
            @Nullable String valid,
            @Nullable String initial) {
        return new FieldRules(visible, required, readOnly, valid, MESSAGE, initial);
    }
}
