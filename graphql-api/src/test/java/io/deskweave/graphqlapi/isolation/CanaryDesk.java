package io.deskweave.graphqlapi.isolation;

import io.deskweave.graphqlapi.testing.Answer;
import io.deskweave.graphqlapi.testing.Desk;
import io.deskweave.graphqlapi.testing.Guest;
import io.deskweave.platform.tenancy.Role;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/**
 * A desk whose every thing carries words that nobody outside may ever read, and what a stranger would need to ask for
 * them.
 *
 * @param nameCanary part of the names of its own object and field
 * @param valueCanary part of its records, labels, notes and files
 * @param handles ids and cursors of its records, people, files and jobs
 */
record CanaryDesk(Desk desk, List<Guest> guests, String nameCanary, String valueCanary, Handles handles) {

    /** What points at the desk's things. */
    record Handles(List<String> records, List<String> cursors, List<String> others) {}

    static CanaryDesk open(String cell, Random random) {
        var desk = Desk.open(cell);
        var name = word(random);
        var value = word(random);
        var administrator = desk.administrator();
        define(administrator, name, value);
        var records = fill(administrator, name, value);
        var guests = Stream.of(Role.AGENT, Role.TEAM_LEAD, Role.ADMINISTRATOR)
                .map(desk::person)
                .toList();
        return new CanaryDesk(
                desk, guests, name, value, new Handles(records, cursors(administrator), others(administrator, value)));
    }

    String object() {
        return "Vault" + nameCanary;
    }

    String list() {
        return "vaults" + nameCanary;
    }

    String field() {
        return "secret" + nameCanary;
    }

    Guest administrator() {
        return guests.getLast();
    }

    private static String word(Random random) {
        var word = new StringBuilder("zq");
        for (var i = 0; i < 10; i++) {
            word.append((char) ('a' + random.nextInt(26)));
        }
        return word.toString();
    }

    private static void define(Guest administrator, String name, String value) {
        var revision = administrator
                .ask("{ draft { revision } }")
                .data()
                .at("/draft/revision")
                .asInt();
        var labels = List.of(Map.of("language", "en", "text", "Label " + value));
        revision = revised(administrator.ask(
                "mutation($i: AddObjectInput!) { done: addObject(input: $i) { revision } }",
                Map.of(
                        "i",
                        Map.of(
                                "revision",
                                revision,
                                "name",
                                "Vault" + name,
                                "plural",
                                "vaults" + name,
                                "labels",
                                labels))));
        for (var object : List.of("Vault" + name, "Ticket")) {
            revision = revised(administrator.ask(
                    "mutation($i: AddFieldInput!) { done: addField(input: $i) { revision } }",
                    Map.of(
                            "i",
                            Map.of(
                                    "revision",
                                    revision,
                                    "object",
                                    object,
                                    "name",
                                    "secret" + name,
                                    "type",
                                    "text",
                                    "labels",
                                    labels))));
        }
        administrator
                .ask(
                        "mutation($r: Int!, $n: String!) { publishDraft(input: {revision: $r, note: $n,"
                                + " acceptWarnings: [\"metadata.text.language-missing\"]}) { number } }",
                        Map.of("r", revision, "n", "Note " + value))
                .data();
    }

    private static int revised(Answer answer) {
        return answer.data().at("/done/revision").asInt();
    }

    private static List<String> fill(Guest administrator, String name, String value) {
        var ids = new ArrayList<String>();
        var customer = created(administrator, "Customer", Map.of("name", "Customer " + value));
        ids.add(customer);
        for (var i = 0; i < 6; i++) {
            ids.add(created(
                    administrator,
                    "Ticket",
                    Map.of("subject", "Ticket " + value, "customer", customer, "secret" + name, value)));
        }
        ids.add(created(administrator, "Vault" + name, Map.of("secret" + name, value)));
        return ids;
    }

    private static String created(Guest guest, String object, Map<String, Object> values) {
        var single = Character.toLowerCase(object.charAt(0)) + object.substring(1);
        var document = "mutation($v: %sValues!) { create%s(input: {values: $v}) { %s { id } } }"
                .formatted(object, object, single);
        return guest.ask(document, Map.of("v", values))
                .data()
                .path("create" + object)
                .path(single)
                .path("id")
                .asString();
    }

    private static List<String> cursors(Guest guest) {
        return guest.ask("{ tickets(first: 6) { edges { cursor } } }")
                .data()
                .at("/tickets/edges")
                .valueStream()
                .map(edge -> edge.path("cursor").asString())
                .toList();
    }

    private static List<String> others(Guest administrator, String value) {
        var file = administrator
                .upload(value + ".csv", ("subject\n" + value + "\n\n").getBytes(StandardCharsets.UTF_8))
                .body()
                .path("id")
                .asString();
        var job = administrator
                .ask(
                        "mutation($i: StartImportInput!) { startImport(input: $i) { id } }",
                        Map.of(
                                "i",
                                Map.of(
                                        "file",
                                        file,
                                        "object",
                                        "Ticket",
                                        "dryRun",
                                        true,
                                        "mapping",
                                        List.of(Map.of("field", "subject", "columns", List.of("subject"))))))
                .data()
                .at("/startImport/id")
                .asString();
        var person =
                administrator.ask("{ people { id } }").data().at("/people/0/id").asString();
        return List.of(file, job, person);
    }
}
