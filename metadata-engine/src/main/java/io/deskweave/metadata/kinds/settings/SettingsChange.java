package io.deskweave.metadata.kinds.settings;

import io.deskweave.metadata.definition.Finding;
import io.deskweave.metadata.fields.FieldPlace;
import io.deskweave.platform.problems.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What settings of a field that is in force may become: more room, never less. */
public final class SettingsChange {

    private SettingsChange() {}

    public static List<Problem> notLess(FieldPlace place, String setting, long before, long after) {
        if (after >= before) {
            return List.of();
        }
        return List.of(new Finding(
                "metadata.setting.narrowed",
                "'%s' of field '%s' of %s would shrink from %d to %d; stored values may need it"
                        .formatted(setting, place.field(), place.object(), before, after),
                "Keep at least %d, or add a new field".formatted(before),
                path(place, setting)));
    }

    public static List<Problem> fixed(
            FieldPlace place, String setting, Map<String, Object> before, Map<String, Object> after) {
        if (Objects.equals(before.get(setting), after.get(setting))) {
            return List.of();
        }
        return List.of(fixed(place, setting));
    }

    public static Problem fixed(FieldPlace place, String setting) {
        return new Finding(
                "metadata.setting.fixed",
                "'%s' of field '%s' of %s cannot change once it is in force"
                        .formatted(setting, place.field(), place.object()),
                "Leave it as it is, or add a new field",
                path(place, setting));
    }

    public static List<String> path(FieldPlace place, String setting) {
        var path = new ArrayList<>(place.path());
        path.add("settings");
        path.add(setting);
        return path;
    }
}
