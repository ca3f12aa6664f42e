package io.deskweave.billing.prices;

import io.deskweave.billing.prices.PriceBook.Line;
import io.deskweave.metadata.definition.ObjectDefinition;
import io.deskweave.metadata.elements.Decisions;
import io.deskweave.metadata.elements.ElementKind.Use;
import io.deskweave.metadata.elements.Notes;
import io.deskweave.metadata.elements.Surroundings;
import io.deskweave.metadata.elements.Trial;
import io.deskweave.metadata.outlines.Body;
import io.deskweave.metadata.outlines.Outline;
import io.deskweave.metadata.outlines.Outline.Format;
import io.deskweave.metadata.outlines.Outline.Part;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Whether a line of a price book charges for a record, for how much of it, and what. */
final class PriceDecisions implements Decisions {

    private static final Outline NAME = new Outline.Text(63);
    private static final Outline DECIMAL = new Outline.Written(Format.DECIMAL);

    private final PriceBookKind kind;

    PriceDecisions(PriceBookKind kind) {
        this.kind = kind;
    }

    @Override
    public Outline.Parts expected() {
        return Outline.Parts.of(
                Part.needed("book", NAME, "The price book, by name"),
                Part.needed("line", NAME, "The key of one of its lines"),
                Part.optional(
                        "charged",
                        new Outline.Flag(),
                        "Whether the line is charged: the book is valid on the day, and the condition holds"),
                Part.optional("quantity", DECIMAL, "What is multiplied"),
                Part.optional("amount", DECIMAL, "What is charged, in the book's currency"));
    }

    @Override
    public void tryOut(Body expected, Trial trial) {
        trial.element(kind, expected, "book").ifPresent(element -> {
            var book = PriceBook.of(element);
            // What is wrong with its prices is told where they stand, and nothing can be charged by them.
            var notes = new Notes(element);
            new PriceBookCheck(book, notes).check();
            if (!notes.isEmpty()) {
                return;
            }
            var key = expected.text("line");
            book.lines().stream()
                    .filter(line -> line.key().equals(key))
                    .findFirst()
                    .ifPresentOrElse(
                            line -> tryOut(book, line, expected, trial),
                            () -> trial.unknown(
                                    "line",
                                    key,
                                    "the lines of price book '%s'".formatted(book.name()),
                                    book.lines().stream().map(Line::key)));
        });
    }

    private static void tryOut(PriceBook book, Line line, Body expected, Trial trial) {
        var of = "line '%s' of price book '%s'".formatted(line.key(), book.name());
        boolean charged = isValid(book, trial) && trial.holds(line.when());
        if (expected.has("charged")) {
            trial.compare("charged", of, expected.flag("charged"), charged);
        }
        var quantity = charged ? quantity(line, trial) : Optional.<BigDecimal>empty();
        if (expected.has("quantity")) {
            trial.compare("quantity", of, new BigDecimal(expected.text("quantity")), quantity.orElse(null));
        }
        if (expected.has("amount")) {
            var amount = quantity.map(some -> Charge.of(book, line, some));
            trial.compare("amount", of, new BigDecimal(expected.text("amount")), amount.orElse(null));
        }
    }

    private static boolean isValid(PriceBook book, Trial trial) {
        var until = book.validUntil();
        var day = trial.today();
        return !day.isBefore(book.validFrom()) && (until == null || !day.isAfter(until));
    }

    /** Nothing when the rule has no answer: then nothing is charged. */
    private static Optional<BigDecimal> quantity(Line line, Trial trial) {
        var rule = line.quantity();
        return rule == null ? Optional.of(BigDecimal.ONE) : trial.decimal(rule);
    }

    @Override
    public List<Use> uses(Body expected, ObjectDefinition object, Surroundings around) {
        return around.element(kind.key(), expected.text("book")).stream()
                .map(book -> new Use(book.id(), List.of("book")))
                .toList();
    }
}
