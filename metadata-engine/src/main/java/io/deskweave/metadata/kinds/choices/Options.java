package io.deskweave.metadata.kinds.choices;

import io.deskweave.metadata.definition.Finding;
import io.deskweave.metadata.fields.FieldPlace;
import io.deskweave.metadata.fields.ValueRejected;
import io.deskweave.metadata.kinds.settings.Quoted;
import io.deskweave.metadata.kinds.settings.SettingsChange;
import io.deskweave.metadata.kinds.settings.SettingsCheck;
import io.deskweave.platform.problems.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The options of a choice, as its settings have them. */
final class Options {

    static final String SETTING = "options";
    static final String EXAMPLE = "[{\"key\": \"OPEN\", \"labels\": {\"en\": \"Open\"}}]";
    private static final int LIMIT = 200;
    private static final int KEY_LENGTH_MAX = 60;
    private static final int LABEL_LENGTH_MAX = 200;
    private static final Pattern KEY = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Pattern SPACING = Pattern.compile("[\\s_\\u00a0\\u3000-]+");
    // Words that GraphQL does not take as values of an enum.
    private static final Set<String> NO_KEYS = Set.of("true", "false", "null");
    private static final Set<String> KNOWN = Set.of("key", "labels", "retired", Categories.MERGED_INTO);
    private static final Set<String> KNOWN_OF_CATEGORIES =
            Set.of("key", "labels", "retired", Categories.PARENT, Categories.MERGED_INTO);
    private static final int CATEGORIES = 1000;
    private static final int NAMED_IN_ADVICE = 10;

    private Options() {}

    /** One option. */
    record Option(
            String key,
            Map<?, ?> labels,
            boolean retired,
            @Nullable String parent,
            @Nullable String mergedInto) {

        boolean labelled(String folded) {
            return labels.values().stream()
                    .anyMatch(label -> folded(label.toString()).equals(folded));
        }
    }

    /** Those of settings that were checked. */
    static List<Option> of(Map<String, Object> settings) {
        var options = new ArrayList<Option>();
        if (settings.get(SETTING) instanceof List<?> list) {
            for (Object each : list) {
                if (each instanceof Map<?, ?> option && option.get("key") instanceof String key) {
                    var labels = option.get("labels") instanceof Map<?, ?> map ? map : Map.of();
                    options.add(new Option(
                            key,
                            labels,
                            Boolean.TRUE.equals(option.get("retired")),
                            text(option.get(Categories.PARENT)),
                            text(option.get(Categories.MERGED_INTO))));
                }
            }
        }
        return options;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value instanceof String text ? text : null;
    }

    static List<String> keys(List<Option> options) {
        return options.stream().map(Option::key).toList();
    }

    /** The key of the option that a JSON value names. */
    static String chosen(Map<String, Object> settings, Object json) throws ValueRejected {
        var options = of(settings);
        var key = json instanceof String text ? MergedOptions.of(options).standingFor(text) : json;
        for (var option : options) {
            if (option.key().equals(key)) {
                return inUse(option, options);
            }
        }
        throw notAnOption(json, options);
    }

    /** The key of the option that people mean by its key, in any spelling, or by a label. */
    static String meant(Map<String, Object> settings, String text) throws ValueRejected {
        var options = of(settings);
        var merged = MergedOptions.of(options);
        // That two were called alike is often why they were merged.
        var found = meant(options, text).stream()
                .map(option -> merged.byKey().getOrDefault(merged.standingFor(option.key()), option))
                .distinct()
                .toList();
        if (found.isEmpty()) {
            throw notAnOption(text, options);
        }
        if (found.size() > 1) {
            throw new ValueRejected(
                    "metadata.value.option-ambiguous",
                    "%s names more than one option: %s".formatted(Quoted.of(text), String.join(", ", keys(found))),
                    "Write the option's key");
        }
        return inUse(found.getFirst(), options);
    }

    static boolean isMeant(List<Option> options, String text) {
        return !meant(options, text).isEmpty();
    }

    private static List<Option> meant(List<Option> options, String text) {
        var exactly = options.stream().filter(o -> o.key().equals(text.strip())).toList();
        if (!exactly.isEmpty()) {
            return exactly;
        }
        var meant = folded(text);
        var byKey = options.stream().filter(o -> folded(o.key()).equals(meant)).toList();
        return byKey.isEmpty() ? options.stream().filter(o -> o.labelled(meant)).toList() : byKey;
    }

    static ValueRejected notAnOption(Object value, List<Option> options) {
        return new ValueRejected(
                "metadata.value.not-an-option",
                "%s is none of the options".formatted(Quoted.of(value)),
                "Write one of " + named(options));
    }

    private static String inUse(Option option, List<Option> options) throws ValueRejected {
        if (option.retired()) {
            throw new ValueRejected(
                    "metadata.value.option-retired",
                    "Option %s is no longer given".formatted(option.key()),
                    "Write one of " + named(options));
        }
        return option.key();
    }

