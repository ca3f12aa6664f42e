package io.deskweave.metadata.kinds.choices;

import io.deskweave.metadata.fields.FieldPlace;
import io.deskweave.metadata.fields.FieldType;
import io.deskweave.metadata.fields.TextForm;
import io.deskweave.metadata.fields.ValueRejected;
import io.deskweave.metadata.fields.ValueShape;
import io.deskweave.metadata.kinds.settings.SettingsCheck;
import io.deskweave.platform.problems.Problem;
import java.util.List;
import java.util.Map;

/** One of a list of options. Options are added, relabelled, retired and merged, never removed. */
final class ChoiceType implements FieldType {

    @Override
    public String key() {
        return "choice";
    }

    @Override
    public List<Problem> checkSettings(FieldPlace place, Map<String, Object> settings) {
        var check = SettingsCheck.of(place, settings).required(Options.SETTING, Options.EXAMPLE);
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
        return new ValueShape.Choice(
                Options.keys(options), MergedOptions.of(options).standing());
    }

    @Override
    public Object fromJson(Map<String, Object> settings, Object json) throws ValueRejected {
        return Options.chosen(settings, json);
    }

    @Override
    public Object fromText(Map<String, Object> settings, String text, TextForm form) throws ValueRejected {
        return Options.meant(settings, text);
    }
}
