package io.deskweave.metadata.kinds.numbers;

import static io.deskweave.metadata.kinds.Kinds.kind;
import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.metadata.fields.Money;
import io.deskweave.metadata.fields.ValueRejected;
import io.deskweave.metadata.fields.ValueShape;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberKindsTests {

    @ParameterizedTest
    @ValueSource(strings = {"12.5", "12.50 %", "12.5%", "12.5％"})
    void readsPercentagesWithAndWithoutTheirSign(String text) throws ValueRejected {
        kind("percent").assertText(text, new BigDecimal("12.50"));
    }

    @Test
    void keepsPercentagesExactAndWithinBounds() throws ValueRejected {
        kind("percent").assertExported(new BigDecimal("99.99"), "99.99");
        kind("percent").assertJson(100, new BigDecimal("100.00"));
        kind("percent").assertRefused("0.125", "metadata.value.too-many-decimals");
        kind("percent").assertRefused("100.01", "metadata.value.out-of-range");
        kind("percent").assertRefused(-1, "metadata.value.out-of-range");
        kind("percent").assertRefused("12%", "metadata.value.not-a-percentage");
        kind("percent", Map.of("min", -50, "max", 1000, "scale", 0)).assertJson("-50", new BigDecimal("-50"));
    }

    @Test
    void letsBoundsOfAPercentageChangeButNotItsScale() {
        kind("percent", Map.of("max", 1)).assertChangeFound(Map.of("max", 2));
        kind("percent", Map.of("scale", 1)).assertChangeFound(Map.of("scale", 2), "metadata.setting.fixed");
        kind("percent", Map.of("min", 5, "max", 4)).assertSettingsFound("metadata.setting.malformed");
    }

    @Test
    void keepsDecimalsAndMoneyWithinBoundsThatAreExact() throws ValueRejected {
        var decimal = kind("decimal", Map.of("min", "0.10", "max", 2));
        decimal.assertJson("0.1", new BigDecimal("0.10"));
        decimal.assertText("2.00", new BigDecimal("2.00"));
        decimal.assertRefused("0.09", "metadata.value.out-of-range");
        decimal.assertTextRefused("2.01", "metadata.value.out-of-range");
        decimal.assertChangeFound(Map.of("min", "1"));
        kind("decimal", Map.of("min", 3, "max", 2)).assertSettingsFound("metadata.setting.malformed");
        kind("decimal", Map.of("min", "few", "max", true))
                .assertSettingsFound("metadata.setting.malformed", "metadata.setting.malformed");
        var price = kind("money", Map.of("currencies", List.of("EUR"), "min", 0, "max", "99.99"));
        price.assertSettingsFound();
        price.assertText("99.99 EUR", new Money(new BigDecimal("99.99"), "EUR"));
        price.assertRefused(Map.of("amount", "-0.01"), "metadata.value.out-of-range");
        price.assertTextRefused("100 EUR", "metadata.value.out-of-range");
    }

    @Test
    void keepsDatesWithinBounds() throws ValueRejected {
        var date = kind("date", Map.of("min", "2026-01-01", "max", "2026-12-31"));
        date.assertSettingsFound();
        date.assertJson("2026-12-31", LocalDate.of(2026, 12, 31));
        date.assertRefused("2025-12-31", "metadata.value.out-of-range");
        date.assertTextRefused("2027-01-01", "metadata.value.out-of-range");
        kind("date", Map.of("min", "2026-02-30")).assertSettingsFound("metadata.setting.malformed");
    }

    @Test
    void keepsMomentsWithinBoundsWhateverTheirOffset() throws ValueRejected {
        var moment = kind("dateTime", Map.of("min", "2026-01-01T08:00:00+08:00", "max", "2026-12-31T23:59:59Z"));
        moment.assertSettingsFound();
        moment.assertJson("2026-01-01T00:00:00Z", Instant.parse("2026-01-01T00:00:00Z"));
        moment.assertRefused("2026-01-01T07:59:59+08:00", "metadata.value.out-of-range");
        moment.assertTextRefused("2027-01-01 10:00", "metadata.value.out-of-range");
        moment.assertChangeFound(Map.of("max", "2026-06-30T00:00:00Z"));
        kind("dateTime", Map.of("min", "2026-01-01T00:00:00", "max", "+10000-01-01T00:00:00Z"))
                .assertSettingsFound("metadata.setting.malformed", "metadata.setting.malformed");
        kind("dateTime", Map.of("min", "2026-01-01T00:00:00Z", "max", "2026-01-01T01:00:00+08:00"))
                .assertSettingsFound("metadata.setting.malformed");
    }

    @ParameterizedTest
    @CsvSource({"4,4", "4/5,4", "★★★★☆,4", "4 stars,4", "4星,4", "1 star,1"})
    void readsRatingsAsPeopleWriteThem(String text, long stars) throws ValueRejected {
        kind("rating").assertText(text, stars);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "6", "4/10", "★★★★★★", "4.5", "good", "-1"})
    void refusesWhatIsNoRating(String text) {
        kind("rating").assertTextRefused(text, "metadata.value.not-a-rating");
    }

    @Test
    void ratesFromOneToAsManyAsTheFieldHas() throws ValueRejected {
        kind("rating", Map.of("max", 10)).assertExported(10L, "10");
        assertThat(kind("rating", Map.of("max", 10)).type().shape(Map.of("max", 10)))
                .isEqualTo(new ValueShape.WholeNumber(1, 10));
        kind("rating").assertRefused("4", "metadata.value.not-a-rating");
        kind("rating").assertRefused(4.5, "metadata.value.not-a-rating");
        kind("rating", Map.of("max", 2)).assertSettingsFound("metadata.setting.malformed");
        kind("rating", Map.of("max", 11)).assertSettingsFound("metadata.setting.malformed");
        kind("rating", Map.of("max", 5)).assertChangeFound(Map.of("max", 10));
        kind("rating", Map.of("max", 5)).assertChangeFound(Map.of("max", 3), "metadata.setting.narrowed");
    }
}
