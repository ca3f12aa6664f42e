package io.deskweave.metadata.kinds.text;

import io.deskweave.metadata.fields.FieldPlace;
import io.deskweave.metadata.fields.FieldType;
import io.deskweave.metadata.fields.TextForm;
import io.deskweave.metadata.fields.ValueRejected;
import io.deskweave.metadata.fields.ValueShape;
import io.deskweave.metadata.kinds.settings.SettingsChange;
import io.deskweave.metadata.kinds.settings.SettingsCheck;
import io.deskweave.platform.problems.Problem;
import java.util.List;
import java.util.Map;

/** A running number with a prefix, such as T-1042, that the database gives to each new record. */
final class AutoNumberType implements FieldType {

    private static final String PREFIX = "prefix";
    private static final int PREFIX_LENGTH_MAX = 20;
    private static final int LENGTH_MAX = 40;

    @Override
    public String key() {
        return "autoNumber";
    }

    @Override
    public List<Problem> checkSettings(FieldPlace place, Map<String, Object> settings) {
        return SettingsCheck.withoutDefault(place, settings)
                .text(PREFIX, PREFIX_LENGTH_MAX)
                .findings();
    }

    @Override
    public List<Problem> checkChange(FieldPlace place, Map<String, Object> before, Map<String, Object> after) {
        return SettingsChange.fixed(place, PREFIX, before, after);
    }

    @Override
    public ValueShape shape(Map<String, Object> settings) {
        return new ValueShape.Text(LENGTH_MAX);
    }

    @Override
    public Object fromJson(Map<String, Object> settings, Object json) throws ValueRejected {
        throw new ValueRejected(
                "metadata.value.not-writable",
                "The value of this field is given by the platform",
                "Leave the field out");
    }

    @Override
    public Object fromText(Map<String, Object> settings, String text, TextForm form) throws ValueRejected {
        return fromJson(settings, text);
    }

    @Override
    public boolean writable() {
        return false;
    }
}
