package io.deskweave.metadata.records.deleting;

import io.deskweave.metadata.model.ObjectModel;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The records that are to go, by object, those first that take the others along. */
final class Doomed {

    private final Map<ObjectModel, Set<UUID>> records = new LinkedHashMap<>();
    private int count;

    /** Adds records; returns those that were not there yet. */
    List<UUID> add(ObjectModel object, Collection<UUID> ids) {
        var known = records.computeIfAbsent(object, key -> new LinkedHashSet<>());
        var fresh = ids.stream().filter(known::add).toList();
        count += fresh.size();
        return fresh;
    }

    int count() {
        return count;
    }

    List<ObjectModel> objects() {
        return List.copyOf(records.keySet());
    }

    UUID[] of(ObjectModel object) {
        return records.getOrDefault(object, Set.of()).toArray(UUID[]::new);
    }
}
