package io.deskweave.metadata.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A tenant's definition, compiled. Two tenants with equal fingerprints have equal models and may share whatever is built
 * from them. Retired objects and fields are not in it.
 *
 * @param fingerprint SHA-256 over the canonical definition, in hexadecimal
 */
public record Model(String fingerprint, List<ObjectModel> objects, Map<String, ObjectModel> byName) {

    public static Model of(String fingerprint, List<ObjectModel> objects) {
        return new Model(
                fingerprint,
                List.copyOf(objects),
                objects.stream().collect(Collectors.toUnmodifiableMap(ObjectModel::name, Function.identity())));
    }

    public Optional<ObjectModel> object(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    public Optional<ObjectModel> objectById(String id) {
        return objects.stream().filter(o -> o.id().equals(id)).findFirst();
    }
}
