package io.deskweave.graphqlapi.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.graphqlapi.testing.Answer;
import io.deskweave.graphqlapi.testing.Desk;
import io.deskweave.graphqlapi.testing.Guest;
import io.deskweave.platform.tenancy.Role;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An administrator gives fields rules; whoever breaks one is told so in their own language, on every way in. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RulesJourneyTests {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final List<Map<String, String>> MESSAGE = List.of(
            Map.of("language", "en", "text", "A visit is at most 30 days away"),
            Map.of("language", "zh-CN", "text", "上门时间不得超过三十天"));

    private Desk desk;
    private Guest administrator;
    private Guest agent;

    @BeforeAll
    void publishFieldsWithRules() {
        desk = Desk.open();
        administrator = desk.administrator();
        agent = desk.person(Role.AGENT);
        add("visitOn", "date", Map.of("validWhen", "daysBetween(today, visitOn) <= 30", "message", MESSAGE));
        add("urgentReason", "text", Map.of("visibleWhen", "priority == 'P0'", "requiredWhen", "priority == 'P0'"));
        add("reviewOn", "date", Map.of("default", "visitOn.plusDays(7)"));
        publish();
    }

    private int revision() {
        return administrator
                .ask("{ draft { revision } }")
                .data()
                .at("/draft/revision")
                .asInt();
    }

    private Answer addAnyhow(String name, String type, Map<String, ?> rules) {
        var field = new HashMap<String, Object>(
                Map.of("revision", revision(), "object", "Ticket", "name", name, "type", type, "rules", rules));
        return administrator.ask(
                "mutation($i: AddFieldInput!) { addField(input: $i) { revision findings { code message advice path"
                        + " place { offset line column } } } }",
                Map.of("i", field));
    }

    private void add(String name, String type, Map<String, ?> rules) {
        assertThat(addAnyhow(name, type, rules).data().at("/addField/findings")).isEmpty();
    }

    private void publish() {
        administrator
                .ask(
                        "mutation($i: PublishDraftInput!) { publishDraft(input: $i) { number } }",
                        Map.of("i", Map.of("revision", revision())))
                .data();
    }

    private Answer create(String language, String values) {
        var document =
                "mutation { createTicket(input: {values: {%s}}) { ticket { id version reviewOn } } }".formatted(values);
        var body = new JsonMapper().writeValueAsBytes(Map.of("query", document));
        return Answer.of(Guest.send(agent.request("/graphql")
                .header("Content-Type", "application/json")
                .header("Accept-Language", language)
                .POST(BodyPublishers.ofByteArray(body))
                .build()));
    }

    @Test
    void tellsWhoeverBreaksARuleSoInTheirOwnLanguage() {
        var chinese = create("zh-CN", "subject: \"漏水\", visitOn: \"2999-01-01\"");
        var english = create("en-GB", "subject: \"Leak\", visitOn: \"2999-01-01\"");

        assertThat(chinese.codes()).containsExactly("metadata.value.not-valid");
        assertThat(chinese.error().path("message").asString()).isEqualTo("上门时间不得超过三十天");
        assertThat(chinese.error().at("/extensions/path").toString()).isEqualTo("[\"values\",\"visitOn\"]");
        assertThat(english.error().path("message").asString()).isEqualTo("A visit is at most 30 days away");
    }

    @Test
    void tellsFormsWhatTheyMustKnowOfTheFields() {
        var fields = agent.ask("""
            { entryFields(object: "Ticket") { name type required editable settings labels { language text }
              rules { kind tree reads message { language text } } } }
            """).data().path("entryFields");

        assertThat(named(fields, "subject").path("required").asBoolean()).isTrue();
        assertThat(named(fields, "priority").at("/settings/options").size()).isPositive();
        var visit = named(fields, "visitOn").path("rules").path(0);
        assertThat(visit.path("kind").asString()).isEqualTo("VALID_WHEN");
        assertThat(visit.at("/message/1/text").asString()).isEqualTo("上门时间不得超过三十天");
        assertThat(visit.path("reads").toString()).isEqualTo("[\"visitOn\"]");
        assertThat(visit.at("/tree/is").asString()).isEqualTo("call");
        assertThat(named(fields, "urgentReason")
                        .path("rules")
                        .valueStream()
                        .map(rule -> rule.path("kind").asString()))
                .containsExactly("VISIBLE_WHEN", "REQUIRED_WHEN");
        assertThat(agent.ask("{ entryFields(object: \"Nothing\") { name } }")
                        .data()
                        .path("entryFields")
                        .isNull())
                .isTrue();
    }

    private static JsonNode named(JsonNode fields, String name) {
        return fields.valueStream()
                .filter(field -> field.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void asksForWhatIsRequiredAsThingsStand() {
        assertThat(create("en", "subject: \"Leak\", priority: P0").codes())
                .containsExactly("metadata.value.required-now");
        assertThat(create("en", "subject: \"Leak\", priority: P3, urgentReason: \"none\"")
                        .codes())
                .containsExactly("metadata.value.not-visible");

        var created = create("en", "subject: \"Leak\", visitOn: \"2026-01-02\"")
                .data()
                .at("/createTicket/ticket");
        assertThat(created.path("reviewOn").asString()).isEqualTo("2026-01-09");
        var changed = agent.ask(
                "mutation($i: UpdateTicketInput!) { updateTicket(input: $i) { ticket { id } } }",
                Map.of(
                        "i",
                        Map.of(
                                "id", created.path("id").asString(),
                                "version", created.path("version").asInt(),
                                "values", Map.of("priority", "P0"))));
        assertThat(changed.codes()).containsExactly("metadata.value.required-now");
    }

    @Test
    void saysWhereInARuleSomethingIsWrongAndWhatWasMeant() {
        var refused = addAnyhow("extra", "text", Map.of("requiredWhen", "has(subject) &&\n  prioritty == 'P0'"));

        assertThat(refused.codes()).containsExactly("metadata.rule.name-unknown");
        assertThat(refused.error().path("message").asString()).contains("line 2, column 3", "prioritty");
        assertThat(refused.error().at("/extensions/advice").asString()).isEqualTo("Did you mean 'priority'?");
    }

    private Answer check(Guest guest, Map<String, ?> rule) {
        return guest.ask("""
                query($i: RuleCheckInput!) { ruleCheck(input: $i) {
                  findings { code message advice severity place { line column } }
                  names { name what type words on options help { language text } } } }
                """, Map.of("i", rule));
    }

    @Test
    void looksAtARuleWhileItIsWrittenAndKeepsNothing() {
        int before = revision();
        var as = Map.of("name", "shade", "type", "text", "settings", Map.of());
        var rule = Map.of(
                "object", "Ticket", "kind", "VALID_WHEN", "as", as, "text", "size(shade) > 2 &&\n priorty == 'P0'");

        var checked = check(administrator, rule).data().path("ruleCheck");

        var finding = checked.path("findings").path(0);
        assertThat(checked.path("findings").size()).isEqualTo(1);
        assertThat(finding.path("code").asString()).isEqualTo("metadata.rule.name-unknown");
        assertThat(finding.path("message").asString()).startsWith("There is no 'priorty' here");
        assertThat(finding.at("/place/line").asInt()).isEqualTo(2);
        assertThat(finding.at("/place/column").asInt()).isEqualTo(2);
        assertThat(named(checked.path("names"), "priority").path("options").toString())
                .contains("P0");
        assertThat(named(checked.path("names"), "customer.name").path("what").asString())
                .isEqualTo("RELATED");
        assertThat(named(checked.path("names"), "shade").path("type").asString())
                .isEqualTo("TEXT");
        assertThat(revision()).isEqualTo(before);
        assertThat(check(agent, rule).codes()).isNotEmpty();
    }

    @Test
    void showsRulesInTheConfiguration() {
        var fields = administrator
                .ask("{ configuration { objects { name fields { name rules { validWhen default message { text } } }"
                        + " } } }")
                .data()
                .at("/configuration/objects")
                .valueStream()
                .filter(object -> object.path("name").asString().equals("Ticket"))
                .flatMap(object -> object.path("fields").valueStream())
                .filter(field -> field.path("name").asString().equals("visitOn"))
                .toList();

        assertThat(fields).singleElement().satisfies(field -> {
            assertThat(field.at("/rules/validWhen").asString()).isEqualTo("daysBetween(today, visitOn) <= 30");
            assertThat(field.at("/rules/message").size()).isEqualTo(2);
        });
    }

    @Test
    void refusesTheRowsOfAnImportThatBreakARule() {
        var file = """
            subject,visitOn
            near,2026-01-02
            far,2999-01-01
            """;
        var job = imported(file.getBytes(StandardCharsets.UTF_8));

        assertThat(job.path("inserted").asInt()).as("%s", job).isEqualTo(1);
        assertThat(job.at("/refusedRows/0/line").asInt()).isEqualTo(3);
        assertThat(job.at("/refusedRows/0/code").asString()).isEqualTo("metadata.value.not-valid");
        assertThat(job.at("/refusedRows/0/message").asString()).startsWith("A visit is at most 30 days away");
        assertThat(job.at("/refusedRows/0/column").asString()).isEqualTo("visitOn");
    }

    private JsonNode imported(byte[] file) {
        var id = administrator.upload("tickets.csv", file).body().path("id").asString();
        var mapping = List.of(
                Map.of("field", "subject", "columns", List.of("subject")),
                Map.of("field", "visitOn", "columns", List.of("visitOn")));
        var job = administrator
                .ask(
                        "mutation($i: StartImportInput!) { startImport(input: $i) { id } }",
                        Map.of("i", Map.of("file", id, "object", "Ticket", "mapping", mapping)))
                .data()
                .at("/startImport/id")
                .asString();
        var deadline = Instant.now().plus(PATIENCE);
        JsonNode state;
        do {
            assertThat(Instant.now()).isBefore(deadline);
            state = administrator
                    .ask(
                            "query($id: ID!) { importJob(id: $id) { state inserted"
                                    + " refusedRows(first: 9) { line column code message } } }",
                            Map.of("id", job))
                    .data()
                    .path("importJob");
        } while (!List.of("DONE", "FAILED").contains(state.path("state").asString()));
        return state;
    }
}
