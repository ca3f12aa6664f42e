package io.deskweave.graphqlapi.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.graphqlapi.testing.Desk;
import io.deskweave.graphqlapi.testing.Guest;
import io.deskweave.platform.testing.StatementCount;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** A desk asks for its tickets with the fields it added itself, nested, filtered and page by page. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueryWithCustomFieldsJourneyTests {

    private static final String TICKETS = """
            { tickets(filter: {machine: {eq: PRESS}}, orderBy: [{field: subject, direction: DESC}], first: 2) {
                totalCount
                nodes { subject machine customer { name tickets(first: 5) { nodes { subject } } } }
                pageInfo { hasNextPage endCursor } } }""";

    private Desk desk;
    private Guest administrator;
    private String customer = "";

    @BeforeAll
    void fillADesk() {
        desk = Desk.open("eu-west-1");
        administrator = desk.administrator();
        publishAChoice();
        customer = administrator
                .ask("mutation { createCustomer(input: {values: {name: \"Ines\"}}) { customer { id } } }")
                .data()
                .at("/createCustomer/customer/id")
                .asString();
        for (var subject : new String[] {"A", "B", "C"}) {
            ticket(subject, "PRESS");
        }
        ticket("D", "LATHE");
    }

    @Test
    void answersNestedFilteredAndOrdered() {
        var tickets = administrator.ask(TICKETS).data().path("tickets");

        assertThat(tickets.path("totalCount").asInt()).isEqualTo(3);
        assertThat(tickets.path("nodes")
                        .valueStream()
                        .map(t -> t.path("subject").asString()))
                .containsExactly("C", "B");
        assertThat(tickets.at("/nodes/0/customer/name").asString()).isEqualTo("Ines");
        assertThat(tickets.at("/nodes/0/customer/tickets/nodes").size()).isEqualTo(4);
        assertThat(tickets.at("/pageInfo/hasNextPage").asBoolean()).isTrue();
    }

    @Test
    void sendsOneStatementForARootFieldHoweverNested() {
        administrator.ask(TICKETS).data();

        var statements = StatementCount.during(
                desk.scope(), () -> administrator.ask(TICKETS).data());

        assertThat(statements.stream().filter(sql -> sql.contains("s_ticket"))).hasSize(1);
        // Beside it, who is asking is looked up at most once a second.
        assertThat(statements).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void findsByWhatIsRelatedAndGoesBackFromTheEnd() {
        var answer = administrator.ask("""
                { customers(filter: {tickets: {some: {machine: {eq: LATHE}}, none: {subject: {eq: "Z"}}}}) {
                    nodes { name } }
                  tickets(filter: {customer: {name: {startsWith: "In"}}, machine: {eq: PRESS}}, last: 2) {
                    count(atMost: 2) { value isEstimate } nodes { subject }
                    pageInfo { hasPreviousPage hasNextPage } } }""").data();

        assertThat(answer.toString())
                .isEqualTo("{\"customers\":{\"nodes\":[{\"name\":\"Ines\"}]},"
                        + "\"tickets\":{\"count\":{\"value\":2,\"isEstimate\":true},"
                        + "\"nodes\":[{\"subject\":\"B\"},{\"subject\":\"C\"}],"
                        + "\"pageInfo\":{\"hasPreviousPage\":true,\"hasNextPage\":false}}}");
    }

    @Test
    void countsByAFieldOfItsOwnInOneStatement() {
        var groups = """
                { ticketsAggregate(filter: {machine: {isNull: false}, customer: {name: {eq: "Ines"}}},
                      groupBy: [{customer: {id: true}}, {machine: true}, {createdAt: YEAR}], timeZone: "Asia/Shanghai",
                      orderBy: [{by: COUNT, direction: DESC}]) {
                    truncated groups { key { machine customer { node { name } } } count
                        percentiles(at: [0.5]) { createdAt } } } }""";

        var answer = administrator.ask(groups).data().path("ticketsAggregate");
        var statements = StatementCount.during(
                desk.scope(), () -> administrator.ask(groups).data());

        assertThat(answer.at("/groups/0/key").toString())
                .isEqualTo("{\"machine\":\"PRESS\",\"customer\":{\"node\":{\"name\":\"Ines\"}}}");
        assertThat(answer.at("/groups/0/count").asInt()).isEqualTo(3);
        assertThat(answer.at("/groups/0/percentiles/createdAt").size()).isEqualTo(1);
        assertThat(answer.path("truncated").asBoolean()).isFalse();
        assertThat(statements.stream().filter(sql -> sql.contains("s_ticket"))).hasSize(1);
        assertThat(administrator
                        .ask("{ ticketsAggregate { groups { key { machine } } } }")
                        .codes())
                .containsExactly("api.aggregate.not-grouped");
    }

    @Test
    void refusesTenThousandIdsAndFiltersWithoutAnEnd() {
        var ids = Collections.nCopies(10_000, "x");
        assertThat(administrator
                        .ask(
                                "query($f: TicketFilter) { tickets(filter: $f) { totalCount } }",
                                Map.of("f", Map.of("customer", Map.of("in", ids))))
                        .codes())
                .containsExactly("api.filter.too-many-values");
        Map<String, Object> deep = Map.of("machine", Map.of("eq", "PRESS"));
        for (int i = 0; i < 4; i++) {
            deep = Map.of("customer", Map.of("tickets", Map.of("some", deep)));
        }
        assertThat(administrator
                        .ask("query($f: TicketFilter) { tickets(filter: $f) { totalCount } }", Map.of("f", deep))
                        .codes())
                .containsExactly("api.filter.too-far");
    }

    @Test
    void offersTheChoiceAsAnEnum() {
        var values = administrator
                .ask("{ __type(name: \"TicketMachine\") { enumValues { name } } }")
                .data()
                .at("/__type/enumValues");

        assertThat(values.valueStream().map(value -> value.path("name").asString()))
                .containsExactlyInAnyOrder("PRESS", "LATHE");
    }

    @Test
    void refusesAChangeOfAnOldVersion() {
        var ticket = ticket("Once", "LATHE");
        var change = "mutation($id: ID!) { updateTicket(input: {id: $id, version: 1, values: {subject: \"Twice\"}})"
                + " { ticket { version } } }";
        var id = Map.of("id", ticket.path("id").asString());

        assertThat(administrator
                        .ask(change, id)
                        .data()
                        .at("/updateTicket/ticket/version")
                        .asInt())
                .isEqualTo(2);
        assertThat(administrator.ask(change, id).codes()).containsExactly("metadata.record.changed");
    }

    @Test
    void refusesEveryValueThatDoesNotFitAtOnce() {
        var answer = administrator.ask(
                "mutation { createTicket(input: {values: {subject: \"%s\", dueAt: \"tomorrow\"}}) { ticket { id } } }"
                        .formatted("x".repeat(3000)));

        assertThat(answer.codes()).hasSize(2).allMatch(code -> code.startsWith("metadata.value."));
    }

    private JsonNode ticket(String subject, String machine) {
        return administrator
                .ask(
                        "mutation($v: TicketValues!) { createTicket(input: {values: $v}) { ticket { id } } }",
                        Map.of("v", Map.of("subject", subject, "machine", machine, "customer", customer)))
                .data()
                .at("/createTicket/ticket");
    }

    private void publishAChoice() {
        var revision = administrator
                .ask("{ draft { revision } }")
                .data()
                .at("/draft/revision")
                .asInt();
        var options = Map.of(
                "options",
                new Object[] {Map.of("key", "PRESS", "labels", Map.of()), Map.of("key", "LATHE", "labels", Map.of())});
        var field = Map.of(
                "revision", revision, "object", "Ticket", "name", "machine", "type", "choice", "settings", options);
        var next = administrator
                .ask("mutation($i: AddFieldInput!) { addField(input: $i) { revision } }", Map.of("i", field))
                .data()
                .at("/addField/revision")
                .asInt();
        administrator
                .ask("mutation { publishDraft(input: {revision: %d}) { number } }".formatted(next))
                .data();
    }
}
