package io.deskweave.graphqlapi.records;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.metadata.records.GlobalId;
import io.deskweave.metadata.records.testing.SampleDesk;
import io.deskweave.platform.testing.StatementCount;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecordFieldTests {

    private final Desk desk = new Desk(SampleDesk.model());
    private String customer = "";
    private String ticket = "";

    @BeforeEach
    void opensATicket() {
        customer = create("Customer", Map.of("name", "王芳", "tier", "VIP"));
        ticket = create(
                "Ticket",
                Map.of(
                        "subject",
                        "No \"power\"",
                        "customer",
                        customer,
                        "priority",
                        "P1",
                        "place",
                        Map.of("latitude", 31.25, "longitude", 121.5)));
        for (int i = 1; i <= 5; i++) {
            create("Comment", Map.of("body", "Comment " + i, "ticket", ticket, "author", customer));
        }
    }

    private String create(String object, Map<String, Object> values) {
        var single = object.toLowerCase(java.util.Locale.ROOT);
        var document = "mutation($v: %sValues!) { create%s(input: {values: $v}) { %s { id } } }"
                .formatted(object, object, single);
        return desk.ask(document, Map.of("v", values))
                .path("create" + object)
                .path(single)
                .path("id")
                .asString();
    }

    @Test
    void answersADeeplyNestedQuestionInOneStatement() {
        var document = """
            query($id: ID!) {
              one: ticket(id: $id) {
                __typename id version release subject title status priority
                place { __typename latitude lon: longitude }
                customer {
                  ...who
                  tickets(first: 2) { totalCount nodes { subject customer { name } } }
                }
                first: comments(first: 2, orderBy: [{field: createdAt, direction: DESC}]) {
                  __typename
                  edges { __typename cursor node { body author { name } } }
                  pageInfo { hasNextPage hasPreviousPage endCursor }
                }
                last: comments(last: 2) { nodes { body } totalCount pageInfo { hasNextPage hasPreviousPage } }
              }
            }
            fragment who on Customer { who: name tier @skip(if: false) email @include(if: false) }
            """;
        var sent = StatementCount.during(desk.scope(), () -> desk.ask(document, Map.of("id", ticket)));
        assertThat(sent).hasSize(1);

        var one = desk.ask(document, Map.of("id", ticket)).path("one");

        assertThat(one.path("__typename").asString()).isEqualTo("Ticket");
        assertThat(one.path("id").asString()).isEqualTo(ticket);
        assertThat(one.path("release").asInt()).isEqualTo(3);
        assertThat(one.path("subject").asString()).isEqualTo("No \"power\"");
        assertThat(one.path("title").asString()).isEqualTo("No \"power\"");
        assertThat(one.path("status").asString()).isEqualTo("NEW");
        assertThat(one.path("place").toString())
                .isEqualTo("{\"__typename\":\"Place\",\"latitude\":31.25,\"lon\":121.5}");
        assertThat(one.path("customer").toString())
                .isEqualTo("{\"who\":\"王芳\",\"tier\":\"VIP\",\"tickets\":{\"totalCount\":1,"
                        + "\"nodes\":[{\"subject\":\"No \\\"power\\\"\",\"customer\":{\"name\":\"王芳\"}}]}}");
        assertThat(one.path("first").path("edges").size()).isEqualTo(2);
        assertThat(one.path("first").path("edges").path(0).path("node").toString())
                .isEqualTo("{\"body\":\"Comment 5\",\"author\":{\"name\":\"王芳\"}}");
        assertThat(one.path("first").path("pageInfo").path("hasNextPage").asBoolean())
                .isTrue();
        assertThat(one.path("last").toString())
                .isEqualTo("{\"nodes\":[{\"body\":\"Comment 4\"},{\"body\":\"Comment 5\"}],\"totalCount\":5,"
                        + "\"pageInfo\":{\"hasNextPage\":false,\"hasPreviousPage\":true}}");
    }

    @Test
    void answersAListInOneStatementEvenWithItsTotal() {
        var document = """
            { comments(first: 3, filter: {body: {contains: "comment"}}) {
                totalCount edges { cursor node { id body ticket { subject customer { name } } } }
                pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }
            """;
        var sent = StatementCount.during(desk.scope(), () -> desk.ask(document));

        assertThat(sent).hasSize(1);
        var comments = desk.ask(document).path("comments");
        assertThat(comments.path("totalCount").asInt()).isEqualTo(5);
        assertThat(comments.path("edges").size()).isEqualTo(3);
        assertThat(comments.path("edges").path(0).path("node").path("body").asString())
                .isEqualTo("Comment 1");
        assertThat(comments.path("pageInfo").path("hasNextPage").asBoolean()).isTrue();
        assertThat(comments.path("pageInfo").path("hasPreviousPage").asBoolean())
                .isFalse();
    }

    @Test
    void answersNodeByTheTypeOfItsId() {
        var document = """
            query($id: ID!) { node(id: $id) { __typename id ... on Ticket { subject } ... on Customer { name } } }
            """;

        assertThat(desk.ask(document, Map.of("id", ticket)).path("node").toString())
                .isEqualTo(
                        "{\"__typename\":\"Ticket\",\"id\":\"%s\",\"subject\":\"No \\\"power\\\"\"}".formatted(ticket));
        assertThat(desk.ask(document, Map.of("id", customer))
                        .path("node")
                        .path("name")
                        .asString())
                .isEqualTo("王芳");
    }

    @Test
    void answersNullForWhatIsNotThere() {
        var unknown = new GlobalId("s_ticket", UUID.randomUUID()).encoded();
        var elsewhere = new GlobalId("o99", UUID.randomUUID()).encoded();

        assertThat(desk.ask("query($id: ID!) { ticket(id: $id) { id } node(id: $id) { id } }", Map.of("id", unknown))
                        .toString())
                .isEqualTo("{\"ticket\":null,\"node\":null}");
        assertThat(desk.ask("query($id: ID!) { ticket(id: $id) { id } node(id: $id) { id } }", Map.of("id", elsewhere))
                        .toString())
                .isEqualTo("{\"ticket\":null,\"node\":null}");
        assertThat(desk.ask("query($id: ID!) { ticket(id: $id) { id } }", Map.of("id", customer))
                        .toString())
                .isEqualTo("{\"ticket\":null}");
    }

    @Test
    void refusesWhatIsNoId() {
        for (var id : new String[] {"", "x", "1", "' or 1=1 --", "czFfdGlja2V0OjE", "\u0000", "ü".repeat(300)}) {
            assertThat(desk.codes("query($id: ID!) { ticket(id: $id) { id } }", Map.of("id", id)))
                    .containsExactly("api.id.malformed");
        }
    }

    @Test
    void updatesAndAnswersTheRecordAsItIsNow() {
        var document = """
            mutation($id: ID!, $version: Int!) {
              a: updateTicket(input: {id: $id, version: $version, values: {status: CLOSED, place: null}}) {
                __typename t: ticket { version status place { latitude } customer { name } }
              }
            }
            """;

        assertThat(desk.ask(document, Map.of("id", ticket, "version", 1)).toString())
                .isEqualTo("{\"a\":{\"__typename\":\"TicketPayload\",\"t\":{\"version\":2,\"status\":\"CLOSED\","
                        + "\"place\":null,\"customer\":{\"name\":\"王芳\"}}}}");
        assertThat(desk.codes(document, Map.of("id", ticket, "version", 1))).contains("metadata.record.changed");
        assertThat(desk.codes(document, Map.of("id", customer, "version", 1))).contains("metadata.record.not-found");
    }

    @Test
    void deletesIntoTheBinAndRestores() {
        var delete = "mutation($id: ID!, $version: Int!) { d: deleteTicket(input: {id: $id, version: $version})"
                + " { records } }";
        var restore =
                "mutation($id: ID!) { r: restoreTicket(input: {id: $id}) { ticket { version customer { name } } } }";

        var alone = create("Ticket", Map.of("subject", "Alone", "customer", customer));

        assertThat(desk.codes(delete, Map.of("id", ticket, "version", 1))).contains("metadata.record.referred-to");
        assertThat(desk.codes(delete, Map.of("id", alone, "version", 7))).contains("metadata.record.changed");
        assertThat(desk.codes(delete, Map.of("id", customer, "version", 1))).contains("metadata.record.not-found");
        assertThat(desk.codes(restore, Map.of("id", alone))).contains("metadata.record.not-in-bin");
        assertThat(desk.ask(delete, Map.of("id", alone, "version", 1)).toString())
                .isEqualTo("{\"d\":{\"records\":1}}");
        assertThat(desk.ask("query($id: ID!) { ticket(id: $id) { version } }", Map.of("id", alone))
                        .toString())
                .isEqualTo("{\"ticket\":null}");
        assertThat(desk.ask(restore, Map.of("id", alone)).toString())
                .isEqualTo("{\"r\":{\"ticket\":{\"version\":2,\"customer\":{\"name\":\"王芳\"}}}}");
    }

    @Test
    void keepsPartsOfTheFixedSchemaWorkingBesideRecords() {
        assertThat(desk.ask("{ __schema { queryType { name } } __typename }").toString())
                .isEqualTo("{\"__schema\":{\"queryType\":{\"name\":\"Query\"}},\"__typename\":\"Query\"}");
    }
}
