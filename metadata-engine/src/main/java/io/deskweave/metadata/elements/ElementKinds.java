package io.deskweave.metadata.elements;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The kinds of elements that there are, by key. */
public final class ElementKinds {

    private static final Set<String> RESERVED = Set.of("objects", "languages", "definition");

    private final Map<String, ElementKind<?>> byKey = new LinkedHashMap<>();

    /** In the order in which documents and pages show them. */
    public ElementKinds(Collection<? extends ElementKind<?>> kinds) {
        for (ElementKind<?> kind : kinds) {
            if (RESERVED.contains(kind.key()) || byKey.put(kind.key(), kind) != null) {
                throw new IllegalArgumentException("Two kinds of elements have the key '%s'".formatted(kind.key()));
            }
        }
    }

    public static ElementKinds none() {
        return new ElementKinds(List.of());
    }

    public Optional<ElementKind<?>> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    public List<ElementKind<?>> all() {
        return List.copyOf(byKey.values());
    }

    public List<String> keys() {
        return List.copyOf(byKey.keySet());
    }
}
