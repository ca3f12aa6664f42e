package io.deskweave.metadata.model;

import io.deskweave.metadata.definition.Languages;
import io.deskweave.metadata.fields.Targets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A tenant's definition, compiled. Two tenants with equal fingerprints have equal models and may share whatever is
 * built from them. Retired objects and fields are not in it.
 *
 * @param fingerprint SHA-256 over the canonical definition, in hexadecimal
 * @param inverses by the id of the object that is referred to
 * @param elements all that is beside objects, in the definition's order
 * @param languages in which its texts are read
 */
public record Model(
        String fingerprint,
        List<ObjectModel> objects,
        Map<String, ObjectModel> byName,
        Map<String, List<Inverse>> inverses,
        List<ElementModel> elements,
        Languages languages) {

    /** Of objects alone, in the languages that every desk begins with. */
    public static Model of(String fingerprint, List<ObjectModel> objects) {
        return of(fingerprint, objects, List.of(), Languages.STANDARD);
    }

    public static Model of(
            String fingerprint, List<ObjectModel> objects, List<ElementModel> elements, Languages languages) {
        return new Model(
                fingerprint,
                List.copyOf(objects),
                objects.stream().collect(Collectors.toUnmodifiableMap(ObjectModel::name, Function.identity())),
                inversesIn(objects),
                List.copyOf(elements),
                languages);
    }

    /** What the elements of a kind were compiled to, in their order. */
    public <T> List<T> elements(String kind, Class<T> type) {
        return elements.stream()
                .filter(element -> element.kind().equals(kind))
                .map(element -> type.cast(element.value()))
                .toList();
    }

    /** What the element of this name or former name was compiled to. */
    public <T> Optional<T> element(String kind, String name, Class<T> type) {
        return element(kind, element -> element.name().equals(name))
                .or(() -> element(kind, element -> element.formerNames().contains(name)))
                .map(element -> type.cast(element.value()));
    }

    private Optional<ElementModel> element(String kind, Predicate<ElementModel> called) {
        return elements.stream()
                .filter(element -> element.kind().equals(kind))
                .filter(called)
                .findFirst();
    }

    public Optional<ObjectModel> object(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    public Optional<ObjectModel> objectById(String id) {
        return objects.stream().filter(o -> o.id().equals(id)).findFirst();
    }

    /** The lists that references from elsewhere, or from itself, give this object. */
    public List<Inverse> inversesOf(ObjectModel object) {
        return inverses.getOrDefault(object.id(), List.of());
    }

    private static Map<String, List<Inverse>> inversesIn(List<ObjectModel> objects) {
        var inverses = new HashMap<String, List<Inverse>>();
        for (var object : objects) {
            for (var field : object.fields()) {
                if (field.settings().get(Targets.INVERSE) instanceof String name) {
                    field.targets()
                            .forEach(target -> inverses.computeIfAbsent(target, id -> new ArrayList<>())
                                    .add(new Inverse(name, object, field)));
                }
            }
        }
        return Map.copyOf(inverses);
    }
}
