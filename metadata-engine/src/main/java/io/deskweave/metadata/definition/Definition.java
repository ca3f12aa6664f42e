package io.deskweave.metadata.definition;

import java.util.List;
import java.util.Optional;

/** Everything that a tenant has defined, as it was written. */
public record Definition(List<ObjectDefinition> objects) {

    public Definition {
        objects = List.copyOf(objects);
    }

    public static Definition empty() {
        return new Definition(List.of());
    }

    /** As it is when every change of a type that is on its way has arrived; itself when none is. */
    public Definition retyped() {
        boolean none = objects.stream()
                .flatMap(object -> object.fields().stream())
                .allMatch(field -> field.storage().retyping().isEmpty());
        return none
                ? this
                : new Definition(objects.stream()
                        .map(object -> object.withFields(object.fields().stream()
                                .map(FieldDefinition::retyped)
                                .toList()))
                        .toList());
    }

    public Optional<ObjectDefinition> object(String name) {
        return objects.stream().filter(o -> o.name().equals(name)).findFirst();
    }
}
