package io.deskweave.metadata.kinds.text;

import io.deskweave.metadata.fields.FieldPlace;
import io.deskweave.metadata.fields.FieldType;
import io.deskweave.metadata.fields.TextForm;
import io.deskweave.metadata.fields.ValueRejected;
import io.deskweave.metadata.fields.ValueShape;
import io.deskweave.metadata.kinds.settings.Settings;
import io.deskweave.metadata.kinds.settings.SettingsChange;
import io.deskweave.metadata.kinds.settings.SettingsCheck;
import io.deskweave.platform.problems.Problem;
import java.util.List;
import java.util.Map;

/** Text of many lines. */
final class LongTextType implements FieldType {

    private static final int LENGTH_DEFAULT = 20_000;
    private static final int LENGTH_LIMIT = 100_000;

    @Override
    public String key() {
        return "longText";
    }

    @Override
    public List<Problem> checkSettings(FieldPlace place, Map<String, Object> settings) {
        return SettingsCheck.of(place, settings)
                .wholeNumber(TextType.LENGTH_MAX, 1, LENGTH_LIMIT)
                .findings();
    }

    @Override
    public List<Problem> checkChange(FieldPlace place, Map<String, Object> before, Map<String, Object> after) {
        return SettingsChange.notLess(place, TextType.LENGTH_MAX, lengthMax(before), lengthMax(after));
    }

    @Override
    public ValueShape shape(Map<String, Object> settings) {
        return new ValueShape.Text((int) lengthMax(settings));
    }

    @Override
    public Object fromJson(Map<String, Object> settings, Object json) throws ValueRejected {
        var text = TextRules.text(json);
        TextRules.check(text, lengthMax(settings), true);
        return text;
    }

    @Override
    public Object fromText(Map<String, Object> settings, String text, TextForm form) throws ValueRejected {
        return fromJson(settings, text);
    }

    /** An index holds short values only. */
    @Override
    public boolean indexable() {
        return false;
    }

    private static long lengthMax(Map<String, Object> settings) {
        return Settings.wholeNumber(settings, TextType.LENGTH_MAX, LENGTH_DEFAULT);
    }
}
