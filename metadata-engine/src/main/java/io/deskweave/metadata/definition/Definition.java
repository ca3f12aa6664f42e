package io.deskweave.metadata.definition;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Everything that a tenant has defined, as it was written.
 *
 * @param elements all that is beside objects, by kind, those of one kind in the order in which people see them
 * @param languages in which its texts are to be written
 */
public record Definition(List<ObjectDefinition> objects, List<Element> elements, Languages languages) {

    private static final Pattern GIVEN = Pattern.compile("e[1-9][0-9]{0,8}");

    public Definition {
        objects = List.copyOf(objects);
        elements = elements.stream().sorted(Comparator.comparing(Element::kind)).toList();
    }

    /** Objects alone, in the languages that every desk begins with. */
    public Definition(List<ObjectDefinition> objects) {
        this(objects, List.of(), Languages.STANDARD);
    }

    public Definition withObjects(List<ObjectDefinition> others) {
        return new Definition(others, elements, languages);
    }

    public Definition withElements(List<Element> others) {
        return new Definition(objects, others, languages);
    }

    public Definition withLanguages(Languages others) {
        return new Definition(objects, elements, others);
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

    /** The greatest number in an id that the platform gave to an element, such as 7 of {@code e7}; 0 without any. */
    public long lastElement() {
        return elements.stream()
                .map(Element::id)
                .filter(id -> GIVEN.matcher(id).matches())
                .mapToLong(id -> Long.parseLong(id.substring(1)))
                .max()
                .orElse(0);
    }

    public Optional<Element> element(String kind, String name) {
        return elements.stream()
                .filter(e -> e.kind().equals(kind) && e.name().equals(name))
                .findFirst();
    }
}
