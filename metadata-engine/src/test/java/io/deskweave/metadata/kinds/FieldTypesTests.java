package io.deskweave.metadata.kinds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.deskweave.metadata.fields.FieldPlace;
import io.deskweave.metadata.fields.FieldType;
import io.deskweave.metadata.fields.Place;
import io.deskweave.metadata.fields.TextForm;
import io.deskweave.metadata.fields.ValueRejected;
import io.deskweave.metadata.fields.ValueShape;
import io.deskweave.platform.problems.Problem;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldTypesTests {

    private static final TextForm ISO = new TextForm(null, ZoneId.of("Asia/Shanghai"));
    private static final FieldPlace PLACE = new FieldPlace("Ticket", "field");
    private static final Map<String, Object> STATUS = Map.of(
            "options",
            List.of(
                    Map.of("key", "IN_PROGRESS", "labels", Map.of("en", "Being worked on", "zh-CN", "处理中")),
                    Map.of("key", "CLOSED", "labels", Map.of("en", "Closed")),
                    Map.of("key", "PARKED", "labels", Map.of("en", "Parked"), "retired", true)));

    @Test
    void knowsTheseKinds() {
        assertThat(String.join(" ", StandardFieldTypes.registry().keys()))
                .isEqualTo("address anyReference autoNumber category choice date dateTime decimal department duration"
                        + " email file formula longText money multipleChoice percent person phone picture place rating"
                        + " reference references richText rollUp serialNumber signature text url wholeNumber yesNo");
    }

    @Test
    void countsTextInCodePoints() throws ValueRejected {
        var settings = Map.<String, Object>of("lengthMax", 2);
        assertThat(type("text").fromJson(settings, "🐕🐈")).isEqualTo("🐕🐈");
        assertRejected("text", settings, "abc", "metadata.value.too-long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\nb", "a\tb", "a\ud800b", "\u0085"})
    void refusesControlCharactersAndHalvesOfCharacters(String text) {
        assertRejected("text", Map.of(), text, "metadata.value.control-character");
    }

    @Test
    void takesLinesInLongTextsButNoNull() throws ValueRejected {
        assertThat(type("longText").fromJson(Map.of(), "one\r\n\ttwo")).isEqualTo("one\r\n\ttwo");
        assertRejected("longText", Map.of(), "one\u0000", "metadata.value.control-character");
    }

    @Test
    void answersPatternsInLinearTime() {
        var settings = Map.<String, Object>of("pattern", "(a+)+b");
        assertRejected("text", settings, "a".repeat(200), "metadata.value.not-as-pattern");
        assertFound("text", Map.of("pattern", "(a)\\1"), "metadata.setting.malformed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"42|42", "-7|-7", "1,234,567|1234567", "12.00|12", "1 234|1234", "+5|5"})
    void readsWholeNumbersAsPeopleWriteThem(String text, long number) throws ValueRejected {
        assertThat(type("wholeNumber").fromText(Map.of(), text, ISO)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "1,23", "12,34,567", "abc", "1e9", "0x1F", "99999999999999999999999"})
    void refusesWhatIsNoWholeNumber(String text) {
        assertTextRejected("wholeNumber", Map.of(), text, "metadata.value.not-a-whole-number");
    }

    @Test
    void keepsWholeNumbersWithinBounds() throws ValueRejected {
        var settings = Map.<String, Object>of("min", 1, "max", 5);
        assertThat(type("wholeNumber").fromJson(settings, 5)).isEqualTo(5L);
        assertRejected("wholeNumber", settings, 6, "metadata.value.out-of-range");
        assertRejected("wholeNumber", Map.of(), BigInteger.TWO.pow(53), "metadata.value.out-of-range");
        assertRejected("wholeNumber", Map.of(), "5", "metadata.value.not-a-whole-number");
        assertRejected("wholeNumber", Map.of(), new BigDecimal("1E+999999999"), "metadata.value.not-a-whole-number");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1,234.50|1234.50", "0.1|0.10", ".5|0.50", "-3|-3.00", "1'000|1000.00"})
    void readsDecimalsAsPeopleWriteThem(String text, BigDecimal number) throws ValueRejected {
        assertThat(type("decimal").fromText(Map.of(), text, ISO)).isEqualTo(number);
    }

    @Test
    void neverRoundsADecimal() {
        assertRejected("decimal", Map.of(), "1.005", "metadata.value.too-many-decimals");
        assertRejected("decimal", Map.of("precision", 4), 100, "metadata.value.too-many-digits");
        assertRejected("decimal", Map.of(), "1234,5", "metadata.value.not-a-decimal");
        assertRejected("decimal", Map.of(), Double.NaN, "metadata.value.not-a-decimal");
        assertRejected("decimal", Map.of(), new BigDecimal("1E+999999999"), "metadata.value.too-many-digits");
    }

    @ParameterizedTest
    @CsvSource({"Yes,true", "是,true", "TRUE,true", "1,true", "no,false", "否,false", "N,false"})
    void readsYesAndNoInTwoLanguages(String text, boolean value) throws ValueRejected {
        assertThat(type("yesNo").fromText(Map.of(), text, ISO)).isEqualTo(value);
    }

    @Test
    void refusesPerhaps() {
        assertTextRejected("yesNo", Map.of(), "perhaps", "metadata.value.not-yes-or-no");
        assertRejected("yesNo", Map.of(), "true", "metadata.value.not-yes-or-no");
    }

    @Test
    void readsDatesByPatternAndIso() throws ValueRejected {
        assertThat(type("date").fromText(Map.of(), "2026-02-28", ISO)).isEqualTo(LocalDate.of(2026, 2, 28));
        assertThat(type("date").fromText(Map.of(), "3/14/2025 1:20", form("M/d/yyyy H:mm")))
                .isEqualTo(LocalDate.of(2025, 3, 14));
        assertRejected("date", Map.of(), "2026-02-30", "metadata.value.not-a-date");
        assertTextRejected("date", Map.of(), "2/30/2026", form("M/d/yyyy"), "metadata.value.not-a-date");
        assertTextRejected("date", Map.of(), "2/3/2026", form("M/d/yyyb!"), "metadata.value.pattern-malformed");
    }

    @Test
    void readsMomentsInTheZoneInWhichTheyWereWritten() throws ValueRejected {
        var at = Instant.parse("2025-03-13T17:20:00Z");
        assertThat(type("dateTime").fromText(Map.of(), "3/14/2025 1:20", form("M/d/yyyy H:mm")))
                .isEqualTo(at);
        assertThat(type("dateTime").fromText(Map.of(), "03/14/2025 01:20:00 am", form("MM/dd/yyyy hh:mm:ss a")))
                .isEqualTo(at);
        assertThat(type("dateTime").fromText(Map.of(), "2025-03-14 01:20:00", ISO))
                .isEqualTo(at);
        assertThat(type("dateTime").fromText(Map.of(), "2025-03-13T17:20:00Z", ISO))
                .isEqualTo(at);
        assertThat(type("dateTime").fromText(Map.of(), "2025-03-14", ISO))
                .isEqualTo(Instant.parse("2025-03-13T16:00:00Z"));
        assertThat(type("dateTime").fromJson(Map.of(), "2025-03-14T01:20:00.123456789+08:00"))
                .isEqualTo(at.plusNanos(123_456_000));
        assertRejected("dateTime", Map.of(), "2025-03-14T01:20:00", "metadata.value.not-a-date-time");
    }

    @ParameterizedTest
    @ValueSource(strings = {"IN_PROGRESS", "in progress", "In-Progress", "being worked on", "处理中", " Being_Worked_On"})
    void readsAChoiceByKeyOrAnyLabel(String text) throws ValueRejected {
        assertThat(type("choice").fromText(STATUS, text, ISO)).isEqualTo("IN_PROGRESS");
    }

    @Test
    void refusesWhatIsNoOptionOrNoLongerOne() {
        assertRejected("choice", STATUS, "in progress", "metadata.value.not-an-option");
        assertRejected("choice", STATUS, "PARKED", "metadata.value.option-retired");
        assertTextRejected("choice", STATUS, "parked", "metadata.value.option-retired");
        assertThat(type("choice").shape(STATUS))
                .isEqualTo(new ValueShape.Choice(List.of("IN_PROGRESS", "CLOSED", "PARKED")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "40.65, -73.88",
                "40.65 -73.88",
                "(40.65,-73.88)",
                "40.65;-73.88",
                "POINT (-73.88 40.65)",
                "point(-73.88  40.65)"
            })
    void readsPlacesAsTheyAreWritten(String text) throws ValueRejected {
        assertThat(type("place").fromText(Map.of(), text, ISO)).isEqualTo(new Place(40.65, -73.88));
    }

    @Test
    void refusesPlacesOffTheEarth() {
        assertTextRejected("place", Map.of(), "91, 0", "metadata.value.not-a-place");
        assertRejected("place", Map.of(), Map.of("latitude", 1, "longitude", 181), "metadata.value.not-a-place");
        assertRejected("place", Map.of(), Map.of("latitude", 1), "metadata.value.not-a-place");
    }

    @Test
    void takesReferencesByIdOfTheRightKindOnly() throws ValueRejected {
        var id = UUID.randomUUID();
        var settings = Map.<String, Object>of("object", "Customer", "objectId", "s_customer");
        assertThat(type("reference").fromJson(settings, id.toString())).isEqualTo(id);
        assertThat(type("reference").fromJson(settings, globalId("s_customer:" + id)))
                .isEqualTo(id);
        assertRejected("reference", settings, globalId("s_ticket:" + id), "metadata.value.reference-to-other");
        assertRejected("reference", settings, "7", "metadata.value.not-a-reference");
        assertRejected("reference", settings, globalId("s_customer"), "metadata.value.not-a-reference");
    }

    @Test
    void letsNobodyWriteANumberThatIsGiven() {
        assertRejected("autoNumber", Map.of(), "T-1", "metadata.value.not-writable");
        assertThat(type("autoNumber").writable()).isFalse();
    }

    @Test
    void findsWhatIsWrongWithSettings() {
        assertFound("text", Map.of("lengthMax", 1001), "metadata.setting.malformed");
        assertFound("text", Map.of("length", 3), "metadata.setting.unknown");
        assertFound("wholeNumber", Map.of("min", 2, "max", 1), "metadata.setting.malformed");
        assertFound("decimal", Map.of("precision", 2, "scale", 3), "metadata.setting.malformed");
        assertFound("choice", Map.of(), "metadata.setting.missing");
        assertFound("choice", Map.of("options", List.of()), "metadata.setting.malformed");
        assertFound("choice", options(Map.of("key", "2X")), "metadata.setting.option-malformed");
        assertFound("choice", options(Map.of("key", "true")), "metadata.setting.option-malformed");
        assertFound("choice", options(Map.of("key", "A"), Map.of("key", "A")), "metadata.setting.option-malformed");
        assertFound("choice", options(Map.of("key", "A", "labels", "x")), "metadata.setting.option-malformed");
        assertFound("choice", options(Map.of("key", "A", "retired", true)), "metadata.setting.malformed");
        assertFound("reference", Map.of(), "metadata.setting.missing");
        assertFound("autoNumber", Map.of("default", "T-1"), "metadata.setting.unknown");
    }

    @Test
    void letsSettingsGrowButNotShrink() {
        assertNarrowed("text", Map.of("lengthMax", 10), Map.of("lengthMax", 9), "metadata.setting.narrowed");
        assertNarrowed("text", Map.of("lengthMax", 10), Map.of("lengthMax", 11));
        assertNarrowed("decimal", Map.of("precision", 10), Map.of("precision", 9), "metadata.setting.narrowed");
        assertNarrowed("decimal", Map.of("scale", 2), Map.of("scale", 3), "metadata.setting.fixed");
        assertNarrowed(
                "choice",
                STATUS,
                options(Map.of("key", "CLOSED")),
                "metadata.setting.option-removed",
                "metadata.setting.option-removed");
        assertNarrowed("reference", Map.of("object", "A"), Map.of("object", "B"), "metadata.setting.fixed");
        assertNarrowed("reference", Map.of("object", "A"), Map.of("object", "A", "inverse", "b"));
        assertNarrowed("autoNumber", Map.of(), Map.of("prefix", "T-"), "metadata.setting.fixed");
    }

    private static Map<String, Object> options(Object... options) {
        return Map.of("options", List.of(options));
    }

    private static FieldType type(String key) {
        return StandardFieldTypes.registry().find(key).orElseThrow();
    }

    private static TextForm form(@Nullable String pattern) {
        return new TextForm(pattern, ZoneId.of("Asia/Shanghai"));
    }

    private static String globalId(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertRejected(String key, Map<String, Object> settings, Object json, String code) {
        assertThatExceptionOfType(ValueRejected.class)
                .isThrownBy(() -> type(key).fromJson(settings, json))
                .satisfies(e -> assertThat(e.code()).isEqualTo(code))
                .satisfies(e -> assertThat(e.advice()).isNotBlank());
    }

    private static void assertTextRejected(String key, Map<String, Object> settings, String text, String code) {
        assertTextRejected(key, settings, text, ISO, code);
    }

    private static void assertTextRejected(
            String key, Map<String, Object> settings, String text, TextForm form, String code) {
        assertThatExceptionOfType(ValueRejected.class)
                .isThrownBy(() -> type(key).fromText(settings, text, form))
                .satisfies(e -> assertThat(e.code()).isEqualTo(code));
    }

    private static void assertFound(String key, Map<String, Object> settings, String code) {
        assertThat(type(key).checkSettings(PLACE, settings))
                .extracting(Problem::code)
                .containsExactly(code);
    }

    private static void assertNarrowed(
            String key, Map<String, Object> before, Map<String, Object> after, String... codes) {
        assertThat(type(key).checkChange(PLACE, before, after))
                .extracting(Problem::code)
                .containsExactly(codes);
    }
}
