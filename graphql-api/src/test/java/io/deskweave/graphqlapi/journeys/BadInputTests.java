package io.deskweave.graphqlapi.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.graphqlapi.testing.Answer;
import io.deskweave.graphqlapi.testing.Desk;
import io.deskweave.graphqlapi.testing.Guest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What people send by mistake: each is refused with a stable code, what, where and what to do; nothing is half done.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTests {

    private Desk desk;
    private Guest administrator;

    @BeforeAll
    void openADesk() {
        desk = Desk.open();
        administrator = desk.administrator();
    }

    @Test
    void refusesAFieldThatIsNotThereAndNamesTheNearest() {
        var answer = administrator.ask("{ viewer { nam } }");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.codes()).containsExactly("api.document.field-unknown");
        assertThat(answer.error().path("message").asString()).contains("Viewer").contains("nam");
        assertThat(answer.error().path("extensions").path("advice").asString()).isEqualTo("Did you mean 'name'?");
        assertThat(answer.error().path("extensions").path("requestId").asString())
                .isNotBlank();
        assertThat(answer.error().path("locations").path(0).path("line").asInt())
                .isEqualTo(1);
    }

    @Test
    void refusesADocumentThatCannotBeRead() {
        assertThat(administrator.ask("{ viewer { name ").codes()).containsExactly("api.document.syntax");
        assertThat(administrator
                        .ask("query A { viewer { name } } query B { viewer { name } }")
                        .codes())
                .containsExactly("api.document.operation-unknown");
        assertThat(administrator
                        .ask("query($n: Int!) { releases(first: $n) { nodes { number } } }", Map.of("n", "many"))
                        .codes())
                .containsExactly("api.variables.invalid");
    }

    @Test
    void answersOneTypeOfTheSchemaForEachDocument() {
        assertThat(administrator.ask("{ __type(name: \"Ticket\") { name } }").codes())
                .isEmpty();
        assertThat(administrator
                        .ask("{ a: __type(name: \"Ticket\") { name } b: __type(name: \"Customer\") { name } }")
                        .codes())
                .containsExactly("api.document.introspection");
    }

    @Test
    void refusesARequestThatIsNotJson() {
        assertThat(post("not json").codes()).containsExactly("api.request.not-json");
        assertThat(post("{\"variables\": {}}").codes()).containsExactly("api.request.not-json");
        var plain = administrator.post("/graphql", "text/plain", "{}".getBytes(StandardCharsets.UTF_8));
        assertThat(plain.status()).isEqualTo(415);
        assertThat(plain.codes()).containsExactly("api.request.content-type");
    }

    @Test
    void refusesABodyThatIsTooLarge() {
        var answer = post("{\"query\": \"" + " ".repeat(1_100_000) + "\"}");

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.codes()).containsExactly("api.limit.body");
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "version", "__typename", "subject", "Capital", "with space", ""})
    void refusesAFieldNameThatCannotBe(String name) {
        assertThat(addField(name).codes()).isNotEmpty().allMatch(code -> code.startsWith("metadata.field."));
    }

    @Test
    void refusesAFieldNameOfTwoHundredCharacters() {
        assertThat(addField("a".repeat(200)).codes()).isNotEmpty().allMatch(code -> code.startsWith("metadata.field."));
    }

    @Test
    void refusesAnArgumentThatIsNotAnId() {
        assertThat(administrator.ask("{ importJob(id: \"1\") { id } }").codes())
                .containsExactly("api.argument.not-an-id");
        assertThat(administrator
                        .ask("{ releases(first: 1000) { nodes { number } } }")
                        .codes())
                .containsExactly("api.argument.page-size");
        assertThat(administrator
                        .ask("{ releases(first: 1, after: \"%%%\") { nodes { number } } }")
                        .codes())
                .containsExactly("api.cursor.malformed");
    }

    private Answer addField(String name) {
        var revision = administrator
                .ask("{ draft { revision } }")
                .data()
                .path("draft")
                .path("revision")
                .asInt();
        return administrator.ask(
                "mutation($input: AddFieldInput!) { addField(input: $input) { revision } }",
                Map.of("input", Map.of("revision", revision, "object", "Ticket", "name", name, "type", "text")));
    }

    private Answer post(String body) {
        return administrator.post("/graphql", "application/json", body.getBytes(StandardCharsets.UTF_8));
    }
}
