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

/** A department of the desk; in files also by its name, or its path where several have that name. */
final class DepartmentType implements FieldType {

    private static final Named NAMED = new Named("department", "/Service/Repair");

    @Override
    public String key() {
        return "department";
    }

    @Override
    public List<Problem> checkSettings(FieldPlace place, Map<String, Object> settings) {
        return SettingsCheck.of(place, settings).findings();
    }

    @Override
    public ValueShape shape(Map<String, Object> settings) {
        return new ValueShape.Department();
    }

    @Override
    public Object fromJson(Map<String, Object> settings, Object json) throws ValueRejected {
        return NAMED.id(json);
    }

    @Override
    public Object fromText(Map<String, Object> settings, String text, TextForm form) throws ValueRejected {
        return NAMED.meant(text.strip(), form.roster().departments());
    }
}
