package io.deskweave.billing.prices;

import io.deskweave.billing.prices.PriceBook.Line;
import io.deskweave.billing.prices.PriceBook.Price;
import io.deskweave.billing.prices.PriceBook.Tier;
import io.deskweave.metadata.elements.Notes;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A price book under examination: every quantity has one price, and no amount is one that nobody could pay. */
final class PriceBookCheck {

    private final PriceBook book;
    private final Notes notes;

    PriceBookCheck(PriceBook book, Notes notes) {
        this.book = book;
        this.notes = notes;
    }

    void check() {
        var until = book.validUntil();
        if (until != null && until.isBefore(book.validFrom())) {
            notes.add(
                    "billing.prices.never-valid",
                    List.of("validUntil"),
                    "Price book '%s' ends on %s, before it begins".formatted(book.name(), until),
                    "Let it end on %s or later".formatted(book.validFrom()));
        }
        if (book.lines().isEmpty()) {
            notes.add(
                    "billing.prices.no-line",
                    List.of("lines"),
                    "Price book '%s' charges for nothing".formatted(book.name()),
                    "Give it a line at least");
        }
        var keys = new HashSet<String>();
        for (int l = 0; l < book.lines().size(); l++) {
            var line = book.lines().get(l);
            var place = List.of("lines", Integer.toString(l));
            if (!keys.add(line.key())) {
                notes.add(
                        "billing.prices.line-twice",
                        place,
                        "Two lines of '%s' have the key '%s'".formatted(book.name(), line.key()),
                        "Give one of them another");
            }
            line(line, place);
        }
    }

    private void line(Line line, List<String> place) {
        var minimum = line.minimum();
        if (minimum != null) {
            payable(minimum, line, place);
            if (minimum.stripTrailingZeros().scale() > book.currency().getDefaultFractionDigits()) {
                notes.add(
                        "billing.prices.minimum-unpayable",
                        place,
                        "%s cannot be paid in %s".formatted(minimum, book.currency()),
                        "Write at most %d digits after the point"
                                .formatted(book.currency().getDefaultFractionDigits()));
            }
        }
        switch (line.price()) {
            case Price.PerUnit each -> payable(each.amount(), line, place);
            case Price.PerPackage each -> {
                payable(each.amount(), line, place);
                if (each.size().signum() <= 0) {
                    notes.add(
                            "billing.prices.package-empty",
                            place,
                            "A package of line '%s' holds nothing".formatted(line.key()),
                            "Say how many are in a package");
                }
            }
            case Price.Graduated graduated -> tiers(graduated.tiers(), line, place);
            case Price.Volume volume -> tiers(volume.tiers(), line, place);
        }
    }

    private void tiers(List<Tier> tiers, Line line, List<String> place) {
        @Nullable BigDecimal before = BigDecimal.ZERO;
        for (var tier : tiers) {
            payable(tier.amount(), line, place);
            var upTo = tier.upTo();
            if (before == null || (upTo != null && upTo.compareTo(before) <= 0)) {
                notes.add(
                        "billing.prices.tier-unreached",
                        place,
                        "A tier of line '%s' is never reached".formatted(line.key()),
                        "Order tiers from the least quantity up, the last without upTo");
                return;
            }
            before = upTo;
        }
        if (before != null) {
            notes.add(
                    "billing.prices.tiers-end",
                    place,
                    "Line '%s' has no price for more than %s".formatted(line.key(), before),
                    "Add a last tier without upTo");
        }
    }

    private void payable(BigDecimal amount, Line line, List<String> place) {
        if (amount.signum() < 0) {
            notes.add(
                    "billing.prices.negative",
                    place,
                    "Line '%s' of '%s' has the amount %s".formatted(line.key(), book.name(), amount),
                    "Write an amount of zero or more; rebates are lines of their own");
        }
    }
}
