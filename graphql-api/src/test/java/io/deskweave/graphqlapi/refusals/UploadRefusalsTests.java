package io.deskweave.graphqlapi.refusals;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.graphqlapi.testing.Answer;
import io.deskweave.graphqlapi.testing.Desk;
import io.deskweave.graphqlapi.testing.Guest;
import io.deskweave.platform.tenancy.Role;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Uploads that are too large, too slow, cut off or not what they say; none leaves a file behind. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UploadRefusalsTests {

    private static final long LIMIT = 100L * 1024 * 1024;
    private static final String FORM = "Content-Type: multipart/form-data; boundary=edge\r\n";
    private static final String BEGIN =
            "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n";
    private static final String END = "\r\n--edge--\r\n";

    private final Desk desk = Desk.open();
    private Guest administrator = new Guest("");

    @BeforeEach
    void signIn() {
        administrator = desk.administrator();
    }

    @Test
    void refusesMoreThanAHundredMegabytesHoweverTheyAreSent() {
        var before = desk.files();

        assertTooLarge(administrator.upload("a.csv", Generated.file(LIMIT + 1)));
        assertTooLarge(administrator.upload("a.csv", Generated.file(LIMIT + LIMIT / 5)));
        assertTooLarge(administrator.upload("a.csv", Generated.chunked(LIMIT + LIMIT / 5)));
        assertTooLarge(form(BodyPublishers.concat(text(BEGIN), Generated.file(LIMIT + 1), text(END))));

        assertThat(desk.files()).isEqualTo(before);
    }

    private static void assertTooLarge(Answer answer) {
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.codes()).containsExactly("storage.file.too-large");
        assertThat(answer.error().path("message").asString()).contains("a.csv").contains("100 MB");
        assertThat(answer.error().at("/extensions/advice").asString()).contains("smaller files");
    }

    @Test
    void takesAFileAsAFormTooAndKeepsItsNameAndContent() {
        var answer = form(text("--edge\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\nhello\r\n"
                + BEGIN.replace("a.csv", "你好.csv") + "subject\r\nSqueaks\r\n" + END));

        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
        assertThat(answer.body().path("name").asString()).isEqualTo("你好.csv");
        assertThat(answer.body().path("size").asInt()).isEqualTo("subject\r\nSqueaks\r\n".length());
    }

    @Test
    void refusesAFormThatHoldsNoFileOrIsBroken() {
        var before = desk.files();

        assertThat(form(text(BEGIN.replace("name=\"file\"", "name=\"other\"") + "a" + END))
                        .codes())
                .containsExactly("api.request.file-missing");
        for (var broken : new String[] {BEGIN + "subject\r\nSqueaks", "--edge\r\nConte", "no form at all", ""}) {
            var answer = form(text(broken));
            assertThat(answer.status()).as(broken).isEqualTo(400);
            assertThat(answer.codes()).as(broken).containsAnyOf("api.request.form-broken", "api.request.file-missing");
        }
        assertThat(administrator
                        .post("/files", "multipart/form-data", BEGIN.getBytes(UTF_8))
                        .codes())
                .containsExactly("api.request.form-broken");
        assertThat(desk.files()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%zz", "100%", "../../etc/passwd", "%2e%2e%2fx"})
    void keepsAFileWhateverItsNameButNowhereElse(String name) {
        var answer = administrator.upload(name, "a\n1\n".getBytes(UTF_8));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body().path("name").asString()).doesNotContain("/");
        assertThat(desk.files()).contains(answer.body().path("id").asString());
    }

    @Test
    void refusesAFileWithoutAName() {
        var nameless = administrator.post("/files", "text/csv", "a\n1\n".getBytes(UTF_8));
        assertThat(nameless.status()).isEqualTo(400);
        assertThat(nameless.codes()).containsExactly("api.request.file-missing");
    }

    @Test
    void takesAFileFromWhoeverWritesRecordsButNoImportOfIt() {
        var agent = desk.person(Role.AGENT);
        var sent = agent.upload("a.csv", "a\n1\n".getBytes(UTF_8));
        assertThat(sent.status()).isEqualTo(201);

        var started = agent.ask(
                "mutation { startImport(input: {file: \"%s\", object: \"Ticket\", mapping: [], timeZone: \"UTC\","
                                .formatted(sent.body().path("id").asString())
                        + " dryRun: true}) { id } }");
        assertThat(started.codes()).containsExactly("access.right-missing");
    }

    /** In this test's platform a request has three seconds, an upload eight. */
    @Test
    void cutsOffWhoeverDribbles() throws Exception {
        var before = desk.files();
        try (var threads = Executors.newFixedThreadPool(4)) {
            var answers = threads.invokeAll(List.<Callable<String>>of(
                    () -> new Dribble(administrator, "/graphql", "Content-Type: application/json\r\n")
                            .answer("{\"query\": \""),
                    () -> new Dribble(administrator, "/files", "X-File-Name: a.csv\r\n").answer("subject"),
                    () -> new Dribble(administrator, "/files", FORM).answer(BEGIN),
                    () -> new Dribble(administrator, "/files", FORM).answer("--ed")));
            for (var answer : answers) {
                assertThat(answer.get()).startsWith("HTTP/1.1 408").contains("\"api.limit.body-time\"");
            }
        }
        assertThat(desk.files()).isEqualTo(before);
    }

    @Test
    void answersAFormOfTheWebBeforeItsBodyHasCome() {
        var form = new Dribble(administrator, "/graphql", "Content-Type: application/x-www-form-urlencoded\r\n");

        assertThat(form.answer("query=")).startsWith("HTTP/1.1 415");
    }

    @Test
    void keepsNothingOfAnUploadThatIsCutOff() {
        var before = desk.files();

        new Dribble(administrator, "/files", "X-File-Name: a.csv\r\n").hangUpAfter("subject\nSque");
        new Dribble(administrator, "/files", FORM).hangUpAfter(BEGIN + "subject\nSque");

        Pauses.until("both uploads are gone", () -> desk.files().equals(before));
    }

    private Answer form(BodyPublisher body) {
        return Answer.of(Guest.send(administrator
                .request("/files")
                .header("Content-Type", "multipart/form-data; boundary=edge")
                .POST(body)
                .build()));
    }

    private static BodyPublisher text(String text) {
        return BodyPublishers.ofString(text);
    }
}
