package io.deskweave.metadata.kinds.links;

import io.deskweave.metadata.fields.FieldPlace;
import io.deskweave.metadata.fields.LinkType;
import io.deskweave.metadata.fields.Targets;
import io.deskweave.metadata.fields.TextForm;
import io.deskweave.metadata.fields.ValueRejected;
import io.deskweave.metadata.fields.ValueShape;
import io.deskweave.metadata.kinds.settings.SettingsChange;
import io.deskweave.metadata.kinds.settings.SettingsCheck;
import io.deskweave.platform.problems.Problem;
import java.util.List;
import java.util.Map;

/** A record of an object. */
final class ReferenceType implements LinkType {

    @Override
    public String key() {
        return "reference";
    }

    @Override
    public List<Problem> checkSettings(FieldPlace place, Map<String, Object> settings) {
        var check = SettingsCheck.of(place, settings)
                .required(Targets.OBJECT, "Customer")
                .text(Targets.OBJECT, TargetSettings.NAME_LENGTH_MAX);
        return TargetSettings.check(check, settings).findings();
    }

    @Override
    public List<Problem> checkChange(FieldPlace place, Map<String, Object> before, Map<String, Object> after) {
        var findings = TargetSettings.inverseKept(place, before, after);
        findings.addAll(SettingsChange.fixed(place, Targets.OBJECT, before, after));
        return findings;
    }

    @Override
    public ValueShape shape(Map<String, Object> settings) {
        return new ValueShape.Reference(Targets.id(settings));
    }

    @Override
    public Object fromJson(Map<String, Object> settings, Object json) throws ValueRejected {
        return Identifiers.read(json, List.of(Targets.id(settings)), Targets.names(settings))
                .id();
    }

    @Override
    public Object fromText(Map<String, Object> settings, String text, TextForm form) throws ValueRejected {
        return fromJson(settings, text.strip());
    }
}
