package io.deskweave.demo;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/** A few customers and tickets, so that no page is empty. */
final class Samples {

    private static final String CREATE_CUSTOMER =
            "mutation($input: CreateCustomerInput!) { createCustomer(input: $input) { customer { id } } }";
    private static final String CREATE_TICKET =
            "mutation($input: CreateTicketInput!) { createTicket(input: $input) { ticket { id } } }";

    private final SignedIn someone;

    Samples(SignedIn someone) {
        this.someone = someone;
    }

    void bring(Cast.Desk desk) {
        var there = someone.ask(
                "{ customers(first: 100) { nodes { id email } } tickets(first: 100) { nodes { subject } } }", Map.of());
        var customers = new HashMap<String, String>();
        there.at("/customers/nodes")
                .forEach(node -> customers.put(
                        node.path("email").asString(""), node.get("id").asString()));
        for (var customer : desk.customers()) {
            customers.computeIfAbsent(customer.email(), missing -> create(customer));
        }
        var subjects = there.at("/tickets/nodes").findValuesAsString("subject");
        desk.tickets().stream()
                .filter(ticket -> !subjects.contains(ticket.subject()))
                .forEach(ticket -> create(ticket, customers.getOrDefault(ticket.customer(), "")));
    }

    private String create(Cast.Customer customer) {
        var values = Map.of(
                "name", customer.name(),
                "email", customer.email(),
                "phone", customer.phone(),
                "company", customer.company(),
                "tier", customer.tier());
        return someone.ask(CREATE_CUSTOMER, Map.of("input", Map.of("values", values)))
                .at("/createCustomer/customer/id")
                .asString();
    }

    private void create(Cast.Ticket ticket, String customer) {
        var values = Map.of(
                "subject", ticket.subject(),
                "status", ticket.status(),
                "priority", ticket.priority(),
                "channel", ticket.channel(),
                "customer", customer,
                "openedAt",
                        Instant.now()
                                .truncatedTo(ChronoUnit.MINUTES)
                                .minus(ticket.hoursAgo(), ChronoUnit.HOURS)
                                .toString());
        someone.ask(CREATE_TICKET, Map.of("input", Map.of("values", values)));
    }
}
