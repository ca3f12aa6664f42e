package io.deskweave.metadata.changes;

import io.deskweave.metadata.drafts.Difference.Kind;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What differs between the settings of a field before and after, told by what each setting means. */
final class SettingDifferences {

    private static final String OPTIONS = "options";
    private static final String RETIRED = "retired";
    private static final String LABELS = "labels";
    private static final Set<String> UPPER = Set.of("lengthMax", "max", "precision", "maxItems", "atMost", "sizeMax");
    private static final Set<String> LOWER = Set.of("min", "minItems");

    private SettingDifferences() {}

    static void note(Found.Place place, Map<String, Object> before, Map<String, Object> after) {
        var names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        for (var name : names) {
            var was = before.get(name);
            var is = after.get(name);
            if (Same.values(was, is)) {
                continue;
            }
            var options = options(was);
            var optionsNow = options(is);
            if (name.equals(OPTIONS) && options.isPresent() && optionsNow.isPresent()) {
                options(place.part(name), options.get(), optionsNow.get());
            } else {
                place.note(kind(name, was, is), name, was, is);
            }
        }
    }

    private static Kind kind(String name, @Nullable Object before, @Nullable Object after) {
        if (name.equals("pattern")) {
            return before == null ? Kind.TIGHTENED : after == null ? Kind.LOOSENED : Kind.CHANGED;
        }
        boolean upper = UPPER.contains(name);
        if (!upper && !LOWER.contains(name)) {
            return Kind.CHANGED;
        }
        if (before instanceof Number was && after instanceof Number is) {
            int grows = new BigDecimal(is.toString()).compareTo(new BigDecimal(was.toString()));
            return grows > 0 == upper ? Kind.LOOSENED : Kind.TIGHTENED;
        }
        return before == null ? Kind.TIGHTENED : after == null ? Kind.LOOSENED : Kind.CHANGED;
    }

    private static void options(Found.Place place, Map<String, Map<?, ?>> before, Map<String, Map<?, ?>> after) {
        after.forEach((key, option) -> {
            var was = before.get(key);
            if (was == null) {
                place.part(key).add(Kind.ADDED, null, option);
            } else {
                option(place.part(key), was, option);
            }
        });
        before.forEach((key, option) -> {
            if (!after.containsKey(key)) {
                place.part(key).add(Kind.REMOVED, option, null);
            }
        });
        var were = before.keySet().stream().filter(after::containsKey).toList();
        var are = after.keySet().stream().filter(before::containsKey).toList();
        place.changed("order", were, are);
    }

    private static void option(Found.Place place, Map<?, ?> before, Map<?, ?> after) {
        boolean was = Boolean.TRUE.equals(before.get(RETIRED));
        boolean is = Boolean.TRUE.equals(after.get(RETIRED));
        place.retired(was, is);
        place.note(Kind.REWORDED, LABELS, before.get(LABELS), after.get(LABELS));
        var others = new TreeSet<String>();
        before.keySet().forEach(name -> others.add(name.toString()));
        after.keySet().forEach(name -> others.add(name.toString()));
        others.remove(LABELS);
        if (was != is) {
            others.remove(RETIRED);
        }
        others.forEach(name -> place.changed(name, before.get(name), after.get(name)));
    }

    /** By key, in order; empty when this is not a list of options, each with a key of its own. */
    private static Optional<Map<String, Map<?, ?>>> options(@Nullable Object value) {
        if (!(value instanceof List<?> list)) {
            return Optional.empty();
        }
        var options = new LinkedHashMap<String, Map<?, ?>>();
        for (Object each : list) {
            if (!(each instanceof Map<?, ?> option)
                    || !(option.get("key") instanceof String key)
                    || options.put(key, option) != null) {
                return Optional.empty();
            }
        }
        return Optional.of(options);
    }
}
