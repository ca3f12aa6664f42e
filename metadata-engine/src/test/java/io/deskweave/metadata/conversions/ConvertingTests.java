package io.deskweave.metadata.conversions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.deskweave.metadata.definition.Conversion;
import io.deskweave.metadata.definition.Conversion.Otherwise;
import io.deskweave.metadata.definition.FieldGuards;
import io.deskweave.metadata.definition.FieldRules;
import io.deskweave.metadata.definition.Texts;
import io.deskweave.metadata.fields.Money;
import io.deskweave.metadata.fields.ValueRejected;
import io.deskweave.metadata.kinds.StandardFieldTypes;
import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.records.everything.Everything;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a value of one type is read as one of another, and which types have values that can be. */
class ConvertingTests {

    private static final Map<String, Object> EUROS = Map.of("currencies", List.of("EUR", "CNY"));

    @Test
    void readsDatesByThePatternThatTextsHaveThemIn() throws ValueRejected {
        var byPattern = converting("text", "date", read("d.M.yyyy", ""));

        assertThat(byPattern.converted("4.3.2026")).contains(LocalDate.of(2026, 3, 4));
        assertThatThrownBy(() -> byPattern.converted("2026-03-04")).isInstanceOf(ValueRejected.class);
        assertThatThrownBy(() -> byPattern.converted("30.2.2026")).isInstanceOf(ValueRejected.class);
        assertThat(converting("text", "date", Conversion.plain()).converted("2026-03-04"))
                .contains(LocalDate.of(2026, 3, 4));
    }

    @Test
    void needsNoPatternForWhatIsADateAlready() throws ValueRejected {
        var conversion = read("d.M.yyyy", "");

        assertThat(converting("date", "dateTime", conversion).converted(LocalDate.of(2026, 3, 4)))
                .contains(Instant.parse("2026-03-04T00:00:00Z"));
        assertThat(converting("dateTime", "date", conversion).converted(Instant.parse("2026-03-04T23:30:00Z")))
                .contains(LocalDate.of(2026, 3, 4));
    }

    @ParameterizedTest
    @CsvSource({
        "'', 2026-03-04, 2026-03-04T00:00:00Z",
        "Asia/Shanghai, 2026-03-05, 2026-03-04T16:00:00Z",
        "America/New_York, 2026-03-04, 2026-03-04T05:00:00Z",
        "America/New_York, 2026-07-04, 2026-07-04T04:00:00Z"
    })
    void beginsDaysWhereTheyWereWrittenDown(String zone, LocalDate day, Instant begins) throws ValueRejected {
        var conversion = read(null, zone);

        assertThat(converting("date", "dateTime", conversion).converted(day)).contains(begins);
        assertThat(converting("dateTime", "date", conversion).converted(begins)).contains(day);
        assertThat(converting("text", "dateTime", conversion).converted(day.toString()))
                .contains(begins);
    }

    @Test
    void beginsDaysThereOnTheWayBackToo() {
        var there = new Conversion("d.M.yyyy", "Asia/Shanghai", Map.of("soon", "1.1.2030"), Otherwise.LEAVE_EMPTY);

        assertThat(there.back()).isEqualTo(new Conversion(null, "Asia/Shanghai", Map.of(), Otherwise.LEAVE_EMPTY));
    }

    @Test
    void readsCertainTextsAsOthers() throws ValueRejected {
        var conversion = new Conversion(null, "", Map.of("a dozen", "12", "unknown", "", "13", "12"), Otherwise.REFUSE);
        var converting = converting("text", "wholeNumber", conversion);

        assertThat(converting.converted("a dozen")).contains(12L);
        assertThat(converting.converted("unknown")).as("stands for none").isEmpty();
        assertThat(converting.converted("13")).as("although it is a number").contains(12L);
        assertThat(converting.converted("14")).contains(14L);
        assertThatThrownBy(() -> converting.converted("A dozen"))
                .as("exactly so")
                .isInstanceOf(ValueRejected.class);
    }

    @Test
    void readsTextsOfEveryKindAsOthers() throws ValueRejected {
        var conversion = new Conversion(null, "", Map.of("true", "DONE", "false", "OPEN"), Otherwise.REFUSE);
        var options = Map.<String, Object>of("options", List.of(Map.of("key", "OPEN"), Map.of("key", "DONE")));
        var converting = new Converting(model("yesNo", Map.of()), model("choice", options), conversion);

        assertThat(converting.converted(true)).contains("DONE");
        assertThat(converting.converted(false)).contains("OPEN");
    }

