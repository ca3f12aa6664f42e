package io.deskweave.graphqlapi.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.graphqlapi.testing.Answer;
import io.deskweave.graphqlapi.testing.Guest;
import io.deskweave.tenantadmin.testing.TestRealm;
import io.deskweave.tenantadmin.testing.Tokens;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A desk begins with a template; its administrator gives it a field with rules, puts that on a form, says by an example
 * what is meant, publishes, works with it, regrets it, and goes back to the template in one step.
 */
class FromTemplateJourneyTests {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final long PATIENCE = Duration.ofMinutes(2).toNanos();

    private final Guest operator = Guest.operator();
    private final String alias = "appliances-" + Long.toString(System.nanoTime(), 36);
    private Guest administrator;

    @Test
    @Timeout(240)
    void startsFromATemplateChangesPublishesAndRollsBack() {
        var asItCame = definition();
        assertThat(ticket("visitNumber: 1", "Wobbles").codes()).isNotEmpty();

        addAField();
        putItOnTheForm(asItCame);
        assertThat(expectation(true).codes()).containsExactly("metadata.example.failed");
        expectation(false).data();
        assertThat(loosened().codes()).containsExactly("metadata.example.failed");
        assertThat(findings()).isEmpty();
        int changed = publish();
        assertThat(changed).isEqualTo(2);

        var refused = ticket("visitNumber: 12", "Wobbles");
        assertThat(refused.codes()).containsExactly("metadata.value.not-valid");
        assertThat(refused.error().path("message").asString()).isEqualTo("Nobody comes more than ten times");
        assertThat(ticket("visitNumber: 3", "Rattles").codes()).isEmpty();
        var shown = ask("{ tickets(filter: {visitNumber: {gte: 2}}) { nodes { subject visitNumber } } }", Map.of());
        assertThat(shown.at("/tickets/nodes").toString()).isEqualTo("[{\"subject\":\"Rattles\",\"visitNumber\":3}]");

        contradictsItself();
        var back = ask(
                        "mutation($i: RollBackInput!) { rollBack(input: $i) { number } }",
                        Map.of("i", Map.of("to", 1, "from", changed)))
                .at("/rollBack/number")
                .asInt();
        assertThat(back).isEqualTo(3);
        assertThat(withoutRetired(definition())).isEqualTo(asItCame);
        assertThat(administrator.ask("{ tickets { nodes { visitNumber } } }").codes())
                .containsExactly("api.document.field-unknown");
        assertThat(ask("{ tickets(filter: {subject: {eq: \"Rattles\"}}) { nodes { subject } } }", Map.of())
                        .at("/tickets/nodes")
                        .size())
                .isEqualTo(1);
    }

    @BeforeEach
    void arrive() throws InterruptedException {
        TestRealm.account(alias, "Ada", "Administrator");
        var person = Map.of(
                "username", alias, "email", alias + "@example.org", "givenName", "Ada", "familyName", "Administrator");
        operator.ask(
                        "mutation($i: ProvisionTenantInput!) { provisionTenant(input: $i) { alias } }",
                        Map.of(
                                "i",
                                Map.of(
                                        "alias",
                                        alias,
                                        "name",
                                        "Appliances",
                                        "cell",
                                        "cn-east-1",
                                        "template",
                                        "home-appliances",
                                        "administrator",
                                        person)))
                .data();
        var state = "";
        long start = System.nanoTime();
        while (!state.equals("ACTIVE") && System.nanoTime() - start < PATIENCE) {
            Thread.sleep(200);
            state = operator.ask("query($a: String!) { tenant(alias: $a) { state } }", Map.of("a", alias))
                    .data()
                    .at("/tenant/state")
                    .asString();
        }
        assertThat(state).isEqualTo("ACTIVE");
        administrator = new Guest(Tokens.tokenFor(alias, TestRealm.PASSWORD, alias));
    }

    private void addAField() {
        change(
                "addField",
                "AddFieldInput",
                Map.of(
                        "object",
                        "Ticket",
                        "name",
                        "visitNumber",
                        "type",
                        "wholeNumber",
                        "labels",
                        List.of(
                                Map.of("language", "en", "text", "Visits"),
                                Map.of("language", "zh-CN", "text", "上门次数")),
                        "rules",
                        Map.of(
                                "visibleWhen",
                                "visitAt != null || visitNumber != null",
                                "validWhen",
                                "visitNumber <= 10",
                                "message",
                                List.of(
                                        Map.of("language", "en", "text", "Nobody comes more than ten times"),
                                        Map.of("language", "zh-CN", "text", "上门不超过十次")))));
    }

    private void putItOnTheForm(JsonNode definition) {
        var form = (ObjectNode) named(definition, "forms", "engineerForm").deepCopy();
        ((ArrayNode) form.at("/tabs/0/sections/0/items"))
                .add(JSON.valueToTree(Map.of("kind", "field", "field", "visitNumber")));
        form.remove(List.of("id", "name"));
        change("putElement", "PutElementInput", Map.of("kind", "forms", "name", "engineerForm", "body", form));
    }