    private static String named(List<Option> options) {
        var inUse = options.stream()
                .filter(o -> !o.retired() && o.mergedInto() == null)
                .map(Option::key)
                .toList();
        var first = inUse.stream().limit(NAMED_IN_ADVICE).collect(Collectors.joining(", "));
        return inUse.size() > NAMED_IN_ADVICE ? first + " and so on" : first;
    }

    /** Records may hold any option that there was, and have got what others were merged into. */
    static List<Problem> checkChange(FieldPlace place, Map<String, Object> before, Map<String, Object> after) {
        var findings = new ArrayList<>(checkKept(place, before, after));
        findings.addAll(MergedOptions.of(after).checkChange(place, MergedOptions.of(before)));
        return findings;
    }

    static List<Problem> checkKept(FieldPlace place, Map<String, Object> before, Map<String, Object> after) {
        var kept = new HashSet<>(keys(of(after)));
        return of(before).stream()
                .filter(option -> !kept.contains(option.key()))
                .<Problem>map(option -> new Finding(
                        "metadata.setting.option-removed",
                        "Option %s of field '%s' of %s would be gone; records may hold it"
                                .formatted(option.key(), place.field(), place.object()),
                        "Keep it and set its \"retired\" to true",
                        SettingsChange.path(place, SETTING)))
                .toList();
    }

    /** Upper and lower case, spaces, dashes and underscores are the same to people. */
    static String folded(String text) {
        return SPACING.matcher(text.strip()).replaceAll(" ").toLowerCase(Locale.ROOT);
    }

    static void check(@Nullable Object setting, SettingsCheck check) {
        check(setting, check, LIMIT, KNOWN);
    }

    static void checkCategories(@Nullable Object setting, SettingsCheck check) {
        check(setting, check, CATEGORIES, KNOWN_OF_CATEGORIES);
    }

    private static void check(@Nullable Object setting, SettingsCheck check, int limit, Set<String> known) {
        if (setting == null) {
            return;
        }
        if (!(setting instanceof List<?> list) || list.isEmpty() || list.size() > limit) {
            check.malformed(SETTING, "a list of 1 to %d options such as %s".formatted(limit, EXAMPLE));
            return;
        }
        var keys = new HashSet<String>();
        for (int i = 0; i < list.size(); i++) {
            if (wellMade(list.get(i), known)) {
                checkOne((Map<?, ?>) list.get(i), i, keys, check);
            } else {
                refuse(
                        check,
                        i,
                        "must be written like %s, with \"retired\": true if it is no longer given".formatted(EXAMPLE));
            }
        }
        if (list.stream().allMatch(o -> o instanceof Map<?, ?> m && Boolean.TRUE.equals(m.get("retired")))) {
            check.malformed(SETTING, "a list in which at least one option is not retired");
        }
    }

    private static boolean wellMade(@Nullable Object option, Set<String> known) {
        return option instanceof Map<?, ?> map
                && known.containsAll(map.keySet())
                && flag(map.get("retired"))
                && textOrNone(map.get(Categories.PARENT))
                && textOrNone(map.get(Categories.MERGED_INTO));
    }

    private static boolean textOrNone(@Nullable Object value) {
        return value == null || value instanceof String;
    }

    private static void checkOne(Map<?, ?> map, int index, Set<String> keys, SettingsCheck check) {
        if (!(map.get("key") instanceof String key) || !keyFits(key)) {
            refuse(
                    check,
                    index,
                    "needs a key of letters, digits and underscores, not beginning with a digit, at most %d"
                            .formatted(KEY_LENGTH_MAX));
        } else if (!keys.add(key)) {
            refuse(check, index, "has the key %s, which another option has".formatted(key));
        }
        if (!labelsFit(map.get("labels"))) {
            refuse(
                    check,
                    index,
                    "needs labels by language, such as {\"en\": \"Open\"}, at most %d characters each"
                            .formatted(LABEL_LENGTH_MAX));
        }
    }

    private static void refuse(SettingsCheck check, int index, String what) {
        check.refuse(
                "metadata.setting.option-malformed",
                "Option %d of the choice %s".formatted(index + 1, what),
                "Mend the option; a list looks like " + EXAMPLE,
                List.of(SETTING, Integer.toString(index)));
    }

    private static boolean keyFits(String key) {
        return key.length() <= KEY_LENGTH_MAX
                && KEY.matcher(key).matches()
                && !key.startsWith("__")
                && !NO_KEYS.contains(key);
    }

    private static boolean flag(@Nullable Object value) {
        return value == null || value instanceof Boolean;
    }

    private static boolean labelsFit(@Nullable Object labels) {
        if (labels == null) {
            return true;
        }
        return labels instanceof Map<?, ?> map
                && map.entrySet().stream()
                        .allMatch(e -> e.getKey() instanceof String
                                && e.getValue() instanceof String label
                                && !label.isBlank()
                                && label.length() <= LABEL_LENGTH_MAX
                                && !hasControl(label));
    }

    private static boolean hasControl(String label) {
        for (var i = 0; i < label.length(); i++) {
            if (Character.isISOControl(label.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
