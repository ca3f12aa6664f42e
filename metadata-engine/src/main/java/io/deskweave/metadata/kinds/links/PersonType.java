package io.deskweave.metadata.kinds.links;

import io.deskweave.metadata.fields.FieldPlace;
import io.deskweave.metadata.fields.FieldType;
import io.deskweave.metadata.fields.TextForm;
import io.deskweave.metadata.fields.ValueRejected;
import io.deskweave.metadata.fields.ValueShape;
import io.deskweave.metadata.kinds.settings.SettingsCheck;
import io.deskweave.platform.problems.Problem;
import java.util.List;
import java.util.Map;

/** Someone of the desk, by the id that the identity provider gave; in files also by name. */
final class PersonType implements FieldType {

    private static final Named NAMED = new Named("person", "李华");

    @Override
    public String key() {
        return "person";
    }

    @Override
    public List<Problem> checkSettings(FieldPlace place, Map<String, Object> settings) {
        return SettingsCheck.of(place, settings).findings();
    }

    @Override
    public ValueShape shape(Map<String, Object> settings) {
        return new ValueShape.Person();
    }

    @Override
    public Object fromJson(Map<String, Object> settings, Object json) throws ValueRejected {
        return NAMED.id(json);
    }

    @Override
    public Object fromText(Map<String, Object> settings, String text, TextForm form) throws ValueRejected {
        return NAMED.meant(text.strip(), form.roster().people());
    }
}