    /** Says whether eleven visits are as many as may be. */
    private Answer expectation(boolean valid) {
        var body = Map.of(
                "object",
                "Ticket",
                "given",
                Map.of("visitNumber", 11),
                "expect",
                Map.of("visitNumber", Map.of("visible", true, "valid", valid)));
        return edited("putElement", "PutElementInput", Map.of("kind", "examples", "name", "tooMany", "body", body));
    }

    /** A rule that the example speaks against. */
    private Answer loosened() {
        return edited(
                "changeField",
                "ChangeFieldInput",
                Map.of("object", "Ticket", "field", "visitNumber", "rules", Map.of("validWhen", "visitNumber <= 100")));
    }

    /**
     * A change to whom tickets are given does not enter where an example speaks against it, and what a stricter rule
     * would refuse is counted before it is published.
     */
    private void contradictsItself() {
        var body = Map.of(
                "object",
                "Ticket",
                "now",
                "2026-03-02T02:00:00Z",
                "given",
                Map.of("priority", "P0", "asset", Map.of("category", "FRIDGE")),
                "decisions",
                List.of(Map.of("by", "routing", "rule", "danger")));
        change("putElement", "PutElementInput", Map.of("kind", "examples", "name", "gasFirst", "body", body));
        change(
                "changeField",
                "ChangeFieldInput",
                Map.of("object", "Ticket", "field", "visitNumber", "rules", Map.of("validWhen", "visitNumber <= 2")));
        var routing = (ObjectNode) named(definition(), "routing", "danger").deepCopy();
        routing.remove(List.of("id", "name"));
        routing.put("when", "priority == 'P1'");
        var put = Map.<String, Object>of("kind", "routing", "name", "danger", "body", routing);

        var refused = edited("putElement", "PutElementInput", put);
        assertThat(refused.codes()).containsExactly("metadata.example.failed");
        assertThat(refused.error().path("message").asString())
                .isEqualTo(
                        "Example 'gasFirst' expects 'rule' of routing of Ticket to be 'danger', and it is 'cooling'");
        assertThat(ask("{ draft { consequences { kind object field records atLeast among } } }", Map.of())
                        .at("/draft/consequences")
                        .toString())
                .isEqualTo("[{\"kind\":\"RULE_BROKEN\",\"object\":\"Ticket\",\"field\":\"visitNumber\",\"records\":1,"
                        + "\"atLeast\":false,\"among\":null}]");
        var publish = "mutation($revision: Int!) { publishDraft(input: {revision: $revision}) { number } }";
        assertThat(administrator.ask(publish, Map.of("revision", revision())).codes())
                .containsExactly("metadata.consequence.rule-broken");
        ask(
                "mutation($revision: Int!) { discardDraft(revision: $revision) { revision } }",
                Map.of("revision", revision()));
    }

    private void change(String mutation, String type, Map<String, Object> input) {
        edited(mutation, type, input).data();
    }

    private Answer edited(String mutation, String type, Map<String, Object> input) {
        var whole = new TreeMap<>(input);
        whole.put("revision", revision());
        return administrator.ask(
                "mutation($i: %s!) { %s(input: $i) { revision } }".formatted(type, mutation), Map.of("i", whole));
    }

    private int publish() {
        return ask(
                        "mutation($revision: Int!) { publishDraft(input: {revision: $revision}) { number } }",
                        Map.of("revision", revision()))
                .at("/publishDraft/number")
                .asInt();
    }

    private List<JsonNode> findings() {
        return ask("{ draft { findings { code message } } }", Map.of())
                .at("/draft/findings")
                .valueStream()
                .toList();
    }

    private int revision() {
        return ask("{ draft { revision } }", Map.of()).at("/draft/revision").asInt();
    }

    private JsonNode definition() {
        return ask("{ definition }", Map.of()).path("definition");
    }

    /** What is added and taken back stays as retired, with its values. */
    private static JsonNode withoutRetired(JsonNode definition) {
        var left = definition.deepCopy();
        for (var object : left.path("objects")) {
            ((ArrayNode) object.path("fields"))
                    .removeIf(field -> field.path("retired").asBoolean());
        }
        return left;
    }

    private static JsonNode named(JsonNode definition, String kind, String name) {
        return definition
                .path(kind)
                .valueStream()
                .filter(each -> each.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Answer ticket(String values, String subject) {
        return administrator.ask("mutation { createTicket(input: {values: {%s, subject: \"%s\"}}) { ticket { id } } }"
                .formatted(values, subject));
    }

    private JsonNode ask(String document, Map<String, Object> variables) {
        return administrator.ask(document, variables).data();
    }
}