    @Test
    void losesNoFractionSilently() throws ValueRejected {
        var converting = converting("decimal", "wholeNumber", Conversion.plain());

        assertThat(converting.converted(new BigDecimal("12.00"))).contains(12L);
        assertThat(converting.converted(new BigDecimal("1200"))).contains(1200L);
        assertThatThrownBy(() -> converting.converted(new BigDecimal("12.50"))).isInstanceOf(ValueRejected.class);
    }

    @Test
    void readsAmountsInTheFirstCurrencyUnlessTheySayAnother() throws ValueRejected {
        var converting = new Converting(model("text", Map.of()), model("money", EUROS), Conversion.plain());

        assertThat(converting.converted("12.5")).contains(new Money(new BigDecimal("12.50"), "EUR"));
        assertThat(converting.converted("¥12.5")).contains(new Money(new BigDecimal("12.50"), "CNY"));
    }

    @Test
    void keepsWhatLiesThereAndLeadsToTheValue() throws ValueRejected {
        var way = back(Conversion.plain());

        assertThat(way.carried(7L, "007")).as("its spelling then").contains("007");
        assertThat(way.carried(8L, "007")).as("written since").contains("8");
        assertThat(way.carried(8L, null)).as("new since").contains("8");
    }

    @Test
    void keepsWhatLiesThereAndCouldNotBeRead() throws ValueRejected {
        var way = back(new Conversion(null, "", Map.of("unknown", ""), Otherwise.LEAVE_EMPTY));

        assertThat(way.carried(null, "many")).contains("many");
        assertThat(way.carried(null, "unknown")).contains("unknown");
        assertThat(way.carried(null, "007")).as("emptied since").isEmpty();
        assertThat(way.carried(null, null)).isEmpty();
        assertThat(way.carried(3L, "many")).contains("3");
    }

    @Test
    void leadsThroughEveryColumnInBetween() throws ValueRejected {
        var text = model("text", Map.of());
        var decimal = model("decimal", Map.of("scale", 2));
        var number = model("wholeNumber", Map.of());
        var way = new Way(
                new Converting(number, text, Conversion.plain()),
                List.of(
                        new Converting(text, decimal, Conversion.plain()),
                        new Converting(decimal, number, Conversion.plain())));

        assertThat(way.carried(7L, "7.0")).contains("7.0");
        assertThat(way.carried(7L, "7.5")).as("no whole number in between").contains("7");
    }

    @Test
    void overwritesWhatLiesInANewColumn() throws ValueRejected {
        var way = new Way(converting("text", "wholeNumber", Conversion.plain()), List.of());

        assertThat(way.carried("8", 7L)).contains(8L);
        assertThat(way.carried(null, 7L)).isEmpty();
    }

    /** A new kind is to be named in one of the two: whether it can be carried is for somebody to say. */
    @Test
    void carriesWhatPeopleWriteAsValues() {
        var model = Everything.model().object("Thing").orElseThrow();
        var carriable = model.fields().stream()
                .collect(Collectors.partitioningBy(
                        field -> Carriable.is(field.type(), field.shape()),
                        Collectors.mapping(field -> field.type().key(), Collectors.toCollection(TreeSet::new))));

        assertThat(carriable.get(true))
                .containsExactly(
                        "address",
                        "category",
                        "choice",
                        "date",
                        "dateTime",
                        "decimal",
                        "duration",
                        "email",
                        "longText",
                        "money",
                        "multipleChoice",
                        "percent",
                        "phone",
                        "place",
                        "rating",
                        "richText",
                        "serialNumber",
                        "text",
                        "url",
                        "wholeNumber",
                        "yesNo");
        assertThat(carriable.get(false))
                .containsExactly(
                        "anyReference",
                        "autoNumber",
                        "department",
                        "file",
                        "formula",
                        "person",
                        "picture",
                        "reference",
                        "references",
                        "rollUp",
                        "signature");
    }

    private static Way back(Conversion there) {
        return new Way(
                converting("wholeNumber", "text", there.back().leavingEmpty()),
                List.of(converting("text", "wholeNumber", there)));
    }

    private static Conversion read(@Nullable String pattern, String zone) {
        return new Conversion(pattern, zone, Map.of(), Otherwise.REFUSE);
    }

    private static Converting converting(String from, String to, Conversion conversion) {
        return new Converting(model(from, Map.of()), model(to, Map.of()), conversion);
    }

    private static FieldModel model(String kind, Map<String, Object> settings) {
        var type = StandardFieldTypes.registry().find(kind).orElseThrow();
        return new FieldModel(
                "f1",
                "size",
                List.of(),
                Texts.none(),
                Texts.none(),
                type,
                settings,
                type.shape(settings),
                false,
                false,
                false,
                FieldRules.none(),
                FieldGuards.none(),
                "f1");
    }
}
