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

/**
 * A value that a rule gives, kept in a column like any other and computed again whenever something that the rule reads
 * is written. The type of the value is stated, so that the column's type does not depend on the rule's text.
 */
final class FormulaType implements FieldType {

    private static final Set<String> OWN = Set.of(Computed.EXPRESSION);
    private static final Set<String> RESULTS = Set.of(
            "text",
            "longText",
            "wholeNumber",
            "decimal",
            "percent",
            "money",
            "yesNo",
            "date",
            "dateTime",
            "duration",
            "choice");

    private final Results results;

    FormulaType(Results results) {
        this.results = results;
    }

    @Override
    public String key() {
        return Computed.FORMULA;
    }

    @Override
    public List<Problem> checkSettings(FieldPlace place, Map<String, Object> settings) {
        var check = SettingsCheck.withoutDefault(place, Map.of()).required(Computed.EXPRESSION, "price * quantity");
        var findings = new ArrayList<Problem>();
        if (!settings.containsKey(Computed.EXPRESSION)) {
            findings.addAll(check.findings());
        } else if (!(settings.get(Computed.EXPRESSION) instanceof String text) || text.isBlank()) {
            findings.addAll(SettingsCheck.withoutDefault(place, Map.of())
                    .malformed(Computed.EXPRESSION, "a rule, such as price * quantity")
                    .findings());
        }
        findings.addAll(results.check(place, settings, OWN, RESULTS));
        return findings;
    }

    @Override
    public List<Problem> checkChange(FieldPlace place, Map<String, Object> before, Map<String, Object> after) {
        return results.checkChange(place, before, after, OWN);
    }

    @Override
    public ValueShape shape(Map<String, Object> settings) {
        return result(settings).shape(Results.rest(settings, OWN));
    }

    private FieldType result(Map<String, Object> settings) {
        return results.named(String.valueOf(settings.get(Computed.RESULT))).orElseThrow();
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
