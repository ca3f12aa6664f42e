package io.deskweave.graphqlapi.refusals;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.graphqlapi.testing.Answer;
import io.deskweave.graphqlapi.testing.Desk;
import io.deskweave.graphqlapi.testing.Guest;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** A value of a wrong type, for every type of field, among the variables and in the document itself. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WrongValuesTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<String, Map<String, Object>> FIELDS = Map.ofEntries(
            Map.entry("text", Map.of("lengthMax", 10)),
            Map.entry("longText", Map.of()),
            Map.entry("wholeNumber", Map.of("min", 1, "max", 10)),
            Map.entry("decimal", Map.of("precision", 4, "scale", 2)),
            Map.entry("yesNo", Map.of()),
            Map.entry("date", Map.of()),
            Map.entry("dateTime", Map.of()),
            Map.entry("choice", Map.of("options", List.of(Map.of("key", "RED")))),
            Map.entry("place", Map.of()),
            Map.entry("reference", Map.of("object", "Ticket")),
            Map.entry("autoNumber", Map.of("prefix", "S-")));

    private Guest administrator = new Guest("");

    /** An object with a field of every type, each named after it with an "a" before. */
    @BeforeAll
    void defineAnObject() {
        administrator = Desk.open().administrator();
        var revision = changed("addObject", "AddObjectInput", Map.of("name", "Sample", "plural", "samples"));
        for (var field : FIELDS.entrySet()) {
            revision = changed(
                    "addField",
                    "AddFieldInput",
                    Map.of(
                            "object", "Sample",
                            "name", named(field.getKey()),
                            "type", field.getKey(),
                            "settings", field.getValue()));
        }
        administrator
                .ask("mutation { publishDraft(input: {revision: %d}) { number } }".formatted(revision))
                .data();
    }

    /** What GraphQL's own types let through is judged by the type of the field, alike in both places. */
    @ParameterizedTest
    @CsvSource(quoteCharacter = '\'', textBlock = """
        text, '"longer than ten"', metadata.value.too-long
        text, '"two\\nlines"', metadata.value.control-character
        wholeNumber, 11, metadata.value.out-of-range
        decimal, '"ten"', metadata.value.not-a-decimal
        decimal, '"1.234"', metadata.value.
        decimal, '"12345.00"', metadata.value.
        date, '"yesterday"', metadata.value.not-a-date
        date, '"2026-02-30"', metadata.value.not-a-date
        dateTime, '"2026-03-14"', metadata.value.not-a-date-time
        dateTime, '"2026-03-14T01:20:00"', metadata.value.not-a-date-time
        place, '{"latitude": 91, "longitude": 0}', metadata.value.not-a-place
        reference, '"nobody"', metadata.value.not-a-reference
        reference, 7, metadata.value.not-a-reference
        """)
    void refusesAValueThatItsFieldDoesNotTake(String type, String json, String code) {
        for (var answer : bothWays(type, json)) {
            assertThat(answer.codes()).hasSize(1).first().asString().startsWith(code);
            assertAdvises(answer, List.of("values", named(type)));
            assertThat(answer.error().path("path").path(0).asString()).isEqualTo("createSample");
        }
    }

    /** What GraphQL's own types refuse is refused before anything runs, with its place all the same. */
    @ParameterizedTest
    @CsvSource(quoteCharacter = '\'', textBlock = """
        text, 5, values.aText, a text
        text, '["a", "b"]', values.aText, a text
        longText, true, values.aLongText, a text
        wholeNumber, '"many"', values.aWholeNumber, a whole number
        wholeNumber, 1.5, values.aWholeNumber, a whole number
        wholeNumber, 99999999999999999999, values.aWholeNumber, a whole number
        decimal, true, values.aDecimal, '"10.50"'
        yesNo, '"yes"', values.aYesNo, true or false
        yesNo, 1, values.aYesNo, true or false
        date, false, values.aDate, '"2026-03-14"'
        dateTime, '{"a": 1}', values.aDateTime, '"2026-03-14T01:20:00Z"'
        choice, 5, values.aChoice, one of RED
        place, '"1,2"', values.aPlace, an object
        place, '{"latitude": "x", "longitude": 1}', values.aPlace.latitude, a number
        place, '{"latitude": 1}', values.aPlace.longitude, value
        """)
    void refusesAValueThatGraphQlDoesNotTake(String type, String json, String place, String advice) {
        for (var answer : bothWays(type, json)) {
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.codes()).hasSize(1).isSubsetOf("api.variables.invalid", "api.document.invalid");
            assertAdvises(answer, List.of(place.split("\\.")));
            if (answer.codes().contains("api.variables.invalid")) {
                assertThat(answer.error().at("/extensions/advice").asString())
                        .contains(advice.replace("value", "number"));
            }
            assertThat(answer.error().path("message").asString())
                    .doesNotContain("Value{")
                    .doesNotContain("java");
        }
    }

    @Test
    void refusesAChoiceThatIsNoneInTheDocument() {
        var answer = literally("aChoice: BLUE");

        assertThat(answer.codes()).containsExactly("api.document.invalid");
        assertThat(answer.error().path("message").asString())
                .contains("aChoice")
                .contains("one of RED");
        assertThat(answer.place()).containsExactly("values", "aChoice");
    }

    @ParameterizedTest
    @CsvSource({"aWholNumber, Did you mean 'aWholeNumber'?", "nothingLikeIt, Leave it out", "aAutoNumber, Leave it out"
    })
    void refusesAFieldThatCannotBeSentAndNamesTheNearest(String name, String advice) {
        var answers = List.of(literally(name + ": \"x\""), create("$values", Map.of("values", Map.of(name, "x"))));

        for (var answer : answers) {
            assertThat(answer.codes())
                    .hasSize(1)
                    .isSubsetOf("api.variables.field-unknown", "api.document.field-unknown");
            assertThat(answer.error().at("/extensions/advice").asString()).contains(advice);
            assertThat(answer.place()).containsExactly("values", name);
        }
    }

    @Test
    void tellsEveryWrongVariableAtOnceWithItsPlace() {
        var values = Map.of("aText", 5, "aYesNo", "yes", "aPlace", Map.of("latitude", "x"), "aTxt", "x");
        var answer = create("$values", Map.of("values", values));

        assertThat(answer.body()
                        .path("errors")
                        .valueStream()
                        .map(error -> error.at("/extensions/path").toString()))
                .containsExactlyInAnyOrder(
                        "[\"values\",\"aText\"]",
                        "[\"values\",\"aYesNo\"]",
                        "[\"values\",\"aPlace\",\"latitude\"]",
                        "[\"values\",\"aPlace\",\"longitude\"]",
                        "[\"values\",\"aTxt\"]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        filter: {aWholeNumber: {eq: "x"}} | filter.aWholeNumber.eq
        filter: {aDate: {lt: "gestern"}} | filter.aDate
        filter: {and: [{aYesNo: {eq: "x"}}]} | filter.and.0.aYesNo.eq
        filter: {nothing: {eq: 1}} | filter.nothing
        orderBy: [{field: nothing}] | orderBy.0.field
        first: "x" | first
        first: -1 | first
        """)
    void saysWhereAFilterOrAPageIsWrong(String arguments, String place) {
        var answer = administrator.ask("{ samples(%s) { totalCount } }".formatted(arguments));

        assertThat(answer.codes()).hasSize(1);
        assertThat(answer.place()).containsExactly(place.split("\\."));
    }

    private List<Answer> bothWays(String type, String json) {
        var values = Map.of(named(type), JSON.readTree(json));
        return List.of(
                create("$values", Map.of("values", values)),
                literally(named(type) + ": " + json.replaceAll("\"(\\w+)\":", "$1:")));
    }

    private Answer literally(String values) {
        return administrator.ask(
                "mutation { createSample(input: {values: {%s}}) { sample { id } } }".formatted(values));
    }

    private Answer create(String values, Map<String, ?> variables) {
        return administrator.ask(
                "mutation($values: SampleValues!) { createSample(input: {values: %s}) { sample { id } } }"
                        .formatted(values),
                variables);
    }

    private static void assertAdvises(Answer answer, List<String> place) {
        assertThat(answer.place()).isEqualTo(place);
        assertThat(answer.error().path("message").asString()).isNotBlank();
        assertThat(answer.error().at("/extensions/advice").asString()).isNotBlank();
        assertThat(answer.error().path("locations").size()).isLessThanOrEqualTo(1);
    }

    private int changed(String mutation, String type, Map<String, Object> input) {
        var whole = new HashMap<>(input);
        whole.put(
                "revision",
                administrator
                        .ask("{ draft { revision } }")
                        .data()
                        .at("/draft/revision")
                        .asInt());
        var answer = administrator.ask(
                "mutation($input: %s!) { %s(input: $input) { revision findings { code } } }".formatted(type, mutation),
                Map.of("input", whole));
        return answer.data().path(mutation).path("revision").asInt();
    }

    private static String named(String type) {
        return "a" + type.substring(0, 1).toUpperCase(Locale.ROOT) + type.substring(1);
    }
}
