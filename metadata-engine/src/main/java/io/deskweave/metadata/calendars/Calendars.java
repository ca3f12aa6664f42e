package io.deskweave.metadata.calendars;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The calendars of a desk, by name.
 *
 * @param formerly what is called now as these names called it before
 */
public record Calendars(Map<String, WorkCalendar> byName, Map<String, String> formerly) {

    /** Under which definitions list them. */
    public static final String KEY = "calendars";

    /** The one that is meant when none is named, where there are several. */
    public static final String STANDARD = "standard";

    private static final Calendars NONE = new Calendars(Map.of());

    public Calendars {
        byName = new TreeMap<>(byName);
        formerly = Map.copyOf(formerly);
    }

    /** Those that never had other names. */
    public Calendars(Map<String, WorkCalendar> byName) {
        this(byName, Map.of());
    }

    public static Calendars none() {
        return NONE;
    }

    /** The one with this name or former name. */
    public Optional<WorkCalendar> named(String name) {
        var calendar = byName.get(name);
        return Optional.ofNullable(calendar == null ? byName.get(formerly.getOrDefault(name, name)) : calendar);
    }

    /** What this very calendar is called here: others may have the same hours. */
    public Optional<String> nameOf(WorkCalendar calendar) {
        var names = new IdentityHashMap<WorkCalendar, String>();
        byName.forEach((name, each) -> names.put(each, name));
        return Optional.ofNullable(names.get(calendar));
    }

    /** The one called {@code standard}, otherwise the only one that there is. */
    public Optional<WorkCalendar> standard() {
        return named(STANDARD)
                .or(() -> byName.size() == 1 ? byName.values().stream().findFirst() : Optional.empty());
    }
}
