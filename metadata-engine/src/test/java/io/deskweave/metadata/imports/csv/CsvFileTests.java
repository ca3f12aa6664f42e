package io.deskweave.metadata.imports.csv;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.deskweave.platform.problems.Problem;
import io.deskweave.platform.problems.Refused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTests {

    private static final CsvLimits SMALL = new CsvLimits(1 << 20, 6, 100);

    @Test
    void readsQuotesCommasAndLineBreaksWithTheLineOfEachRow() throws IOException {
        var rows = rows("name,note\r\nAnna,\"a, b\"\r\n\r\n\"Bo \"\"B\"\"\",\"one\ntwo\"\r\nCy,\r\n");

        assertThat(rows).extracting(CsvRow::line).containsExactly(2L, 4L, 6L);
        assertThat(rows).extracting(CsvRow::number).containsExactly(1L, 2L, 3L);
        assertThat(rows)
                .extracting(CsvRow::cells)
                .containsExactly(List.of("Anna", "a, b"), List.of("Bo \"B\"", "one\ntwo"), List.of("Cy", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void readsEveryKindOfLineEndWithAndWithoutTheLast(String end) throws IOException {
        assertThat(rows("a,b" + end + "1,2" + end + "3,4"))
                .extracting(CsvRow::line)
                .containsExactly(2L, 3L);
        assertThat(rows("a,b" + end + "1,2" + end + "3,4" + end)).hasSize(2);
    }

    @Test
    void passesOverAByteOrderMark() throws IOException {
        try (var file = open("\uFEFFname,zip\nAnna,1\n".getBytes(UTF_8))) {
            assertThat(file.header().columns()).containsExactly("name", "zip");
        }
    }

    @Test
    void keepsTheLettersOfEveryLanguage() throws IOException {
        assertThat(rows("名字,ort\n李小龙,Köln 🐕\n").getFirst().cells()).containsExactly("李小龙", "Köln 🐕");
    }

    @Test
    void readsLettersThatLieAcrossItsBuffers() throws IOException {
        var text = new StringBuilder("a,b\n");
        for (int i = 0; i < 30_000; i++) {
            text.append("狗").append(i % 7 == 0 ? "🐕" : "").append(",ü\n");
        }

        var rows = rows(text.toString());

        assertThat(rows).hasSize(30_000);
        assertThat(rows.getLast().line()).isEqualTo(30_001);
        assertThat(rows).allMatch(row -> row.cells().getFirst().startsWith("狗"));
    }

    @Test
    void ignoresTheColumnThatOurOwnRefusedFilesAdd() throws IOException {
        try (var file = open("name,import_problem\nAnna,too late\n".getBytes(UTF_8))) {
            assertThat(file.header().columns()).containsExactly("name");
            assertThat(file.header().width()).isEqualTo(2);
        }
    }

    @Test
    void marksAQuoteInACellThatIsNotQuoted() throws IOException {
        var rows = rows("name,size\npipe,5\" wide\nhose,\"5\"\" wide\"\n");

        assertThat(rows).extracting(CsvRow::strayQuote).containsExactly(1, -1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "\uFEFF"})
    void refusesAnEmptyFile(String text) {
        assertThat(refusal(text.getBytes(UTF_8)).code()).isEqualTo("import.file.empty");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name,,zip\n",
                "64345465,3/14/2025 1:20,NYPD\n",
                "Anna,anna@example.org,x\n",
                "x,2025-03-14,y\n",
                "12,14,15\n",
                "a,b,POINT (-73.8 40.6)\n"
            })
    void refusesAFirstLineThatNamesNoColumns(String text) {
        assertThat(refusal(text.getBytes(UTF_8)).code()).isEqualTo("import.file.no-header");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Cross Street 1,Cross Street 2\n", "名字,邮编\n", "a,b,c,d,e,2025\n", "X Coordinate (State Plane)\n"
            })
    void takesNamesForNames(String text) throws IOException {
        assertThat(rows(text)).isEmpty();
    }

    @Test
    void namesTheColumnThatStandsTwice() {
        assertThat(refusal("zip,name,zip\n".getBytes(UTF_8)))
                .returns("import.file.duplicate-header", Problem::code)
                .returns("Two columns are named 'zip': number 1 and number 3", Problem::message);
    }

    @Test
    void saysOnWhichLineTheBytesAreNotUtf8() {
        var text = "name,town\n" + "Anna,Paris\n".repeat(20_000) + "Bo,Köln\n" + "Cy,Rom\n";

        assertThat(refusal(text.getBytes(ISO_8859_1)))
                .returns("import.file.not-utf-8", Problem::code)
                .returns("Line 20002 holds bytes that are not UTF-8", Problem::message);
    }

    @Test
    void refusesUtf16() {
        assertThat(refusal("name,town\nAnna,Paris\n".getBytes(UTF_16)).code()).isEqualTo("import.file.not-utf-8");
        assertThat(refusal("name,town\nAnna,Paris\n".getBytes(UTF_16LE)).code()).isEqualTo("import.file.not-utf-8");
    }

    @Test
    void refusesAFileThatEndsWithinALetter() {
        assertThat(refusal(new byte[] {'a', '\n', 'b', '\n', (byte) 0xE7, (byte) 0x8B})
                        .message())
                .startsWith("Line 3");
    }

    @Test
    void saysWhereTheRowWithBrokenQuotesBegins() {
        assertThat(refusal("a,b\n1,2\n3,\"four\n5,6\n".getBytes(UTF_8)))
                .returns("import.file.broken-quotes", Problem::code)
                .returns("The quotes of the row that begins on line 3 do not match", Problem::message);
        assertThat(refusal("a,b\n1,2\n3,\"four\"five\n".getBytes(UTF_8)).code()).isEqualTo("import.file.broken-quotes");
    }

    @Test
    void refusesARowThatIsTooLongBeforeItFillsTheMemory() {
        var endless = "a,b\n1,\"" + "x".repeat(200_000);

        assertThat(refusal(endless.getBytes(UTF_8)).code()).isEqualTo("import.file.row-too-long");
        assertThat(refusal(("a,b\n" + "x".repeat(60) + "," + "y".repeat(60)).getBytes(UTF_8)))
                .returns("import.file.row-too-long", Problem::code)
                .returns("The row that begins on line 2 has more than 100 characters", Problem::message);
    }

    @Test
    void refusesTooManyColumns() {
        assertThat(refusal("a,b,c,d,e,f,g\n".getBytes(UTF_8)).code()).isEqualTo("import.file.too-many-columns");
        assertThat(refusal("a,b\n1,2,3,4,5,6,7\n".getBytes(UTF_8)).message()).startsWith("Line 2 ");
    }

    @Test
    void refusesAFileThatIsTooLargeWithoutReadingIt() {
        assertThatThrownBy(() -> CsvFile.open(new ByteArrayInputStream(new byte[0]), SMALL.bytes() + 1, SMALL))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("import.file.too-large");
    }

    @Test
    void neverFailsInAnotherWayWhateverTheBytes() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        var pieces = List.of("a", ",", "\"", "\n", "\r", "ü", "\0", "x\"y", "\"\"", "1/2/2025");
        for (int turn = 0; turn < 2_000; turn++) {
            var text = new StringBuilder("name,note\n");
            for (int i = random.nextInt(40); i > 0; i--) {
                text.append(pieces.get(random.nextInt(pieces.size())));
            }
            var bytes = text.toString().getBytes(random.nextBoolean() ? UTF_8 : ISO_8859_1);
            try {
                assertThat(rows(bytes)).as("seed %d", seed).allMatch(row -> row.line() > 1);
            } catch (Refused e) {
                assertThat(e.problems())
                        .as("seed %d", seed)
                        .allMatch(p -> p.code().startsWith("import.file."));
            } catch (IOException e) {
                throw new AssertionError("seed " + seed, e);
            }
        }
    }

    private static Problem refusal(byte[] bytes) {
        var refused = catchThrowableOfType(Refused.class, () -> rows(bytes));
        assertThat(refused).as("refused").isNotNull();
        assertThat(refused.problems())
                .singleElement()
                .satisfies(p -> assertThat(p.advice()).isNotBlank());
        return refused.problems().getFirst();
    }

    private static List<CsvRow> rows(String text) throws IOException {
        return rows(text.getBytes(UTF_8));
    }

    private static List<CsvRow> rows(byte[] bytes) throws IOException {
        var rows = new ArrayList<CsvRow>();
        try (var file = open(bytes)) {
            for (var row = file.next(); row.isPresent(); row = file.next()) {
                rows.add(row.get());
            }
        }
        return rows;
    }

    private static CsvFile open(byte[] bytes) {
        return CsvFile.open(
                new ByteArrayInputStream(bytes), bytes.length, bytes.length > 210_000 ? CsvLimits.DEFAULTS : SMALL);
    }
}
