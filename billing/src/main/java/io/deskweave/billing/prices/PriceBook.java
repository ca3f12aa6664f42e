package io.deskweave.billing.prices;

import io.deskweave.metadata.definition.Element;
import io.deskweave.metadata.definition.Texts;
import io.deskweave.metadata.outlines.Body;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is charged for records of an object, from a day on.
 *
 * @param currency of ISO 4217
 * @param validFrom the first day
 * @param validUntil the last day, null while no other takes its place
 * @param rounding the one named rounding of each line, to the currency's minor unit
 */
public record PriceBook(
        String name,
        String object,
        Texts labels,
        Currency currency,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        RoundingMode rounding,
        List<Line> lines) {

    /** What a line charges for. */
    public enum Sort {
        LABOUR,
        PART,
        TRAVEL,
        STORAGE,
        FIXED
    }

    /**
     * A line.
     *
     * @param when for which records, null for all
     * @param quantity a rule for the decimal that is multiplied, null for one
     * @param minimum the least that is charged when anything is, null for none
     */
    public record Line(
            String key,
            Sort sort,
            Texts labels,
            @Nullable String when,
            @Nullable String quantity,
            Price price,
            @Nullable BigDecimal minimum) {}

    /** How a quantity becomes an amount. */
    public sealed interface Price {

        /** So much for each. */
        record PerUnit(BigDecimal amount) implements Price {}

        /** Each part of the quantity at the price of the tier that it falls in. */
        record Graduated(List<Tier> tiers) implements Price {}

        /** The whole quantity at the price of the tier that it reaches. */
        record Volume(List<Tier> tiers) implements Price {}

        /** So much for every begun package. */
        record PerPackage(BigDecimal amount, BigDecimal size) implements Price {}
    }

    /** @param upTo the greatest quantity of the tier, null for the last */
    public record Tier(@Nullable BigDecimal upTo, BigDecimal amount) {}

    static PriceBook of(Element element) {
        var body = new Body(element.body());
        return new PriceBook(
                element.name(),
                body.text("object"),
                body.texts("labels"),
                Currency.getInstance(body.text("currency")),
                LocalDate.parse(body.text("validFrom")),
                Optional.ofNullable(body.textOrNull("validUntil"))
                        .map(LocalDate::parse)
                        .orElse(null),
                body.oneOf("rounding", RoundingMode.class, RoundingMode.HALF_UP),
                body.list("lines", PriceBook::line));
    }

    private static Line line(Body body) {
        return new Line(
                body.text("key"),
                body.oneOf("sort", Sort.class, Sort.FIXED),
                body.texts("labels"),
                body.textOrNull("when"),
                body.textOrNull("quantity"),
                price(body.part("price")),
                decimal(body, "minimum"));
    }

    private static Price price(Body body) {
        var amount = Optional.ofNullable(decimal(body, "amount")).orElse(BigDecimal.ZERO);
        return switch (body.text("kind")) {
            case "graduated" -> new Price.Graduated(body.list("tiers", PriceBook::tier));
            case "volume" -> new Price.Volume(body.list("tiers", PriceBook::tier));
            case "package" ->
                new Price.PerPackage(
                        amount, Optional.ofNullable(decimal(body, "size")).orElse(BigDecimal.ONE));
            default -> new Price.PerUnit(amount);
        };
    }

    private static Tier tier(Body body) {
        return new Tier(
                decimal(body, "upTo"),
                Optional.ofNullable(decimal(body, "amount")).orElse(BigDecimal.ZERO));
    }

    private static @Nullable BigDecimal decimal(Body body, String name) {
        var text = body.textOrNull(name);
        return text == null ? null : new BigDecimal(text);
    }
}
