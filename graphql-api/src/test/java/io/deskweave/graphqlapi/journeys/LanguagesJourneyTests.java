package io.deskweave.graphqlapi.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.graphqlapi.testing.Answer;
import io.deskweave.graphqlapi.testing.Desk;
import io.deskweave.graphqlapi.testing.Guest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A desk learns German: it is told what is not said in German yet, says it, and speaks so to those who ask. */
class LanguagesJourneyTests {

    private static final String MISSING = "metadata.text.language-missing";
    private static final String FAR = "daysBetween(today, visitOn) <= 30";

    private final Guest administrator = Desk.open().administrator();

    private static List<Map<String, String>> texts(String... tagsAndTexts) {
        var texts = new ArrayList<Map<String, String>>();
        for (int i = 0; i < tagsAndTexts.length; i += 2) {
            texts.add(Map.of("language", tagsAndTexts[i], "text", tagsAndTexts[i + 1]));
        }
        return texts;
    }

    private JsonNode draft(String what) {
        return administrator.ask("{ draft { %s } }".formatted(what)).data().path("draft");
    }

    private Answer change(String mutation, String type, Map<String, ?> input) {
        var all = new HashMap<String, Object>(input);
        all.put("revision", draft("revision").path("revision").asInt());
        return administrator.ask(
                "mutation($i: %s!) { it: %s(input: $i) { %s } }"
                        .formatted(
                                type,
                                mutation,
                                mutation.equals("publishDraft")
                                        ? "number"
                                        : "languages changes { kind path before after }"),
                Map.of("i", all));
    }

    private Answer publish(String... accepted) {
        return change("publishDraft", "PublishDraftInput", Map.of("acceptWarnings", List.of(accepted)));
    }

    private String refusalOf(String language) {
        var document = "mutation { createTicket(input: {values: {subject: \"Leck\", visitOn: \"2999-01-01\"}})"
                + " { ticket { id } } }";
        var answer = Answer.of(Guest.send(administrator
                .request("/graphql")
                .header("Content-Type", "application/json")
                .header("Accept-Language", language)
                .POST(BodyPublishers.ofByteArray(new JsonMapper().writeValueAsBytes(Map.of("query", document))))
                .build()));
        return answer.error().path("message").asString();
    }

    @Test
    void addsALanguageSaysWhatIsMissingAndSpeaksItToThoseWhoAsk() {
        var message = texts("en", "At most 30 days away", "zh-CN", "不得超过三十天");
        change(
                        "addField",
                        "AddFieldInput",
                        Map.of(
                                "object",
                                "Ticket",
                                "name",
                                "visitOn",
                                "type",
                                "date",
                                "labels",
                                texts("en", "Visit on", "zh-CN", "上门日期"),
                                "rules",
                                Map.of("validWhen", FAR, "message", message)))
                .data();
        assertThat(publish().data().at("/it/number").asInt()).isEqualTo(2);
        assertThat(refusalOf("de-AT")).as("in the desk's first language").isEqualTo("不得超过三十天");

        var wrong = change("changeLanguages", "ChangeLanguagesInput", Map.of("languages", List.of("zh-CN", "de_DE")));
        assertThat(wrong.codes()).containsExactly("metadata.language.unknown");
        var changed =
                change("changeLanguages", "ChangeLanguagesInput", Map.of("languages", List.of("en", "zh-CN", "de")));
        assertThat(changed.data().at("/it/languages").toString()).isEqualTo("[\"en\",\"zh-CN\",\"de\"]");
        assertThat(changed.data().at("/it/changes/0/path").toString()).isEqualTo("[\"languages\",\"de\"]");
        assertThat(publish().codes()).containsOnly(MISSING);
        // One warning, for what the platform itself says is not for the desk to translate.
        var warnings = draft("warnings { code message path severity details }").path("warnings");
        assertThat(warnings).hasSize(1);
        assertThat(warnings.path(0).path("message").asString())
                .isEqualTo("Field 'visitOn' of Ticket lacks texts: labels in de, rules.message in de");
        assertThat(warnings.at("/0/details/missing/1/part").toString()).isEqualTo("[\"rules\",\"message\"]");

        change(
                        "changeField",
                        "ChangeFieldInput",
                        Map.of(
                                "object",
                                "Ticket",
                                "field",
                                "visitOn",
                                "labels",
                                texts("en", "Visit on", "zh-CN", "上门日期", "de", "Besuch am"),
                                "rules",
                                Map.of(
                                        "validWhen",
                                        FAR,
                                        "message",
                                        texts(
                                                "en",
                                                "At most 30 days away",
                                                "zh-CN",
                                                "不得超过三十天",
                                                "de",
                                                "Höchstens 30 Tage entfernt"))))
                .data();
        assertThat(draft("warnings { code }").path("warnings")).isEmpty();
        assertThat(publish().data().at("/it/number").asInt()).isEqualTo(3);

        assertThat(refusalOf("de-AT")).isEqualTo("Höchstens 30 Tage entfernt");
        assertThat(refusalOf("fr")).as("in what is the first by now").isEqualTo("At most 30 days away");
        var known = administrator.ask("""
            { viewer { tenant { languages } } configuration { languages }
              __type(name: "Ticket") { fields { name description } } }
            """).data();
        assertThat(known.at("/viewer/tenant/languages").toString()).isEqualTo("[\"en\",\"zh-CN\",\"de\"]");
        assertThat(known.at("/configuration/languages")).isEqualTo(known.at("/viewer/tenant/languages"));
        assertThat(known.path("__type").toString()).contains("Visit on\\nde: Besuch am\\nzh-CN: 上门日期");
    }
}
