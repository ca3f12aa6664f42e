package io.deskweave.metadata.kinds.text;

import io.deskweave.metadata.fields.FieldPlace;
import io.deskweave.metadata.fields.ValueShape;
import io.deskweave.metadata.kinds.settings.Settings;
import io.deskweave.metadata.kinds.settings.SettingsChange;
import io.deskweave.metadata.kinds.settings.SettingsCheck;
import io.deskweave.platform.problems.Problem;
import java.util.List;
import java.util.Map;

/**
 * The one setting of a text that has no other: its greatest length in code points.
 *
 * @param usual the length when nothing is set
 * @param limit the greatest that may be set
 */
record LengthSetting(long usual, long limit) {

    List<Problem> check(FieldPlace place, Map<String, Object> settings) {
        return SettingsCheck.of(place, settings)
                .wholeNumber(TextType.LENGTH_MAX, 1, limit)
                .findings();
    }

    List<Problem> checkChange(FieldPlace place, Map<String, Object> before, Map<String, Object> after) {
        return SettingsChange.notLess(place, TextType.LENGTH_MAX, in(before), in(after));
    }

    ValueShape shape(Map<String, Object> settings) {
        return new ValueShape.Text((int) in(settings));
    }

    long in(Map<String, Object> settings) {
        return Settings.wholeNumber(settings, TextType.LENGTH_MAX, usual);
    }
}
