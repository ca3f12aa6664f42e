package io.deskweave.metadata.kinds.computed;

import io.deskweave.metadata.fields.Computed;
import io.deskweave.metadata.fields.FieldPlace;
import io.deskweave.metadata.fields.FieldType;
import io.deskweave.metadata.fields.ValueRejected;
import io.deskweave.metadata.kinds.settings.Settings;
import io.deskweave.metadata.kinds.settings.SettingsChange;
import io.deskweave.metadata.kinds.settings.SettingsCheck;
import io.deskweave.platform.problems.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What comes of a computation has the type of a field that people write, and that type's settings beside the
 * computation's own: a decimal its scale, a choice its options.
 */
record Results(List<FieldType> types) {

    Results {
        types = List.copyOf(types);
    }

    Optional<FieldType> named(String key) {
        return types.stream().filter(type -> type.key().equals(key)).findFirst();
    }

    /** What is wrong with the result and with what is set for it. */
    List<Problem> check(FieldPlace place, Map<String, Object> settings, Set<String> own, Set<String> allowed) {
        var check = SettingsCheck.withoutDefault(place, Map.of());
        if (settings.containsKey(Settings.DEFAULT)) {
            check.refuse(
                    "metadata.setting.unknown",
                    "Field '%s' of %s is computed and has no default".formatted(place.field(), place.object()),
                    "Take the default away",
                    List.of(Settings.DEFAULT));
        }
        var type = Optional.ofNullable(settings.get(Computed.RESULT))
                .filter(result -> result instanceof String key && allowed.contains(key))
                .flatMap(result -> named(result.toString()));
        if (!settings.containsKey(Computed.RESULT)) {
            return check.required(Computed.RESULT, new TreeSet<>(allowed).getFirst())
                    .findings();
        }
        if (type.isEmpty()) {
            return check.malformed(Computed.RESULT, "one of " + String.join(", ", new TreeSet<>(allowed)))
                    .findings();
        }
        var findings = new ArrayList<>(check.findings());
        findings.addAll(type.get().checkSettings(place, rest(settings, own)));
        return findings;
    }

    /** A column's type is settled when it is made. */
    List<Problem> checkChange(
            FieldPlace place, Map<String, Object> before, Map<String, Object> after, Set<String> own) {
        var findings = new ArrayList<>(SettingsChange.fixed(place, Computed.RESULT, before, after));
        if (findings.isEmpty() && before.get(Computed.RESULT) instanceof String key) {
            named(key).ifPresent(type -> findings.addAll(type.checkChange(place, rest(before, own), rest(after, own))));
        }
        return findings;
    }

    /** The settings that are the result's. */
    static Map<String, Object> rest(Map<String, Object> settings, Set<String> own) {
        var rest = new TreeMap<>(settings);
        rest.keySet().removeAll(own);
        rest.remove(Computed.RESULT);
        rest.remove(Settings.DEFAULT);
        return rest;
    }

    static ValueRejected notWritable() {
        return new ValueRejected(
                "metadata.value.not-writable",
                "The value of this field is computed by the platform",
                "Leave the field out");
    }
}
