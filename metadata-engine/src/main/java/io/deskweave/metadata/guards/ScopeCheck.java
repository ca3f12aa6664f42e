package io.deskweave.metadata.guards;

import io.deskweave.metadata.definition.FieldDefinition;
import io.deskweave.metadata.definition.ObjectDefinition;
import io.deskweave.metadata.fields.FieldPlace;
import io.deskweave.metadata.fields.FieldType;
import io.deskweave.metadata.fields.FieldTypes;
import io.deskweave.metadata.fields.ValueShape;
import io.deskweave.platform.problems.NearNames;
import java.util.Optional;
import java.util.stream.Stream;

/** The fields within which one is unique. */
record ScopeCheck(GuardNotes notes, FieldTypes types, ObjectDefinition object, FieldDefinition field) {

    private static final int FIELDS_MAX = 3;
    // Field and scope share an entry of a B-tree, which holds 2,704 bytes, a character up to four.
    private static final int TEXTS_MAX = 600;

    void check() {
        var names = field.guards().uniqueWithin();
        if (names.isEmpty()) {
            return;
        }
        if (!field.unique()) {
            add("scope-without-unique", "names fields to be unique within, and is not unique", "Set unique too");
        }
        if (names.size() > FIELDS_MAX) {
            add("scope-too-wide", "is unique within %d fields".formatted(names.size()), "Name three at most");
        }
        if (names.stream().distinct().count() < names.size()) {
            add("scope-twice", "names a field twice to be unique within", "Name it once");
        }
        names.stream().distinct().forEach(this::check);
        int texts = Stream.concat(Stream.of(field), names.stream().distinct().flatMap(name -> named(name).stream()))
                .mapToInt(this::lengthMax)
                .sum();
        if (texts > TEXTS_MAX) {
            add(
                    "scope-too-long",
                    "and what it is unique within may hold %d characters together".formatted(texts),
                    "Set lengthMax so that they are %d at most".formatted(TEXTS_MAX));
        }
    }

    private int lengthMax(FieldDefinition each) {
        return sound(each)
                .filter(type -> type.shape(each.settings()) instanceof ValueShape.Text)
                .map(type -> ((ValueShape.Text) type.shape(each.settings())).lengthMax())
                .orElse(0);
    }

    /** The type of a field; of one whose settings are wrong no more can be said. */
    private Optional<FieldType> sound(FieldDefinition each) {
        return types.find(each.type())
                .filter(type -> type.checkSettings(new FieldPlace(object.name(), each.name()), each.settings())
                        .isEmpty());
    }

    private Optional<FieldDefinition> named(String name) {
        return object.fields().stream()
                .filter(other -> other.name().equals(name) || other.aliases().contains(name))
                .filter(other -> !other.retired())
                .findFirst();
    }

    private void check(String name) {
        var found = named(name);
        if (found.isEmpty()) {
            add(
                    "scope-missing",
                    "is to be unique within '%s', which %s does not have"
                            .formatted(GuardNotes.shown(name), GuardNotes.shown(object.name())),
                    NearNames.advice(names(), name, "Name a field of the same object"));
            return;
        }
        var scope = found.get();
        if (scope.id().equals(field.id())) {
            add("scope-itself", "is to be unique within itself", "Name another field, such as the customer");
            return;
        }
        sound(scope)
                .filter(type -> !holds(type, scope))
                .ifPresent(type -> add(
                        "scope-type",
                        "cannot be unique within '%s', which is of the type %s"
                                .formatted(GuardNotes.shown(name), type.key()),
                        "Name a reference, a choice, a short text, a number, a date or a yes or no"));
    }

    private Stream<String> names() {
        return object.fields().stream().map(FieldDefinition::name).filter(name -> !name.equals(field.name()));
    }

    private static boolean holds(FieldType type, FieldDefinition scope) {
        return !scope.guards().encrypted()
                && switch (type.shape(scope.settings())) {
                    case ValueShape.Reference ignored -> true;
                    case ValueShape.Choice ignored -> true;
                    case ValueShape.Category ignored -> true;
                    case ValueShape.WholeNumber ignored -> true;
                    case ValueShape.Decimal ignored -> true;
                    case ValueShape.Duration ignored -> true;
                    case ValueShape.YesNo ignored -> true;
                    case ValueShape.Date ignored -> true;
                    case ValueShape.DateTime ignored -> true;
                    case ValueShape.Text ignored -> true;
                    case ValueShape.Person ignored -> true;
                    case ValueShape.Department ignored -> true;
                    case ValueShape.References ignored -> false;
                    case ValueShape.AnyReference ignored -> false;
                    case ValueShape.Choices ignored -> false;
                    case ValueShape.Money ignored -> false;
                    case ValueShape.Address ignored -> false;
                    case ValueShape.Files ignored -> false;
                    case ValueShape.Point ignored -> false;
                };
    }

    private void add(String code, String what, String advice) {
        notes.add(code, "uniqueWithin", what, advice);
    }
}
