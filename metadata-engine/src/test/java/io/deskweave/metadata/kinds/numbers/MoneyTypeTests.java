package io.deskweave.metadata.kinds.numbers;

import static io.deskweave.metadata.kinds.Kinds.kind;

import io.deskweave.metadata.fields.Money;
import io.deskweave.metadata.fields.ValueRejected;
import io.deskweave.metadata.kinds.Kinds;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTypeTests {

    @Test
    void keepsAnAmountWithTheDigitsOfItsCurrency() throws ValueRejected {
        price().assertJson(Map.of("amount", "10.5", "currency", "EUR"), money("10.50", "EUR"));
        price().assertJson(Map.of("amount", 7, "currency", "JPY"), money("7", "JPY"));
        price().assertJson(Map.of("amount", "1.234", "currency", "KWD"), money("1.234", "KWD"));
        price().assertJson(Map.of("amount", "-0.01"), money("-0.01", "CNY"));
        price().assertExported(money("1234567.89", "EUR"), "1234567.89 EUR");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,234.50 EUR|1234.50|EUR",
                "eur 5|5.00|EUR",
                "¥100|100.00|CNY",
                "100元|100.00|CNY",
                "€ 3|3.00|EUR",
                "-8|-8.00|CNY"
            })
    void readsMoneyAsPeopleWriteIt(String text, String amount, String currency) throws ValueRejected {
        price().assertText(text, money(amount, currency));
    }

    @Test
    void neverRoundsMoneyAndTakesTheFieldsCurrenciesOnly() {
        price().assertRefused(Map.of("amount", "0.001", "currency", "EUR"), "metadata.value.too-many-decimals");
        price().assertRefused(Map.of("amount", "0.5", "currency", "JPY"), "metadata.value.too-many-decimals");
        price().assertRefused(Map.of("amount", "1", "currency", "USD"), "metadata.value.currency-not-taken");
        price().assertRefused(Map.of("amount", "1", "currency", "eur"), "metadata.value.currency-not-taken");
        price().assertRefused(Map.of("amount", "1e16"), "metadata.value.not-money");
        price().assertRefused(Map.of("amount", new BigDecimal("1e16")), "metadata.value.too-many-digits");
        price().assertRefused(Map.of("currency", "EUR"), "metadata.value.not-money");
        price().assertRefused(Map.of("amount", 1, "note", "x"), "metadata.value.not-money");
        price().assertRefused("10 EUR", "metadata.value.not-money");
        price().assertTextRefused("$5", "metadata.value.currency-not-taken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"EUR", "five EUR", "EUR 5 EUR", "1.2.3 EUR", ""})
    void refusesTextsThatAreNoMoney(String text) {
        price().assertTextRefused(text, "metadata.value.not-money");
    }

    @Test
    void asksForCurrenciesThatThereAre() {
        kind("money").assertSettingsFound("metadata.setting.missing");
        kind("money", Map.of("currencies", List.of())).assertSettingsFound("metadata.setting.malformed");
        kind("money", Map.of("currencies", List.of("EUR", "EUR"))).assertSettingsFound("metadata.setting.malformed");
        kind("money", Map.of("currencies", List.of("XYZ"))).assertSettingsFound("metadata.setting.malformed");
        kind("money", Map.of("currencies", List.of("XXX"))).assertSettingsFound("metadata.setting.malformed");
        price().assertSettingsFound();
        price().assertChangeFound(Map.of("currencies", List.of("EUR", "CNY")));
    }

    private static Kinds price() {
        return kind("money", Map.of("currencies", List.of("CNY", "EUR", "JPY", "KWD")));
    }

    private static Money money(String amount, String currency) {
        return new Money(new BigDecimal(amount), currency);
    }
}
