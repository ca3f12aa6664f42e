package io.deskweave.metadata.kinds.choices;

import io.deskweave.metadata.definition.Finding;
import io.deskweave.metadata.fields.FieldPlace;
import io.deskweave.metadata.fields.FieldType;
import io.deskweave.metadata.fields.TextForm;
import io.deskweave.metadata.fields.ValueRejected;
import io.deskweave.metadata.fields.ValueShape;
import io.deskweave.metadata.kinds.settings.Quoted;
import io.deskweave.metadata.kinds.settings.SettingsChange;
import io.deskweave.metadata.kinds.settings.SettingsCheck;
import io.deskweave.platform.problems.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One of a list of options. Options are added, relabelled and retired, never removed. */
final class ChoiceType implements FieldType {

    private static final int NAMED_IN_ADVICE = 10;

    @Override
    public String key() {
        return "choice";
    }

    @Override
    public List<Problem> checkSettings(FieldPlace place, Map<String, Object> settings) {
        var check = SettingsCheck.of(place, settings).required(Options.SETTING, Options.EXAMPLE);
        Options.check(settings.get(Options.SETTING), check);
        return check.findings();
    }

    @Override
    public List<Problem> checkChange(FieldPlace place, Map<String, Object> before, Map<String, Object> after) {
        var kept = new HashSet<>(keys(Options.of(after)));
        var findings = new ArrayList<Problem>();
        for (var option : Options.of(before)) {
            if (!kept.contains(option.key())) {
                findings.add(new Finding(
                        "metadata.setting.option-removed",
                        "Option %s of field '%s' of %s would be gone; records may hold it"
                                .formatted(option.key(), place.field(), place.object()),
                        "Keep it and set its \"retired\" to true",
                        SettingsChange.path(place, Options.SETTING)));
            }
        }
        return findings;
    }

    @Override
    public ValueShape shape(Map<String, Object> settings) {
        return new ValueShape.Choice(keys(Options.of(settings)));
    }

    @Override
    public Object fromJson(Map<String, Object> settings, Object json) throws ValueRejected {
        var options = Options.of(settings);
        var found = options.stream().filter(o -> o.key().equals(json)).toList();
        if (found.isEmpty()) {
            throw notAnOption(json, options);
        }
        return inUse(found.getFirst(), options);
    }

    @Override
    public Object fromText(Map<String, Object> settings, String text, TextForm form) throws ValueRejected {
        var options = Options.of(settings);
        var meant = Options.folded(text);
        var byKey = options.stream()
                .filter(o -> Options.folded(o.key()).equals(meant))
                .toList();
        var found = byKey.isEmpty()
                ? options.stream().filter(o -> o.labelled(meant)).toList()
                : byKey;
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

    private static String inUse(Options.Option option, List<Options.Option> options) throws ValueRejected {
        if (option.retired()) {
            throw new ValueRejected(
                    "metadata.value.option-retired",
                    "Option %s is no longer given".formatted(option.key()),
                    "Write one of " + named(options));
        }
        return option.key();
    }

    private static ValueRejected notAnOption(Object value, List<Options.Option> options) {
        return new ValueRejected(
                "metadata.value.not-an-option",
                "%s is none of the options".formatted(Quoted.of(value)),
                "Write one of " + named(options));
    }

    private static String named(List<Options.Option> options) {
        var inUse = options.stream()
                .filter(o -> !o.retired())
                .map(Options.Option::key)
                .toList();
        var first = inUse.stream().limit(NAMED_IN_ADVICE).collect(Collectors.joining(", "));
        return inUse.size() > NAMED_IN_ADVICE ? first + " and so on" : first;
    }

    private static List<String> keys(List<Options.Option> options) {
        return options.stream().map(Options.Option::key).toList();
    }
}
