package io.deskweave.graphqlapi.refusals;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.graphqlapi.testing.Answer;
import io.deskweave.graphqlapi.testing.Desk;
import io.deskweave.graphqlapi.testing.Guest;
import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** CSV files that are not as they should be, from upload to import. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CsvRefusalsTests {

    private static final Charset GBK = Charset.forName("GBK");
    private static final long MEGABYTE = 1024L * 1024;
    private static final long LARGEST = 50 * MEGABYTE;

    private Guest administrator = new Guest("");
    private Imports imports = new Imports(administrator);

    @BeforeAll
    void openADesk() {
        administrator = Desk.open().administrator();
        imports = new Imports(administrator);
    }

    static Stream<Arguments> filesWithoutAReadableHeader() {
        return Stream.of(
                file("empty", "", "import.file.empty", "empty"),
                file("only a byte order mark", "\uFEFF", "import.file.empty", "empty"),
                file("only line breaks", "\r\n\r\n", "import.file.empty", "empty"),
                file("UTF-16", "subject\nSqueaks\n".getBytes(UTF_16), "import.file.not-utf-8", "Line 1 "),
                file("GBK", "主题,备注\n吱吱响,无\n".getBytes(GBK), "import.file.not-utf-8", "Line 1 "),
                file("Latin-1", "subject,Größe\nSqueaks,3\n".getBytes(ISO_8859_1), "import.file.not-utf-8", "Line 1 "),
                file(
                        "no header",
                        "2025-03-14,Squeaks,NEW\n2025-03-15,Leaks,NEW\n",
                        "import.file.no-header",
                        "2025-03-14"),
                file("a column without a name", "subject,,priority\na,b,P1\n", "import.file.no-header", "Column 2 "),
                file(
                        "a name twice",
                        "subject,priority,subject\na,P1,b\n",
                        "import.file.duplicate-header",
                        "number 1 and number 3"),
                file("a quote that never ends", "\"subject,priority\na,P1\n", "import.file.broken-quotes", "line 1 "),
                file("a quote within a name", "sub\"ject,priority\na,P1\n", "import.file.broken-quotes", "line 1 "));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("filesWithoutAReadableHeader")
    void refusesAFileWithoutAReadableHeaderBeforeAnyJobBegins(String what, byte[] content, String code, String place) {
        var jobs = imports.jobs();
        var file = uploaded(content);

        for (var answer : List.of(imports.propose(file), imports.start(file, true), imports.start(file, false))) {
            assertThat(answer.codes()).containsExactly(code);
            assertThat(answer.error().path("message").asString()).contains(place);
            assertThat(answer.error().at("/extensions/advice").asString()).isNotBlank();
            assertThat(answer.place()).containsExactly("file");
        }
        assertThat(imports.jobs()).isEqualTo(jobs);
    }

    static Stream<Arguments> filesThatBreakFurtherDown() {
        return Stream.of(
                file("Latin-1", "subject\nSqueaks\nGrün\n".getBytes(ISO_8859_1), "import.file.not-utf-8", "Line 3 "),
                file("GBK", "subject\nSqueaks\nLeaks\n吱吱响\n".getBytes(GBK), "import.file.not-utf-8", "Line 4 "),
                file(
                        "a quote that never ends",
                        "subject\nSqueaks\n\"Leaks\nx\n",
                        "import.file.broken-quotes",
                        "line 3"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("filesThatBreakFurtherDown")
    void bringsNothingInOfAFileThatBreaksFurtherDown(String what, byte[] content, String code, String place) {
        var tickets = imports.tickets();
        var file = uploaded(content);

        for (var dryRun : List.of(true, false)) {
            var failed = imports.run(file, dryRun);
            assertThat(failed.path("state").asString()).isEqualTo("FAILED");
            assertThat(failed.at("/failure/code").asString()).isEqualTo(code);
            assertThat(failed.at("/failure/message").asString()).contains(place).contains("No row went in");
            assertThat(failed.path("inserted").asInt()).isZero();
        }
        assertThat(imports.tickets()).isEqualTo(tickets);
    }

    @Test
    void refusesARowWithAStrayQuoteAndTakesTheOthers() {
        var tickets = imports.tickets();
        var done = imports.run(uploaded("subject,notes\nSqueaks,a\nthe 5\" pipe,b\nLeaks,c\n".getBytes(UTF_8)), false);

        assertThat(done.path("state").asString()).as("%s", done).isEqualTo("DONE");
        assertThat(done.path("refused").asInt()).isEqualTo(1);
        assertThat(imports.tickets()).isEqualTo(tickets + 2);
    }

    @Test
    void looksThroughTheLargestFileThatIsTaken() {
        var file = kept(administrator.upload("large.csv", Generated.file(LARGEST)));

        assertThat(imports.propose(file).codes()).isEmpty();
        var rehearsed = imports.run(file, true);
        assertThat(rehearsed.path("state").asString()).as("%s", rehearsed).isEqualTo("DONE");
        assertThat(rehearsed.path("read").asLong()).isEqualTo(Generated.rows(LARGEST));
    }

    @Test
    void importsNoFileThatIsLargerAndSaysHowLargeItMayBe() {
        var file = kept(administrator.upload("larger.csv", Generated.file(LARGEST + 1)));

        for (var answer : List.of(imports.propose(file), imports.start(file, true), imports.start(file, false))) {
            assertThat(answer.codes()).containsExactly("import.file.too-large");
            assertThat(answer.error().path("message").asString())
                    .contains("52,428,801")
                    .contains("52,428,800");
            assertThat(answer.error().at("/extensions/advice").asString()).contains("Split");
        }
    }

    private String uploaded(byte[] content) {
        return kept(administrator.upload("tickets.csv", content));
    }

    private static String kept(Answer answer) {
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
        return answer.body().path("id").asString();
    }

    private static Arguments file(String what, String content, String code, String place) {
        return file(what, content.getBytes(UTF_8), code, place);
    }

    private static Arguments file(String what, byte[] content, String code, String place) {
        return Arguments.of(what, content, code, place);
    }
}
