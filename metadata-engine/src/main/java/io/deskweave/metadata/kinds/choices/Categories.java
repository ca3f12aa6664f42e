package io.deskweave.metadata.kinds.choices;

import io.deskweave.metadata.fields.Tree;
import io.deskweave.metadata.fields.Tree.Category;
import io.deskweave.metadata.kinds.settings.SettingsCheck;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The categories that settings have: options that say which one they lie below, and which they became part of. */
record Categories(List<Category> all, Map<String, Category> byKey, List<Options.Option> options) {

    static final String EXAMPLE =
            "[{\"key\": \"FRIDGE\", \"parent\": \"APPLIANCES\", \"labels\": {\"en\": \"Fridge\"}}]";
    static final String PARENT = "parent";
    static final String MERGED_INTO = "mergedInto";
    private static final Pattern STEP = Pattern.compile("\\s*[/>›＞／]\\s*");

    static Categories of(Map<String, Object> settings) {
        var options = Options.of(settings);
        var all = options.stream()
                .map(option -> new Category(option.key(), option.parent(), option.mergedInto()))
                .toList();
        var byKey = all.stream().collect(Collectors.toMap(Category::key, Function.identity(), (one, other) -> one));
        return new Categories(all, byKey, options);
    }

    Tree tree() {
        return new Tree(all);
    }

    Optional<Category> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** Every parent and every category that others were merged into is there, and nobody is above itself. */
    void check(SettingsCheck check) {
        for (int i = 0; i < all.size(); i++) {
            check(i, PARENT, all.get(i).parent(), Category::parent, check);
            check(i, MERGED_INTO, all.get(i).mergedInto(), Category::mergedInto, check);
        }
    }

    private void check(
            int index,
            String setting,
            @Nullable String other,
            Function<Category, @Nullable String> step,
            SettingsCheck check) {
        if (other == null) {
            return;
        }
        var key = all.get(index).key();
        var wrong = !byKey.containsKey(other)
                ? "%s names %s, which there is not".formatted(key, other)
                : circles(key, step) ? "%s leads back to itself".formatted(key) : "";
        if (!wrong.isEmpty()) {
            check.refuse(
                    "metadata.setting.category-misplaced",
                    "The '%s' of category %s".formatted(setting, wrong),
                    "Name the key of another category, or leave '%s' out".formatted(setting),
                    List.of(Options.SETTING, Integer.toString(index), setting));
        }
    }

    private boolean circles(String key, Function<Category, @Nullable String> step) {
        var seen = new HashSet<String>();
        @Nullable String at = key;
        while (at != null && seen.add(at)) {
            var category = byKey.get(at);
            at = category == null ? null : step.apply(category);
        }
        return at != null;
    }

    /** The category that stands for one since they were merged. */
    String standingFor(String key) {
        var at = key;
        for (int steps = 0; steps <= all.size(); steps++) {
            var category = byKey.get(at);
            if (category == null || category.mergedInto() == null) {
                return at;
            }
            at = Objects.requireNonNull(category.mergedInto());
        }
        return at;
    }

    /** The keys that a text may mean. */
    List<String> meant(String text) {
        if (byKey.containsKey(text.strip())) {
            return List.of(text.strip());
        }
        var folded = Options.folded(text);
        var byName = options.stream()
                .filter(o -> Options.folded(o.key()).equals(folded) || o.labelled(folded))
                .map(Options.Option::key)
                .distinct()
                .toList();
        return byName.isEmpty() ? byPath(STEP.split(text.strip())) : byName;
    }

    private List<String> byPath(String[] steps) {
        var found = new ArrayList<String>();
        for (var option : options) {
            if (follows(option, steps)) {
                found.add(option.key());
            }
        }
        return found;
    }

    private boolean follows(Options.Option option, String[] steps) {
        Options.@Nullable Option at = option;
        for (int i = steps.length - 1; i >= 0; i--) {
            if (at == null || !at.labelled(Options.folded(steps[i]))) {
                return false;
            }
            var parent = at.parent();
            at = options.stream()
                    .filter(o -> o.key().equals(parent))
                    .findFirst()
                    .orElse(null);
        }
        return true;
    }
}
