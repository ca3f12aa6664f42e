package io.deskweave.metadata.expressions.types;

import io.deskweave.metadata.fields.ValueShape;
import java.util.List;

/**
 * The closed set of types that an expression can have. Every value of every type may be missing (null), so null is no
 * type of its own but for the literal.
 */
public sealed interface Type {

    /** How people are told of a value of this type, such as {@code a whole number}. */
    String shown();

    /** Types without parts. */
    enum Plain implements Type {
        YES_NO("a yes/no"),
        WHOLE_NUMBER("a whole number"),
        DECIMAL("a decimal number"),
        TEXT("a text"),
        DATE("a date"),
        DATE_TIME("a date-time"),
        DURATION("a duration"),
        PLACE("a place"),
        MONEY("an amount of money"),
        ADDRESS("a postal address"),
        /** Of one of several objects: only compared. */
        RECORD("a record of any of several objects"),
        FILE("a file"),
        /** Of the literal null. */
        NOTHING("nothing"),
        /** Of what was found to be wrong already, so that it is not found again; also matches every parameter. */
        ANY("anything");

        private final String shown;

        Plain(String shown) {
            this.shown = shown;
        }

        @Override
        public String shown() {
            return shown;
        }

        private boolean widens(Type other) {
            return (this == DECIMAL && other == WHOLE_NUMBER) || (this == TEXT && other instanceof Choice);
        }
    }

    /** The key of one of these options; a text wherever a text may stand. */
    record Choice(List<String> options) implements Type {
        public Choice {
            options = List.copyOf(options);
        }

        @Override
        public String shown() {
            return "an option";
        }
    }

    /** A record of another object, by its id; its fields are reached through it. */
    record Related(String objectId, String objectName) implements Type {
        @Override
        public String shown() {
            return "a record of " + objectName;
        }
    }

    /** Any number of values of one type. */
    record Many(Type element) implements Type {
        @Override
        public String shown() {
            return "a list";
        }
    }

    /** Values of one type, by text. */
    record Table(Type value) implements Type {
        @Override
        public String shown() {
            return "a table";
        }
    }

    /** The type of the values that a field of this shape has. */
    static Type of(ValueShape shape, Vocabulary vocabulary) {
        return switch (shape) {
            case ValueShape.Text ignored -> Plain.TEXT;
            case ValueShape.WholeNumber ignored -> Plain.WHOLE_NUMBER;
            case ValueShape.Decimal ignored -> Plain.DECIMAL;
            case ValueShape.YesNo ignored -> Plain.YES_NO;
            case ValueShape.Date ignored -> Plain.DATE;
            case ValueShape.DateTime ignored -> Plain.DATE_TIME;
            case ValueShape.Duration ignored -> Plain.DURATION;
            case ValueShape.Category category -> new Choice(category.tree().keys());
            case ValueShape.Choices choices -> new Many(new Choice(choices.options()));
            case ValueShape.Money ignored -> Plain.MONEY;
            case ValueShape.Address ignored -> Plain.ADDRESS;
            case ValueShape.Files files -> files.several() ? new Many(Plain.FILE) : Plain.FILE;
            case ValueShape.Choice choice -> new Choice(choice.options());
            case ValueShape.Point ignored -> Plain.PLACE;
            case ValueShape.Person ignored -> Plain.TEXT;
            case ValueShape.Department ignored -> Plain.TEXT;
            case ValueShape.AnyReference ignored -> Plain.RECORD;
            case ValueShape.References references -> new Many(related(references.objectId(), vocabulary));
            case ValueShape.Reference reference -> related(reference.objectId(), vocabulary);
        };
    }

    private static Related related(String objectId, Vocabulary vocabulary) {
        return new Related(
                objectId, vocabulary.object(objectId).map(RecordType::name).orElse("another object"));
    }

    default boolean isText() {
        return this == Plain.TEXT || this instanceof Choice;
    }

    default boolean isNumber() {
        return this == Plain.WHOLE_NUMBER || this == Plain.DECIMAL;
    }

    /** Whether a value of the other type can stand where this one is asked for, perhaps widened. */
    default boolean takes(Type other) {
        if (equals(other) || this == Plain.ANY || other == Plain.ANY || other == Plain.NOTHING) {
            return true;
        }
        return switch (this) {
            case Plain plain -> plain.widens(other);
            case Choice ignored -> other.isText();
            case Many many -> other instanceof Many others && many.element().takes(others.element());
            case Table table -> other instanceof Table others && table.value().takes(others.value());
            case Related related ->
                other instanceof Related others && related.objectId().equals(others.objectId());
        };
    }
}
