package io.deskweave.graphqlapi.isolation;

import io.deskweave.graphqlapi.testing.Guest;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** One way of asking for things, with handles and names that may belong to another desk. */
enum Intrusion {
    RECORD_BY_ID("query($id: ID!) { ticket(id: $id) { id subject customer { name } } }"),
    NODE("query($id: ID!) { node(id: $id) { id ... on Ticket { subject } ... on Customer { name } } }"),
    REFERENCE_FILTER("query($id: ID!) { tickets(filter: {customer: {eq: $id}}) { totalCount nodes { subject } } }"),
    RELATED_FILTER("query($id: ID!) { tickets(filter: {customer: {id: {in: [$id]}, tickets: {some: {id: {ne: $id}}}}})"
            + " { count { value } nodes { subject } } }"),
    GROUPS("query($id: ID!) { ticketsAggregate(filter: {customer: {eq: $id}}, groupBy: [{customer: {id: true}},"
            + " {subject: true}]) { groups { key { subject customer { node { name } } } count } } }"),
    PAGE_AFTER("query($cursor: String) { tickets(first: 50, after: $cursor) { totalCount nodes { subject } } }"),
    PAGE_BEFORE(
            "query($cursor: String) { tickets(last: 50, before: $cursor) { nodes { subject customer { name } } } }"),
    SEARCH(
            "query { tickets(filter: {subject: {contains: \"zq\"}}) { nodes { subject } } customers { nodes { name } } }"),
    UPDATE("mutation($id: ID!) { updateTicket(input: {id: $id, version: 1, values: {description: \"taken\"}})"
            + " { ticket { subject customer { name } } } }"),
    CREATE_POINTING_AT("mutation($id: ID!) { createTicket(input: {values: {subject: \"pointing\", customer: $id}})"
            + " { ticket { subject customer { name } } } }"),
    IMPORT_JOB(
            "query($other: ID!) { importJob(id: $other) { id fileName object refusedFile } importJobs { fileName } }"),
    IMPORT_PROPOSAL("query($other: ID!) { importProposal(file: $other, object: \"Ticket\") { columns sample } }"),
    CHANGE_PERSON("mutation($other: ID!) { changePerson(input: {id: $other, role: AGENT}) { name } }"),
    CONFIGURATION("query { configuration { objects { name labels { text } fields { name labels { text } } } }"
            + " draft { changes { summary } } releases { nodes { note changes { summary } } } }"),
    PEOPLE("query { people { id name } departments { name } organisationDrift { subject ours theirs } }"),
    INTROSPECTION("query { __schema { types { name description fields { name description } inputFields { name }"
            + " enumValues { name } } } }"),
    FOREIGN_LIST("query { %1$s { nodes { id %3$s } } }"),
    FOREIGN_FIELD("query { tickets { nodes { subject %3$s } } }"),
    FOREIGN_TYPE("query { __type(name: \"%2$s\") { name fields { name description } } }"),
    OPERATORS_TENANTS("query { tenants { nodes { alias name } } }");

    private final String document;

    Intrusion(String document) {
        this.document = document;
    }

    /** Whether, among one's own, it is no intrusion but a change. */
    boolean changesItsTarget() {
        return this == UPDATE || this == CHANGE_PERSON;
    }

    /** What was sent and what came back. */
    record Outcome(String sent, String answered) {}

    Outcome attempt(Guest guest, CanaryDesk target, Random random) {
        var text = document.formatted(target.list(), target.object(), target.field());
        var variables = Map.of(
                "id", any(target.handles().records(), random),
                "cursor", any(target.handles().cursors(), random),
                "other", any(target.handles().others(), random));
        return new Outcome(text + variables, guest.ask(text, variables).body().toString());
    }

    private static String any(List<String> handles, Random random) {
        return handles.get(random.nextInt(handles.size()));
    }
}
