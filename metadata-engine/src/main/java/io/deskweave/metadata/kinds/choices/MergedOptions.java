package io.deskweave.metadata.kinds.choices;

import io.deskweave.metadata.definition.Finding;
import io.deskweave.metadata.fields.FieldPlace;
import io.deskweave.metadata.kinds.choices.Options.Option;
import io.deskweave.metadata.kinds.settings.SettingsChange;
import io.deskweave.metadata.kinds.settings.SettingsCheck;
import io.deskweave.platform.problems.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Options that became part of others: whoever still writes one of them means the one that stands for it. */
record MergedOptions(List<Option> options, Map<String, Option> byKey) {

    static MergedOptions of(Map<String, Object> settings) {
        return of(Options.of(settings));
    }

    static MergedOptions of(List<Option> options) {
        var byKey = new LinkedHashMap<String, Option>();
        options.forEach(option -> byKey.putIfAbsent(option.key(), option));
        return new MergedOptions(options, byKey);
    }

    /** By the key of each that was merged, the key of the one that stands for it; not of those that go in a circle. */
    Map<String, String> standing() {
        var standing = new LinkedHashMap<String, String>();
        byKey.values().stream()
                .filter(option -> option.mergedInto() != null)
                .forEach(option -> last(option).ifPresent(last -> standing.put(option.key(), last.key())));
        return standing;
    }

    String standingFor(String key) {
        return Optional.ofNullable(byKey.get(key))
                .flatMap(this::last)
                .map(Option::key)
                .orElse(key);
    }

    /** Empty where it leads to nothing, or back to itself. */
    private Optional<Option> last(Option option) {
        var at = Optional.of(option);
        for (int steps = 0; steps <= options.size() && at.isPresent(); steps++) {
            var into = at.get().mergedInto();
            if (into == null) {
                return at;
            }
            at = Optional.ofNullable(byKey.get(into));
        }
        return Optional.empty();
    }

    /** Each leads to an option that there is, and some option is left to be given. */
    void check(SettingsCheck check) {
        boolean allRetired = options.stream().allMatch(Option::retired);
        boolean allLead =
                byKey.values().stream().allMatch(option -> last(option).isPresent());
        if (!allRetired && allLead && options.stream().allMatch(o -> o.retired() || o.mergedInto() != null)) {
            check.malformed(Options.SETTING, "a list in which at least one option is neither retired nor merged");
        }
        for (int i = 0; i < options.size(); i++) {
            var option = options.get(i);
            var into = option.mergedInto();
            if (into == null || last(option).isPresent()) {
                continue;
            }
            var wrong = byKey.containsKey(into) ? "leads in a circle, or to nothing" : "names no option";
            check.refuse(
                    "metadata.setting.option-misplaced",
                    "The 'mergedInto' %s of option %s %s".formatted(into, option.key(), wrong),
                    "Name the key of another option, or leave 'mergedInto' out",
                    List.of(Options.SETTING, Integer.toString(i), Categories.MERGED_INTO));
        }
    }

    /** Merging is for good, and not into what is no longer given: records have got what it came to. */
    List<Problem> checkChange(FieldPlace place, MergedOptions before) {
        var findings = new ArrayList<Problem>();
        for (var option : options) {
            boolean moves = !before.standingFor(option.key()).equals(standingFor(option.key()));
            if (option.mergedInto() != null
                    && moves
                    && last(option).filter(Option::retired).isPresent()) {
                findings.add(new Finding(
                        "metadata.setting.option-merged-into-retired",
                        "Option %s of field '%s' of %s would be merged into %s, which is no longer given"
                                .formatted(option.key(), place.field(), place.object(), standingFor(option.key())),
                        "Merge it into an option that is given, or retire it",
                        SettingsChange.path(place, Options.SETTING)));
            }
        }
        for (var option : before.options()) {
            var now = Optional.ofNullable(byKey.get(option.key())).map(Option::mergedInto);
            if (option.mergedInto() != null && !now.equals(Optional.of(option.mergedInto()))) {
                findings.add(new Finding(
                        "metadata.setting.option-parted",
                        "Option %s of field '%s' of %s was merged into %s and cannot leave it"
                                .formatted(option.key(), place.field(), place.object(), option.mergedInto()),
                        "Leave it merged, and add an option with another key",
                        SettingsChange.path(place, Options.SETTING)));
            }
        }
        return findings;
    }
}
