package io.deskweave.metadata.records.deleting;

import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.deleting.Referrers.Referring;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The records that are to go, by object, those first that take the others along; each with the one that was named and
 * because of which it goes.
 */
final class Doomed {

    private final Map<ObjectModel, Map<UUID, UUID>> records = new LinkedHashMap<>();
    private int count;

    /** Adds records that were named. */
    List<UUID> name(ObjectModel object, Collection<UUID> ids) {
        return ids.stream().filter(id -> add(object, id, id)).toList();
    }

    /** Adds those who go along with others; returns those that were not there yet. */
    List<UUID> follow(ObjectModel object, Collection<Referring> referring, ObjectModel target) {
        var fresh = new ArrayList<UUID>();
        for (var each : referring) {
            if (add(object, each.record(), because(target, each.target()))) {
                fresh.add(each.record());
            }
        }
        return fresh;
    }

    private boolean add(ObjectModel object, UUID id, UUID because) {
        boolean isNew =
                records.computeIfAbsent(object, key -> new LinkedHashMap<>()).putIfAbsent(id, because) == null;
        count += isNew ? 1 : 0;
        return isNew;
    }

    /** The named record because of which this one goes. */
    UUID because(ObjectModel object, UUID id) {
        return records.getOrDefault(object, Map.of()).getOrDefault(id, id);
    }

    int count() {
        return count;
    }

    /** How many go because of this one, itself included. */
    int count(UUID named) {
        return Math.toIntExact(records.values().stream()
                .flatMap(those -> those.values().stream())
                .filter(named::equals)
                .count());
    }

    List<ObjectModel> objects() {
        return List.copyOf(records.keySet());
    }

    UUID[] of(ObjectModel object) {
        return records.getOrDefault(object, Map.of()).keySet().toArray(UUID[]::new);
    }
}
