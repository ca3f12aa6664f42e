package io.deskweave.metadata.kinds.links;

import io.deskweave.metadata.fields.FieldPlace;
import io.deskweave.metadata.fields.FieldType;
import io.deskweave.metadata.fields.TextForm;
import io.deskweave.metadata.fields.ValueRejected;
import io.deskweave.metadata.fields.ValueShape;
import io.deskweave.metadata.kinds.settings.Quoted;
import io.deskweave.metadata.kinds.settings.Settings;
import io.deskweave.metadata.kinds.settings.SettingsChange;
import io.deskweave.metadata.kinds.settings.SettingsCheck;
import io.deskweave.platform.problems.Problem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A record of an object. Definitions name the object; when the model is compiled its id is put into the settings beside
 * the name, so that an id of another kind of record is told apart.
 */
final class ReferenceType implements FieldType {

    private static final String OBJECT = "object";
    private static final String OBJECT_ID = "objectId";
    private static final String INVERSE = "inverse";
    private static final int NAME_LENGTH_MAX = 63;
    private static final int TEXT_LENGTH_MAX = 200;
    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    @Override
    public String key() {
        return "reference";
    }

    @Override
    public List<Problem> checkSettings(FieldPlace place, Map<String, Object> settings) {
        return SettingsCheck.of(place, settings)
                .required(OBJECT, "Customer")
                .text(OBJECT, NAME_LENGTH_MAX)
                .text(INVERSE, NAME_LENGTH_MAX)
                .findings();
    }

    @Override
    public List<Problem> checkChange(FieldPlace place, Map<String, Object> before, Map<String, Object> after) {
        var findings = new ArrayList<>(SettingsChange.fixed(place, OBJECT, before, after));
        if (before.get(INVERSE) != null) {
            findings.addAll(SettingsChange.fixed(place, INVERSE, before, after));
        }
        return findings;
    }

    @Override
    public ValueShape shape(Map<String, Object> settings) {
        var id = Settings.text(settings, OBJECT_ID);
        return new ValueShape.Reference(id == null ? String.valueOf(settings.get(OBJECT)) : id);
    }

    @Override
    public Object fromJson(Map<String, Object> settings, Object json) throws ValueRejected {
        if (!(json instanceof String text) || text.length() > TEXT_LENGTH_MAX) {
            throw rejected(settings, json);
        }
        if (UUID_TEXT.matcher(text).matches()) {
            return UUID.fromString(text);
        }
        var parts = decoded(settings, text).split(":", -1);
        if (parts.length != 2 || !UUID_TEXT.matcher(parts[1]).matches()) {
            throw rejected(settings, json);
        }
        var expected = Settings.text(settings, OBJECT_ID);
        if (expected != null && !expected.equals(parts[0])) {
            throw new ValueRejected(
                    "metadata.value.reference-to-other",
                    "%s is the id of another kind of record".formatted(Quoted.of(text)),
                    "Write the id of a " + settings.get(OBJECT));
        }
        return UUID.fromString(parts[1]);
    }

    @Override
    public Object fromText(Map<String, Object> settings, String text, TextForm form) throws ValueRejected {
        return fromJson(settings, text.strip());
    }

    private static String decoded(Map<String, Object> settings, String text) throws ValueRejected {
        try {
            return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw rejected(settings, text);
        }
    }

    private static ValueRejected rejected(Map<String, Object> settings, Object value) {
        return new ValueRejected(
                "metadata.value.not-a-reference",
                "%s is not the id of a record".formatted(Quoted.of(value)),
                "Write the id of a %s as the API gives it".formatted(settings.get(OBJECT)));
    }
}
