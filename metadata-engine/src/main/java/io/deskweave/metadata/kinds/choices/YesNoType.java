package io.deskweave.metadata.kinds.choices;

import io.deskweave.metadata.fields.FieldPlace;
import io.deskweave.metadata.fields.FieldType;
import io.deskweave.metadata.fields.TextForm;
import io.deskweave.metadata.fields.ValueRejected;
import io.deskweave.metadata.fields.ValueShape;
import io.deskweave.metadata.kinds.settings.Quoted;
import io.deskweave.metadata.kinds.settings.SettingsCheck;
import io.deskweave.platform.problems.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Yes or no. */
final class YesNoType implements FieldType {

    private static final Set<String> YES = Set.of("yes", "y", "true", "t", "1", "on", "x", "是", "有", "对", "真", "√");
    private static final Set<String> NO =
            Set.of("no", "n", "false", "f", "0", "off", "否", "无", "不", "不是", "没有", "假", "×");

    @Override
    public String key() {
        return "yesNo";
    }

    @Override
    public List<Problem> checkSettings(FieldPlace place, Map<String, Object> settings) {
        return SettingsCheck.of(place, settings).findings();
    }

    @Override
    public ValueShape shape(Map<String, Object> settings) {
        return new ValueShape.YesNo();
    }

    @Override
    public Object fromJson(Map<String, Object> settings, Object json) throws ValueRejected {
        if (json instanceof Boolean value) {
            return value;
        }
        throw rejected(json, "Write true or false, without quotation marks");
    }

    @Override
    public Object fromText(Map<String, Object> settings, String text, TextForm form) throws ValueRejected {
        var word = text.strip().toLowerCase(Locale.ROOT);
        if (YES.contains(word)) {
            return true;
        }
        if (NO.contains(word)) {
            return false;
        }
        throw rejected(text, "Write yes or no");
    }

    @Override
    public boolean indexable() {
        return false;
    }

    private static ValueRejected rejected(Object value, String advice) {
        return new ValueRejected(
                "metadata.value.not-yes-or-no", "%s is neither yes nor no".formatted(Quoted.of(value)), advice);
    }
}
