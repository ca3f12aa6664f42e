package io.deskweave.billing.prices;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.metadata.definition.Element;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each kind of price comes to. */
class ChargeTests {

    private static final List<Map<String, String>> TIERS = List.of(
            Map.of("upTo", "10", "amount", "5"), Map.of("upTo", "20", "amount", "4"), Map.of("amount", "3.333"));

    private static PriceBook book(Map<String, Object> price, String minimum) {
        return PriceBook.of(new Element(
                "priceBooks",
                "e1",
                "standard",
                Map.of(
                        "object",
                        "Repair",
                        "currency",
                        "CNY",
                        "validFrom",
                        "2026-01-01",
                        "lines",
                        List.of(Map.of("key", "l", "sort", "fixed", "price", price, "minimum", minimum)))));
    }

    @ParameterizedTest
    @CsvSource({
        "perUnit, 1.005, 0, 301.50",
        "perUnit, 0, 50, 0.00",
        "perUnit, -1, 50, 0.00",
        "perUnit, 0.1, 50, 50.00",
        "graduated, 10, 0, 50.00",
        "graduated, 10.5, 0, 52.00",
        "graduated, 21, 0, 93.33",
        "volume, 10, 0, 50.00",
        "volume, 11, 0, 44.00",
        "volume, 21, 0, 69.99",
        "package, 7, 0, 300.00",
        "package, 7.1, 0, 600.00"
    })
    void charges(String kind, BigDecimal quantity, String minimum, BigDecimal amount) {
        var book = book(Map.of("kind", kind, "amount", "300", "size", "7", "tiers", TIERS), minimum);

        assertThat(Charge.of(book, book.lines().getFirst(), quantity)).isEqualTo(amount);
    }
}
