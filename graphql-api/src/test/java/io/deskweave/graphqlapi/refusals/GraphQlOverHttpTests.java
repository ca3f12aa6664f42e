package io.deskweave.graphqlapi.refusals;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.graphqlapi.testing.Answer;
import io.deskweave.graphqlapi.testing.Desk;
import io.deskweave.graphqlapi.testing.Guest;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that are no proper GraphQL over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GraphQlOverHttpTests {

    private static final int MEGABYTE = 1024 * 1024;
    private static final String JSON = "application/json";
    private static final String GRAPHQL = "application/graphql-response+json";
    private static final String WHO = "{ viewer { name } }";
    private static final String CREATE =
            "mutation { createTicket(input: {values: {subject: \"by GET\"}}) { ticket { id } } }";

    private Guest administrator = new Guest("");

    @BeforeAll
    void openADesk() {
        administrator = Desk.open().administrator();
    }

    @ParameterizedTest
    @ValueSource(strings = {JSON, GRAPHQL})
    void answersQueriesByGetAndRefusesMutations(String accepted) {
        assertThat(Answer.of(get(WHO, "", accepted)).data().has("viewer")).isTrue();

        var refused = get(CREATE, "", accepted);
        assertThat(refused.statusCode()).isEqualTo(405);
        assertThat(refused.headers().firstValue("Allow")).contains("POST");
        assertThat(Answer.of(refused).codes()).containsExactly("api.request.method");
        assertThat(administrator
                        .ask("{ tickets { totalCount } }")
                        .data()
                        .at("/tickets/totalCount")
                        .asInt())
                .isZero();
    }

    @Test
    void letsTheOperationNameDecideWhatIsRunByGet() {
        var both = "query Who " + WHO + " mutation Change " + CREATE.substring("mutation ".length());

        assertThat(get(both, "&operationName=Who", JSON).statusCode()).isEqualTo(200);
        assertThat(get(both, "&operationName=Change", JSON).statusCode()).isEqualTo(405);
        assertThat(get(both, "", JSON).statusCode()).isEqualTo(405);
    }

    @Test
    void refusesAGetThatAForeignPageCouldSend() {
        var answer = Answer.of(administrator.get("/graphql?query=" + encoded(WHO)));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.codes()).containsExactly("api.request.preflight");
    }

    @Test
    void refusesAGetWithoutAQueryOrWithVariablesThatAreNoObject() {
        assertThat(Answer.of(get("", "", JSON)).codes()).containsExactly("api.document.syntax");
        assertThat(Answer.of(get(WHO, "&variables=[1]", JSON)).codes()).containsExactly("api.request.not-json");
        assertThat(Answer.of(get(WHO, "&variables=", JSON)).codes()).containsExactly("api.request.not-json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "OPTIONS"})
    void refusesOtherMethods(String method) {
        for (var path : new String[] {"/graphql", "/files"}) {
            var refused = Guest.send(administrator
                    .request(path)
                    .method(method, BodyPublishers.noBody())
                    .build());

            assertThat(refused.statusCode()).isEqualTo(405);
            assertThat(refused.headers().firstValue("Allow").orElse("")).contains("POST");
            assertThat(Answer.of(refused).codes()).containsExactly("api.request.method");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/imports/nothing", "/assets/nothing.js", "/graphql/nothing"})
    void saysOfAnAddressThatThereIsNothing(String path) {
        var answer = Answer.of(administrator.get(path));

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.codes()).containsExactly("api.request.path-unknown");
        assertThat(answer.error().at("/extensions/requestId").asString()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "5",
                "\"x\"",
                "[]",
                "[{\"query\":\"{ viewer { name } }\"}]",
                "{",
                "{'query': 'x'}",
                "{\"query\": null}",
                "{\"query\": {}}",
                "{\"query\": \"{ viewer { name } }\"} and more",
                "{\"query\": \"{ viewer { name } }\", \"variables\": \"x\"}",
                "{\"query\": \"{ viewer { name } }\", \"variables\": [1]}"
            })
    void refusesABodyThatIsNoRequestInJson(String body) {
        var answer = administrator.post("/graphql", JSON, body.getBytes(UTF_8));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.codes()).containsExactly("api.request.not-json");
    }

    @Test
    void refusesJsonThatIsNoUtf8OrNestedWithoutEnd() {
        var deep = "{\"query\":\"x\",\"variables\":{\"v\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}}";
        var wrong = "{\"query\":\"é\"}".getBytes(ISO_8859_1);

        assertThat(administrator.post("/graphql", JSON, deep.getBytes(UTF_8)).codes())
                .containsExactly("api.request.not-json");
        assertThat(administrator.post("/graphql", JSON, wrong).codes()).containsExactly("api.request.not-json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "multipart/form-data; boundary=x", "application/x-www-form-urlencoded"})
    void refusesAnotherContentType(String type) {
        var answer = administrator.post("/graphql", type, "{\"query\":\"{ viewer { name } }\"}".getBytes(UTF_8));

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.codes()).containsExactly("api.request.content-type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "application/json; charset=klingon", "application/json;q=5"})
    void refusesHeadersThatHoldNoMediaType(String type) {
        var sent = administrator.post("/graphql", type, "{\"query\":\"{ viewer { name } }\"}".getBytes(UTF_8));
        assertThat(sent.status()).isEqualTo(400);
        assertThat(sent.codes()).containsExactly("api.request.unreadable");

        var accepted = Answer.of(get(WHO, "", type));
        assertThat(accepted.status()).isEqualTo(400);
        assertThat(accepted.codes()).containsExactly("api.request.unreadable");
    }

    /** Most clients listen only when they have sent all, so all of it must be let in before the refusal is heard. */
    @ParameterizedTest
    @ValueSource(ints = {2, 20})
    void refusesABodyOfManyMegabytesSoThatItIsHeard(int megabytes) {
        var spaces = BodyPublishers.ofByteArrays(
                Collections.nCopies(megabytes, " ".repeat(MEGABYTE).getBytes(UTF_8)));

        for (var body : List.of(spaces, BodyPublishers.fromPublisher(spaces, (long) megabytes * MEGABYTE))) {
            var answer = Answer.of(Guest.send(administrator
                    .request("/graphql")
                    .header("Content-Type", JSON)
                    .POST(body)
                    .build()));
            assertThat(answer.status()).isEqualTo(413);
            assertThat(answer.codes()).containsExactly("api.limit.body");
        }
    }

    private HttpResponse<String> get(String document, String more, String accepted) {
        return Guest.send(administrator
                .request("/graphql?query=" + encoded(document)
                        + more.replace("[", "%5B").replace("]", "%5D"))
                .header("GraphQL-Require-Preflight", "1")
                .header("Accept", accepted)
                .GET()
                .build());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
