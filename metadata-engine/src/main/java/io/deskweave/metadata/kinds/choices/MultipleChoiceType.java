package io.deskweave.metadata.kinds.choices;

import io.deskweave.metadata.fields.FieldPlace;
import io.deskweave.metadata.fields.FieldType;
import io.deskweave.metadata.fields.TextForm;
import io.deskweave.metadata.fields.ValueRejected;
import io.deskweave.metadata.fields.ValueShape;
import io.deskweave.metadata.kinds.settings.Quoted;
import io.deskweave.metadata.kinds.settings.Settings;
import io.deskweave.metadata.kinds.settings.SettingsCheck;
import io.deskweave.platform.problems.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Some of a list of options, each once, kept in the order in which the options stand. None is no value. */
final class MultipleChoiceType implements FieldType {

    private static final String AT_MOST = "atMost";
    private static final int LIMIT = 200;
    private static final Pattern SEMICOLON = Pattern.compile("[;；|\\n]");
    private static final Pattern COMMA = Pattern.compile("[,，、]");

    @Override
    public String key() {
        return "multipleChoice";
    }

    @Override
    public List<Problem> checkSettings(FieldPlace place, Map<String, Object> settings) {
        var check = SettingsCheck.of(place, settings)
                .required(Options.SETTING, Options.EXAMPLE)
                .wholeNumber(AT_MOST, 1, LIMIT);
        Options.check(settings.get(Options.SETTING), check);
        MergedOptions.of(settings).check(check);
        return check.findings();
    }

    @Override
    public List<Problem> checkChange(FieldPlace place, Map<String, Object> before, Map<String, Object> after) {
        return Options.checkChange(place, before, after);
    }

    @Override
    public ValueShape shape(Map<String, Object> settings) {
        var options = Options.of(settings);
        return new ValueShape.Choices(
                Options.keys(options), MergedOptions.of(options).standing());
    }

    @Override
    public Object fromJson(Map<String, Object> settings, Object json) throws ValueRejected {
        if (!(json instanceof List<?> written) || written.isEmpty() || written.size() > LIMIT) {
            throw new ValueRejected(
                    "metadata.value.not-a-list-of-options",
                    "%s is not a list of options".formatted(Quoted.of(json)),
                    "Write a list of keys such as [\"A\", \"B\"], or null for none");
        }
        var chosen = new HashSet<String>();
        for (var key : written) {
            chosen.add(Options.chosen(settings, key == null ? "null" : key));
        }
        return inOrder(settings, chosen);
    }

    /** Separated by semicolons, or by commas where no label has one. */
    @Override
    public Object fromText(Map<String, Object> settings, String text, TextForm form) throws ValueRejected {
        var options = Options.of(settings);
        var chosen = new HashSet<String>();
        for (var part : SEMICOLON.split(text, -1)) {
            var meant = part.strip();
            var pieces = Options.isMeant(options, meant) ? List.of(meant) : List.of(COMMA.split(meant, -1));
            for (var piece : pieces) {
                if (!piece.isBlank()) {
                    chosen.add(Options.meant(settings, piece.strip()));
                }
            }
        }
        if (chosen.isEmpty()) {
            throw Options.notAnOption(text, options);
        }
        return inOrder(settings, chosen);
    }

    @Override
    public String toText(Map<String, Object> settings, Object value) {
        return String.join("; ", keysOf(value));
    }

    @Override
    public boolean canBeUnique() {
        return false;
    }

    private static List<String> inOrder(Map<String, Object> settings, Set<String> chosen) throws ValueRejected {
        long atMost = Settings.wholeNumber(settings, AT_MOST, LIMIT);
        if (chosen.size() > atMost) {
            throw new ValueRejected(
                    "metadata.value.too-many-options",
                    "%d options are chosen, %d are allowed".formatted(chosen.size(), atMost),
                    "Leave some of them out");
        }
        return Options.keys(Options.of(settings)).stream()
                .filter(chosen::contains)
                .toList();
    }

    private static List<String> keysOf(Object value) {
        var keys = new ArrayList<String>();
        ((List<?>) value).forEach(key -> keys.add(key.toString()));
        return keys;
    }
}
