package io.deskweave.graphqlapi.refusals;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.graphqlapi.testing.Answer;
import io.deskweave.graphqlapi.testing.Desk;
import io.deskweave.graphqlapi.testing.Guest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Names that a field cannot have, and a draft that two people edit. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FieldNameRefusalsTests {

    private static final String LONG = "a".repeat(200);

    private Guest administrator = new Guest("");

    @BeforeAll
    void openADesk() {
        administrator = Desk.open().administrator();
    }

    static Stream<Arguments> names() {
        return Stream.of(
                Arguments.of("id", "metadata.field.name-reserved"),
                Arguments.of("version", "metadata.field.name-reserved"),
                Arguments.of("subject", "metadata.field.name-taken"),
                Arguments.of("", "metadata.field.name-malformed"),
                Arguments.of(" ", "metadata.field.name-malformed"),
                Arguments.of("__typename", "metadata.field.name-malformed"),
                Arguments.of("Capital", "metadata.field.name-malformed"),
                Arguments.of("with space", "metadata.field.name-malformed"),
                Arguments.of("snake_case", "metadata.field.name-malformed"),
                Arguments.of("2nd", "metadata.field.name-malformed"),
                Arguments.of("序列号", "metadata.field.name-malformed"),
                Arguments.of("party🎉", "metadata.field.name-malformed"),
                Arguments.of("größe", "metadata.field.name-malformed"),
                Arguments.of("a\"; drop table x; --", "metadata.field.name-malformed"),
                Arguments.of("nul\u0000", "metadata.field.name-malformed"),
                Arguments.of(LONG, "metadata.field.name-too-long"));
    }

    @ParameterizedTest
    @MethodSource("names")
    void refusesANameThatAFieldCannotHaveAndLeavesTheDraftAsItWas(String name, String code) {
        var before = revision();
        var answer = addField(before, name);

        assertThat(answer.codes()).containsExactly(code);
        assertThat(answer.error().path("message").asString()).isNotBlank().hasSizeLessThan(200);
        assertThat(answer.error().at("/extensions/advice").asString()).isNotBlank();
        assertThat(answer.place()).startsWith("objects", "Ticket", "fields");
        assertThat(revision()).isEqualTo(before);
    }

    @Test
    void takesTheSameNamesAsLabels() {
        var input = new HashMap<String, Object>(field(revision(), "serialNumber"));
        input.put(
                "labels",
                List.of(Map.of("language", "zh-CN", "text", "序列号 🎉"), Map.of("language", "en", "text", "Serial 🎉")));
        var answer = administrator.ask(
                "mutation($input: AddFieldInput!) { addField(input: $input) { revision findings { code } } }",
                Map.of("input", input));

        assertThat(answer.data().at("/addField/findings").size()).isZero();
    }

    @Test
    void refusesToPublishOrDiscardADraftThatSomebodyElseChanged() {
        var seen = revision();
        addField(seen, "colour").data();

        for (var late : new Answer[] {
            administrator.ask("mutation { publishDraft(input: {revision: %d}) { number } }".formatted(seen)),
            administrator.ask("mutation { discardDraft(revision: %d) { revision } }".formatted(seen))
        }) {
            assertThat(late.codes()).containsExactly("metadata.draft.stale");
            assertThat(late.error().at("/extensions/kind").asString()).isEqualTo("CONFLICT");
            assertThat(late.error().at("/extensions/advice").asString()).isNotBlank();
        }
        assertThat(revision()).isEqualTo(seen + 1);
    }

    private int revision() {
        return administrator
                .ask("{ draft { revision } }")
                .data()
                .at("/draft/revision")
                .asInt();
    }

    private Answer addField(int revision, String name) {
        return administrator.ask(
                "mutation($input: AddFieldInput!) { addField(input: $input) { revision } }",
                Map.of("input", field(revision, name)));
    }

    private static Map<String, Object> field(int revision, String name) {
        return Map.of("revision", revision, "object", "Ticket", "name", name, "type", "text");
    }
}
