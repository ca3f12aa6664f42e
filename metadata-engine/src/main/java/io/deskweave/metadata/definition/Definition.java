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

    public Optional<ObjectDefinition> object(String name) {
        return objects.stream().filter(o -> o.name().equals(name)).findFirst();
    }
}
