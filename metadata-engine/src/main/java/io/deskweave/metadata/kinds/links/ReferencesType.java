package io.deskweave.metadata.kinds.links;

import io.deskweave.metadata.fields.FieldPlace;
import io.deskweave.metadata.fields.LinkType;
import io.deskweave.metadata.fields.Targets;
import io.deskweave.metadata.fields.TextForm;
import io.deskweave.metadata.fields.ValueRejected;
import io.deskweave.metadata.fields.ValueShape;
import io.deskweave.metadata.kinds.settings.Quoted;
import io.deskweave.metadata.kinds.settings.Settings;
import io.deskweave.metadata.kinds.settings.SettingsChange;
import io.deskweave.metadata.kinds.settings.SettingsCheck;
import io.deskweave.platform.problems.Problem;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Several records of one object, each once, in the order in which they were written. None is no value. */
final class ReferencesType implements LinkType {

    private static final String AT_MOST = "atMost";
    private static final int LIMIT = 200;
    private static final int USUAL = 50;
    private static final Pattern BETWEEN = Pattern.compile("[;；,，、|\\s]+");

    @Override
    public String key() {
        return "references";
    }

    @Override
    public List<Problem> checkSettings(FieldPlace place, Map<String, Object> settings) {
        var check = SettingsCheck.of(place, settings)
                .required(Targets.OBJECT, "Asset")
                .text(Targets.OBJECT, TargetSettings.NAME_LENGTH_MAX)
                .wholeNumber(AT_MOST, 1, LIMIT);
        return TargetSettings.check(check, settings).findings();
    }

    @Override
    public List<Problem> checkChange(FieldPlace place, Map<String, Object> before, Map<String, Object> after) {
        var findings = TargetSettings.inverseKept(place, before, after);
        findings.addAll(SettingsChange.fixed(place, Targets.OBJECT, before, after));
        findings.addAll(SettingsChange.notLess(place, AT_MOST, atMost(before), atMost(after)));
        return findings;
    }

    @Override
    public ValueShape shape(Map<String, Object> settings) {
        return new ValueShape.References(Targets.id(settings), Math.toIntExact(atMost(settings)));
    }

    @Override
    public Object fromJson(Map<String, Object> settings, Object json) throws ValueRejected {
        if (!(json instanceof List<?> written) || written.isEmpty()) {
            throw new ValueRejected(
                    "metadata.value.not-a-list-of-references",
                    "%s is not a list of ids of records".formatted(Quoted.of(json)),
                    "Write a list of ids as the API gives them, or null for none");
        }
        if (written.size() > atMost(settings)) {
            throw new ValueRejected(
                    "metadata.value.too-many-references",
                    "%d records are named, %d are allowed".formatted(written.size(), atMost(settings)),
                    "Leave some of them out");
        }
        var ids = new LinkedHashSet<UUID>();
        var object = List.of(Targets.id(settings));
        for (var id : written) {
            ids.add(Identifiers.read(id == null ? "null" : id, object, Targets.names(settings))
                    .id());
        }
        return List.copyOf(ids);
    }

    /** Separated by semicolons, commas or blanks. */
    @Override
    public Object fromText(Map<String, Object> settings, String text, TextForm form) throws ValueRejected {
        var parts = BETWEEN.splitAsStream(text).filter(part -> !part.isEmpty()).toList();
        return fromJson(settings, parts);
    }

    @Override
    public String toText(Map<String, Object> settings, Object value) {
        return ((List<?>) value).stream().map(Object::toString).collect(Collectors.joining("; "));
    }

    @Override
    public boolean canBeUnique() {
        return false;
    }

    private static long atMost(Map<String, Object> settings) {
        return Settings.wholeNumber(settings, AT_MOST, USUAL);
    }
}
