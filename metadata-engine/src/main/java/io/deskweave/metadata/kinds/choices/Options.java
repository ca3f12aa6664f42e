package io.deskweave.metadata.kinds.choices;

import io.deskweave.metadata.kinds.settings.SettingsCheck;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
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
    private static final Set<String> KNOWN = Set.of("key", "labels", "retired");

    private Options() {}

    /** One option. */
    record Option(String key, Map<?, ?> labels, boolean retired) {

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
                    options.add(new Option(key, labels, Boolean.TRUE.equals(option.get("retired"))));
                }
            }
        }
        return options;
    }

    /** Upper and lower case, spaces, dashes and underscores are the same to people. */
    static String folded(String text) {
        return SPACING.matcher(text.strip()).replaceAll(" ").toLowerCase(Locale.ROOT);
    }

    static void check(@Nullable Object setting, SettingsCheck check) {
        if (setting == null) {
            return;
        }
        if (!(setting instanceof List<?> list) || list.isEmpty() || list.size() > LIMIT) {
            check.malformed(SETTING, "a list of 1 to %d options such as %s".formatted(LIMIT, EXAMPLE));
            return;
        }
        var keys = new HashSet<String>();
        for (int i = 0; i < list.size(); i++) {
            checkOne(list.get(i), i, keys, check);
        }
        if (list.stream().allMatch(o -> o instanceof Map<?, ?> m && Boolean.TRUE.equals(m.get("retired")))) {
            check.malformed(SETTING, "a list in which at least one option is not retired");
        }
    }

    private static void checkOne(@Nullable Object option, int index, Set<String> keys, SettingsCheck check) {
        if (!(option instanceof Map<?, ?> map) || !KNOWN.containsAll(map.keySet()) || !flag(map.get("retired"))) {
            refuse(
                    check,
                    index,
                    "must be written like %s, with \"retired\": true if it is no longer given".formatted(EXAMPLE));
            return;
        }
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
                                && label.codePoints().noneMatch(Character::isISOControl));
    }
}
