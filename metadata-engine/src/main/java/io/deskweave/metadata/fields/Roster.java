package io.deskweave.metadata.fields;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The people and departments of a tenant by what they are called in files.
 *
 * @param people by name
 * @param departments by name and by path, such as {@code /Service/Repair}
 */
public record Roster(Map<String, List<UUID>> people, Map<String, List<UUID>> departments) {

    /** Knows nobody. */
    public static final Roster NOBODY = new Roster(Map.of(), Map.of());

    public Roster {
        people = Map.copyOf(people);
        departments = Map.copyOf(departments);
    }
}
