package io.deskweave.metadata.elements;

import io.deskweave.metadata.definition.ObjectDefinition;
import io.deskweave.metadata.expressions.RuleLanguage;
import io.deskweave.metadata.expressions.checking.Reading;
import io.deskweave.metadata.expressions.types.RuleContext;
import io.deskweave.metadata.expressions.types.Type;
import io.deskweave.metadata.fields.ValueShape;
import java.util.List;
import java.util.Optional;

/**
 * A place in elements where rules stand: what they may name there. Reads what was written, so that findings, uses and
 * later the answer come of one reading.
 */
public final class RulePlace {

    private final RuleContext context;
    private final Surroundings around;

    private RulePlace(RuleContext context, Surroundings around) {
        this.context = context;
        this.around = around;
    }

    /** About records of one object; empty when the object cannot be read. */
    public static Optional<RulePlace> about(ObjectDefinition object, Surroundings around) {
        return around.record(object).map(record -> new RulePlace(RuleContext.of(around.rules(), record), around));
    }

    /** With a value beside the record. */
    public RulePlace with(String name, ValueShape shape) {
        return new RulePlace(context.with(name, shape), around);
    }

    /** With another record beside it, whose fields are named behind a dot. */
    public RulePlace withRecord(String name, ObjectDefinition object) {
        return new RulePlace(context.withRecord(name, object.id()), around);
    }

    /** @param within where it stands in its element */
    public Written condition(List<String> within, String rule) {
        return new Written(within, around, RuleLanguage.condition(rule, context));
    }

    /** A rule whose value has a shape. */
    public Written value(List<String> within, String rule, ValueShape shape) {
        return new Written(within, around, RuleLanguage.read(rule, context, Type.of(shape, context.vocabulary())));
    }

    /** A rule that chooses one of these. */
    public Written choice(List<String> within, String rule, List<String> keys) {
        return new Written(within, around, RuleLanguage.choice(rule, context, keys));
    }

    /** A rule of which any value can be shown as a text. */
    public Written shown(List<String> within, String rule) {
        return new Written(within, around, RuleLanguage.read(rule, context, Type.Plain.ANY));
    }

    /** A rule that was read. */
    public static final class Written {

        private final List<String> within;
        private final Surroundings around;
        private final Reading reading;

        private Written(List<String> within, Surroundings around, Reading reading) {
            this.around = around;
            this.within = List.copyOf(within);
            this.reading = reading;
        }

        /** Notes everything that is wrong with it. */
        public void check(Notes notes) {
            notes.rule(within, reading);
        }

        /** Fields that it reads, also of related records, and its calendars; none when it cannot be read. */
        public List<ElementKind.Use> uses() {
            return reading.tree().stream()
                    .flatMap(tree -> around.used(tree).stream())
                    .map(id -> new ElementKind.Use(id, within))
                    .toList();
        }
    }
}
