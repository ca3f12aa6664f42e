package io.deskweave.metadata.elements;

import io.deskweave.metadata.definition.FieldDefinition;
import io.deskweave.metadata.definition.ObjectDefinition;
import io.deskweave.metadata.fields.ValueShape.Reference;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The lists that references from elsewhere give an object. */
public final class Lists {

    private Lists() {}

    /** The reference that gives this list. */
    public static Optional<Child> of(ObjectDefinition object, String list, Surroundings around) {
        return all(object, around)
                .filter(child -> list.equals(child.field().settings().get("inverse")))
                .findFirst();
    }

    /** What they are called. */
    public static List<String> names(ObjectDefinition object, Surroundings around) {
        return all(object, around)
                .map(child -> String.valueOf(child.field().settings().get("inverse")))
                .sorted()
                .toList();
    }

    private static Stream<Child> all(ObjectDefinition object, Surroundings around) {
        return around.objectNames().stream()
                .flatMap(name -> around.object(name).stream())
                .flatMap(from -> from.fields().stream()
                        .filter(field -> !field.retired() && field.settings().get("inverse") instanceof String)
                        .filter(field -> around.shape(from, field)
                                .filter(shape -> shape instanceof Reference reference
                                        && reference.objectId().equals(object.id()))
                                .isPresent())
                        .map(field -> new Child(from, field)));
    }

    /** A reference, and the object whose records are in the list. */
    public record Child(ObjectDefinition from, FieldDefinition field) {}
}
