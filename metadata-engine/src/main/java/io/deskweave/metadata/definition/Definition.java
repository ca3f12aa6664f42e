package io.deskweave.metadata.definition;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Everything that a tenant has defined, as it was written.
 *
 * @param elements all that is beside objects, by kind, those of one kind in the order in which people see them
 */
public record Definition(List<ObjectDefinition> objects, List<Element> elements) {

    public Definition {
        objects = List.copyOf(objects);
        elements = elements.stream().sorted(Comparator.comparing(Element::kind)).toList();
    }

    /** Objects alone. */
    public Definition(List<ObjectDefinition> objects) {
        this(objects, List.of());
    }

    public Definition withObjects(List<ObjectDefinition> others) {
        return new Definition(others, elements);
    }

    public Definition withElements(List<Element> others) {
        return new Definition(objects, others);
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
                : withObjects(objects.stream()
                        .map(object -> object.withFields(object.fields().stream()
                                .map(FieldDefinition::retyped)
                                .toList()))
                        .toList());
    }

    public Optional<ObjectDefinition> object(String name) {
        return objects.stream().filter(o -> o.name().equals(name)).findFirst();
    }

    /** Those of one kind, in their order. */
    public List<Element> elements(String kind) {
        return elements.stream().filter(e -> e.kind().equals(kind)).toList();
    }

    public Optional<Element> element(String kind, String name) {
        return elements.stream()
                .filter(e -> e.kind().equals(kind) && e.name().equals(name))
                .findFirst();
    }
}
