package io.deskweave.metadata.rules.computed;

import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.definition.FieldDefinition;
import io.deskweave.metadata.definition.ObjectDefinition;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The lists that references give the objects to which they lead. */
final class Lists {

    private Lists() {}

    /** The reference that gives an object the list of this name. */
    static Optional<From> of(Definition definition, ObjectDefinition object, String name) {
        return all(definition, object)
                .filter(from -> name.equals(inverse(from.reference())))
                .findFirst();
    }

    static Stream<String> names(Definition definition, ObjectDefinition object) {
        return all(definition, object).map(from -> inverse(from.reference())).flatMap(Stream::ofNullable);
    }

    private static Stream<From> all(Definition definition, ObjectDefinition object) {
        return definition.objects().stream()
                .filter(other -> !other.retired())
                .flatMap(other -> other.fields().stream()
                        .filter(field -> !field.retired() && object.name().equals(target(field)))
                        .map(field -> new From(other, field)));
    }

    private static @Nullable String target(FieldDefinition field) {
        return setting(field, "object");
    }

    private static @Nullable String inverse(FieldDefinition field) {
        return setting(field, "inverse");
    }

    private static @Nullable String setting(FieldDefinition field, String name) {
        return field.type().equals("reference") && field.settings().get(name) instanceof String text ? text : null;
    }

    /** Where the records of a list are. */
    record From(ObjectDefinition object, FieldDefinition reference) {}
}
