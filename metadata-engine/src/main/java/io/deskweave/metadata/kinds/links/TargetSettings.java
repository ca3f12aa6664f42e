package io.deskweave.metadata.kinds.links;

import io.deskweave.metadata.fields.FieldPlace;
import io.deskweave.metadata.fields.Targets;
import io.deskweave.metadata.kinds.settings.SettingsChange;
import io.deskweave.metadata.kinds.settings.SettingsCheck;
import io.deskweave.platform.problems.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The settings that all references have. */
final class TargetSettings {

    static final int NAME_LENGTH_MAX = 63;

    private static final List<String> RULES = List.of("restrict", "cascade", "clear");

    private TargetSettings() {}

    /** The list on the other side, and what becomes of records whose target is deleted. */
    static SettingsCheck check(SettingsCheck check, Map<String, Object> settings) {
        check.text(Targets.INVERSE, NAME_LENGTH_MAX).known(Targets.ON_DELETE);
        var rule = settings.get(Targets.ON_DELETE);
        if (rule != null && !RULES.contains(rule)) {
            check.malformed(Targets.ON_DELETE, "one of " + String.join(", ", RULES));
        }
        return check;
    }

    /** Once there is a list on the other side it stays; the rule for deleting may change, for it looks ahead. */
    static List<Problem> inverseKept(FieldPlace place, Map<String, Object> before, Map<String, Object> after) {
        return before.get(Targets.INVERSE) == null
                ? new ArrayList<>()
                : new ArrayList<>(SettingsChange.fixed(place, Targets.INVERSE, before, after));
    }
}
