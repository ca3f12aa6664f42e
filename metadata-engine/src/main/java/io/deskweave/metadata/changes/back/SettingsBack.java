package io.deskweave.metadata.changes.back;

import io.deskweave.metadata.definition.FieldDefinition;
import io.deskweave.metadata.definition.Finding;
import io.deskweave.metadata.definition.ObjectDefinition;
import io.deskweave.metadata.fields.FieldPlace;
import io.deskweave.metadata.fields.FieldType;
import io.deskweave.metadata.fields.FieldTypes;
import io.deskweave.platform.problems.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The settings of a field as they were, as far as its type lets them be that again. */
public final class SettingsBack {

    private static final String OPTIONS = "options";
    private static final String MERGED_INTO = "mergedInto";

    private final ObjectDefinition object;
    private final FieldDefinition now;
    private final FieldDefinition was;
    private final Map<String, Object> settings;
    private final List<Finding> kept = new ArrayList<>();

    public SettingsBack(ObjectDefinition object, FieldDefinition now, FieldDefinition was, FieldTypes types) {
        this.object = object;
        this.now = now;
        this.was = was;
        this.settings = new TreeMap<>(was.settings());
        keepLaterOptions();
        if (now.type().equals(was.type())) {
            types.find(was.type()).ifPresent(this::keepWhatTheTypeRefuses);
        }
    }

    public Map<String, Object> settings() {
        return settings;
    }

    public List<Finding> kept() {
        return kept;
    }

    /** Records may hold them, so they stay, retired; that is what happens to everything that came later. */
    private void keepLaterOptions() {
        if (!(was.settings().get(OPTIONS) instanceof List<?> then)
                || !(now.settings().get(OPTIONS) instanceof List<?> today)) {
            return;
        }
        var keys = new HashSet<Object>();
        then.forEach(option -> keys.add(key(option)));
        var merged = new HashMap<Object, Object>();
        today.forEach(option -> {
            if (option instanceof Map<?, ?> map && map.get(MERGED_INTO) instanceof String into) {
                merged.put(key(option), into);
            }
        });
        var options = new ArrayList<Object>();
        then.forEach(option -> options.add(merged(option, merged.get(key(option)))));
        for (Object option : today) {
            if (option instanceof Map<?, ?> map && keys.add(key(option))) {
                var retired = new TreeMap<String, Object>();
                map.forEach((name, value) -> retired.put(name.toString(), value));
                retired.put("retired", true);
                options.add(retired);
            }
        }
        settings.put(OPTIONS, List.copyOf(options));
    }

    /** Nothing says any more which records held it before it was merged. */
    private Object merged(Object option, @Nullable Object into) {
        if (into == null || !(option instanceof Map<?, ?> map) || into.equals(map.get(MERGED_INTO))) {
            return option;
        }
        kept.add(Finding.warning(
                "metadata.rollback.option-merged",
                "Option %s of field '%s' of %s stays merged into %s"
                        .formatted(key(option), was.name(), object.name(), into),
                "Add an option with another key, and give it to the records that are to have it",
                List.of("objects", object.name(), "fields", was.name(), "settings", OPTIONS)));
        var still = new TreeMap<String, Object>();
        map.forEach((name, value) -> still.put(name.toString(), value));
        still.put(MERGED_INTO, into);
        return still;
    }

    private static Object key(Object option) {
        return option instanceof Map<?, ?> map && map.get("key") instanceof String key ? key : option;
    }

    /** A type refuses setting by setting; what it refuses stays as it is now. */
    private void keepWhatTheTypeRefuses(FieldType type) {
        var place = new FieldPlace(object.name(), was.name());
        for (var refused : type.checkChange(place, now.settings(), settings)) {
            var path = refused.path();
            int at = place.path().size();
            if (path.size() <= at + 1 || !path.get(at).equals("settings")) {
                continue;
            }
            keep(path.get(at + 1), refused);
        }
    }

    private void keep(String setting, Problem refused) {
        var value = now.settings().get(setting);
        if (value == null) {
            settings.remove(setting);
        } else {
            settings.put(setting, value);
        }
        kept.add(Finding.warning(
                "metadata.rollback.setting-kept",
                "'%s' of field '%s' of %s stays as it is now: %s"
                        .formatted(setting, was.name(), object.name(), refused.message()),
                refused.advice(),
                refused.path()));
    }
}
