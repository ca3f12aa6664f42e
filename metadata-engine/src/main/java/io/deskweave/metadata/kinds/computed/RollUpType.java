package io.deskweave.metadata.kinds.computed;

import io.deskweave.metadata.fields.Computed;
import io.deskweave.metadata.fields.FieldPlace;
import io.deskweave.metadata.fields.FieldType;
import io.deskweave.metadata.fields.TextForm;
import io.deskweave.metadata.fields.ValueRejected;
import io.deskweave.metadata.fields.ValueShape;
import io.deskweave.metadata.kinds.settings.SettingsCheck;
import io.deskweave.platform.problems.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the records of a list come to: how many they are, or the sum, least, greatest or average of one of their fields,
 * perhaps only of those for which a condition holds. Kept in a column of the record that has the list.
 */
final class RollUpType implements FieldType {

    private static final int NAME_LENGTH_MAX = 63;
    private static final String COUNT = "count";
    private static final String COUNTED = "wholeNumber";
    private static final Set<String> OWN = Set.of(Computed.LIST, Computed.FUNCTION, Computed.FIELD, Computed.CONDITION);
    private static final Map<String, Set<String>> RESULTS = Map.of(
            COUNT,
            Set.of(COUNTED),
            "sum",
            Set.of(COUNTED, "decimal", "money", "duration"),
            "min",
            Set.of(COUNTED, "decimal", "money", "date", "dateTime", "duration"),
            "max",
            Set.of(COUNTED, "decimal", "money", "date", "dateTime", "duration"),
            "average",
            Set.of("decimal", "duration"));

    private final Results results;

    RollUpType(Results results) {
        this.results = results;
    }

    @Override
    public String key() {
        return Computed.ROLL_UP;
    }

    @Override
    public List<Problem> checkSettings(FieldPlace place, Map<String, Object> settings) {
        var function = settings.get(Computed.FUNCTION);
        var own = new TreeMap<>(settings);
        own.keySet().retainAll(OWN);
        var check = SettingsCheck.withoutDefault(place, own)
                .required(Computed.LIST, "comments")
                .text(Computed.LIST, NAME_LENGTH_MAX)
                .required(Computed.FUNCTION, COUNT)
                .known(Computed.CONDITION);
        if (function != null && !(function instanceof String name && RESULTS.containsKey(name))) {
            check.malformed(Computed.FUNCTION, "one of count, sum, min, max, average");
        }
        if (!COUNT.equals(function)) {
            check.required(Computed.FIELD, "minutes").text(Computed.FIELD, NAME_LENGTH_MAX);
        }
        var condition = settings.get(Computed.CONDITION);
        if (condition != null && !(condition instanceof String text && !text.isBlank())) {
            check.malformed(Computed.CONDITION, "a condition, such as status == 'CLOSED'");
        }
        var findings = new ArrayList<>(check.findings());
        var allowed = function instanceof String name ? RESULTS.get(name) : null;
        if (allowed != null) {
            findings.addAll(results.check(place, counted(settings), OWN, allowed));
        }
        return findings;
    }

    @Override
    public List<Problem> checkChange(FieldPlace place, Map<String, Object> before, Map<String, Object> after) {
        return results.checkChange(place, counted(before), counted(after), OWN);
    }

    /** A number of records needs no statement of what it is. */
    private static Map<String, Object> counted(Map<String, Object> settings) {
        if (!COUNT.equals(settings.get(Computed.FUNCTION)) || settings.containsKey(Computed.RESULT)) {
            return settings;
        }
        var stated = new TreeMap<>(settings);
        stated.put(Computed.RESULT, COUNTED);
        return stated;
    }

    @Override
    public ValueShape shape(Map<String, Object> settings) {
        return result(settings).shape(Results.rest(settings, OWN));
    }

    private FieldType result(Map<String, Object> settings) {
        return results.named(String.valueOf(counted(settings).get(Computed.RESULT)))
                .orElseThrow();
    }

    @Override
    public Object fromJson(Map<String, Object> settings, Object json) throws ValueRejected {
        throw Results.notWritable();
    }

    @Override
    public Object fromText(Map<String, Object> settings, String text, TextForm form) throws ValueRejected {
        throw Results.notWritable();
    }

    @Override
    public String toText(Map<String, Object> settings, Object value) {
        return result(settings).toText(Results.rest(settings, OWN), value);
    }

    @Override
    public boolean canBeUnique() {
        return false;
    }

    @Override
    public boolean writable() {
        return false;
    }
}
