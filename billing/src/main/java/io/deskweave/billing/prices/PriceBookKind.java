package io.deskweave.billing.prices;

import io.deskweave.metadata.definition.Element;
import io.deskweave.metadata.definition.ObjectDefinition;
import io.deskweave.metadata.elements.Decisions;
import io.deskweave.metadata.elements.ElementKind;
import io.deskweave.metadata.elements.FieldPaths;
import io.deskweave.metadata.elements.Notes;
import io.deskweave.metadata.elements.RulePlace;
import io.deskweave.metadata.elements.RulePlace.Written;
import io.deskweave.metadata.elements.Surroundings;
import io.deskweave.metadata.fields.ValueShape;
import io.deskweave.metadata.outlines.Outline;
import io.deskweave.metadata.outlines.Outline.Format;
import io.deskweave.metadata.outlines.Outline.Part;
import io.deskweave.metadata.outlines.Outline.Parts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Price books in a definition. */
@Component
@Order(10)
class PriceBookKind implements ElementKind<PriceBook> {

    private static final int LINES_MAX = 200;
    private static final int TIERS_MAX = 50;
    private static final int PRECISION = 34;
    private static final int SCALE = 9;
    private static final Outline NAME = new Outline.Text(63);
    private static final Outline RULE = new Outline.Rule();
    private static final Outline DATE = new Outline.Written(Format.DATE);
    private static final Outline DECIMAL = new Outline.Written(Format.DECIMAL);

    @Override
    public String key() {
        return "priceBooks";
    }

    @Override
    public String about() {
        return "What is charged for records of an object, from a day on: labour, parts, travel, storage";
    }

    @Override
    public Parts outline() {
        var line = Parts.of(
                Part.needed("key", NAME, "Unlike all others in the book"),
                Part.needed("sort", Outline.OneOf.of(PriceBook.Sort.class), "What it charges for"),
                Part.optional("labels", new Outline.Texts(), "What the customer reads on the bill"),
                Part.optional("when", RULE, "For which records; without it for all"),
                Part.optional("quantity", RULE, "The decimal that is multiplied; without it one"),
                Part.needed("price", price(), "How the quantity becomes an amount"),
                Part.optional("minimum", DECIMAL, "The least that is charged when anything is"));
        var rounding = new Outline.OneOf(List.of("halfUp", "halfEven", "up", "down"));
        return Parts.of(
                Part.needed("object", NAME, "The object whose records are charged for"),
                Part.optional("labels", new Outline.Texts(), "What people call it"),
                Part.needed("currency", new Outline.Written(Format.CURRENCY), "Of ISO 4217"),
                Part.needed("validFrom", DATE, "The first day"),
                Part.optional("validUntil", DATE, "The last day"),
                Part.optional("rounding", rounding, "Of each line, to the currency's minor unit; halfUp when not said"),
                Part.needed("lines", new Outline.ListOf(line, LINES_MAX), "What is charged for"));
    }

    private static Outline price() {
        var tier = Parts.of(
                Part.optional("upTo", DECIMAL, "The greatest quantity of the tier; the last has none"),
                Part.needed("amount", DECIMAL, "For each"));
        var tiers = Parts.of(Part.needed("tiers", new Outline.ListOf(tier, TIERS_MAX), "From the least quantity up"));
        var each = Parts.of(Part.needed("amount", DECIMAL, "For each"));
        var packages = Parts.of(
                Part.needed("amount", DECIMAL, "For every begun package"),
                Part.needed("size", DECIMAL, "How many are in a package"));
        return new Outline.Either(
                "kind", Map.of("perUnit", each, "graduated", tiers, "volume", tiers, "package", packages));
    }

    @Override
    public void check(Element element, Surroundings around, Notes notes) {
        var book = PriceBook.of(element);
        new PriceBookCheck(book, notes).check();
        FieldPaths.object(book.object(), around, notes, List.of("object"))
                .ifPresent(object -> rules(book, object, around).forEach(rule -> rule.check(notes)));
    }

    private static List<Written> rules(PriceBook book, ObjectDefinition object, Surroundings around) {
        var rules = new ArrayList<Written>();
        RulePlace.about(object, around).ifPresent(place -> {
            for (int l = 0; l < book.lines().size(); l++) {
                var at = Integer.toString(l);
                var when = book.lines().get(l).when();
                if (when != null) {
                    rules.add(place.condition(List.of("lines", at, "when"), when));
                }
                var quantity = book.lines().get(l).quantity();
                if (quantity != null) {
                    rules.add(place.value(
                            List.of("lines", at, "quantity"), quantity, new ValueShape.Decimal(PRECISION, SCALE)));
                }
            }
        });
        return rules;
    }

    @Override
    public PriceBook compile(Element element, Surroundings around) {
        return PriceBook.of(element);
    }

    @Override
    public List<Use> uses(Element element, Surroundings around) {
        var book = PriceBook.of(element);
        var uses = new ArrayList<Use>();
        around.object(book.object()).ifPresent(object -> {
            uses.add(new Use(object.id(), List.of("object")));
            rules(book, object, around).forEach(rule -> uses.addAll(rule.uses()));
        });
        return uses.stream().distinct().toList();
    }

    @Override
    public Optional<Decisions> decisions() {
        return Optional.of(new PriceDecisions(this));
    }
}
