package io.deskweave.metadata.kinds.links;

import io.deskweave.metadata.fields.FieldPlace;
import io.deskweave.metadata.fields.LinkType;
import io.deskweave.metadata.fields.RecordId;
import io.deskweave.metadata.fields.Targets;
import io.deskweave.metadata.fields.TextForm;
import io.deskweave.metadata.fields.ValueRejected;
import io.deskweave.metadata.fields.ValueShape;
import io.deskweave.metadata.kinds.settings.SettingsChange;
import io.deskweave.metadata.kinds.settings.SettingsCheck;
import io.deskweave.platform.problems.Problem;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** A record of one of several objects; the list of objects grows and never shrinks. */
final class AnyReferenceType implements LinkType {

    private static final int LIMIT = 10;

    @Override
    public String key() {
        return "anyReference";
    }

    @Override
    public List<Problem> checkSettings(FieldPlace place, Map<String, Object> settings) {
        var check = SettingsCheck.of(place, settings).required(Targets.OBJECTS, "[\"Customer\", \"Asset\"]");
        var objects = settings.get(Targets.OBJECTS);
        if (objects != null && !isListOfNames(objects)) {
            check.malformed(Targets.OBJECTS, "a list of 1 to %d names of objects, each once".formatted(LIMIT));
        }
        return TargetSettings.check(check, settings).findings();
    }

    private static boolean isListOfNames(Object objects) {
        return objects instanceof List<?> list
                && !list.isEmpty()
                && list.size() <= LIMIT
                && new HashSet<>(list).size() == list.size()
                && list.stream()
                        .allMatch(each -> each instanceof String name
                                && !name.isBlank()
                                && name.length() <= TargetSettings.NAME_LENGTH_MAX);
    }

    @Override
    public List<Problem> checkChange(FieldPlace place, Map<String, Object> before, Map<String, Object> after) {
        var findings = TargetSettings.inverseKept(place, before, after);
        if (!Targets.names(after).containsAll(Targets.names(before))) {
            findings.add(SettingsChange.fixed(place, Targets.OBJECTS));
        }
        return findings;
    }

    @Override
    public ValueShape shape(Map<String, Object> settings) {
        return new ValueShape.AnyReference(Targets.ids(settings));
    }

    @Override
    public Object fromJson(Map<String, Object> settings, Object json) throws ValueRejected {
        return Identifiers.read(json, Targets.ids(settings), Targets.names(settings));
    }

    @Override
    public Object fromText(Map<String, Object> settings, String text, TextForm form) throws ValueRejected {
        return fromJson(settings, text.strip());
    }

    @Override
    public String toText(Map<String, Object> settings, Object value) {
        return Identifiers.encoded((RecordId) value);
    }

    @Override
    public boolean canBeUnique() {
        return false;
    }
}
