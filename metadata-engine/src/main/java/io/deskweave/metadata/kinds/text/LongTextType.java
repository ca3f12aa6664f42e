package io.deskweave.metadata.kinds.text;

import io.deskweave.metadata.fields.FieldPlace;
import io.deskweave.metadata.fields.FieldType;
import io.deskweave.metadata.fields.TextForm;
import io.deskweave.metadata.fields.ValueRejected;
import io.deskweave.metadata.fields.ValueShape;
import io.deskweave.platform.problems.Problem;
import java.util.List;
import java.util.Map;

/** Text of many lines. */
final class LongTextType implements FieldType {

    private static final LengthSetting LENGTH = new LengthSetting(20_000, 100_000);

    @Override
    public String key() {
        return "longText";
    }

    @Override
    public List<Problem> checkSettings(FieldPlace place, Map<String, Object> settings) {
        return LENGTH.check(place, settings);
    }

    @Override
    public List<Problem> checkChange(FieldPlace place, Map<String, Object> before, Map<String, Object> after) {
        return LENGTH.checkChange(place, before, after);
    }

    @Override
    public ValueShape shape(Map<String, Object> settings) {
        return LENGTH.shape(settings);
    }

    @Override
    public Object fromJson(Map<String, Object> settings, Object json) throws ValueRejected {
        var text = TextRules.text(json);
        TextRules.check(text, LENGTH.in(settings), true);
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
}
