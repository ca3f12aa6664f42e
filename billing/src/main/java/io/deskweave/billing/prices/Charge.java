package io.deskweave.billing.prices;

import io.deskweave.billing.prices.PriceBook.Line;
import io.deskweave.billing.prices.PriceBook.Price;
import io.deskweave.billing.prices.PriceBook.Tier;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** What a line charges for a quantity: exact until the one rounding of its book. */
final class Charge {

    private Charge() {}

    /** In the book's currency; nothing is charged for no quantity, or less. */
    static BigDecimal of(PriceBook book, Line line, BigDecimal quantity) {
        int digits = Math.max(0, book.currency().getDefaultFractionDigits());
        if (quantity.signum() <= 0) {
            return BigDecimal.ZERO.setScale(digits);
        }
        var amount = switch (line.price()) {
            case Price.PerUnit each -> each.amount().multiply(quantity);
            case Price.Graduated graduated -> graduated(graduated.tiers(), quantity);
            case Price.Volume volume -> volume(volume.tiers(), quantity);
            case Price.PerPackage each -> each.amount().multiply(quantity.divide(each.size(), 0, RoundingMode.CEILING));
        };
        var rounded = amount.setScale(digits, book.rounding());
        var minimum = line.minimum();
        return minimum != null && rounded.compareTo(minimum) < 0
                ? minimum.setScale(digits, RoundingMode.UNNECESSARY)
                : rounded;
    }

    private static BigDecimal graduated(List<Tier> tiers, BigDecimal quantity) {
        var amount = BigDecimal.ZERO;
        var from = BigDecimal.ZERO;
        for (var tier : tiers) {
            var upTo = tier.upTo();
            var to = upTo == null ? quantity : upTo.min(quantity);
            if (to.compareTo(from) > 0) {
                amount = amount.add(tier.amount().multiply(to.subtract(from)));
                from = to;
            }
        }
        return amount;
    }

    private static BigDecimal volume(List<Tier> tiers, BigDecimal quantity) {
        return tiers.stream()
                .filter(tier -> {
                    var upTo = tier.upTo();
                    return upTo == null || quantity.compareTo(upTo) <= 0;
                })
                .findFirst()
                .map(tier -> tier.amount().multiply(quantity))
                .orElse(BigDecimal.ZERO);
    }
}
