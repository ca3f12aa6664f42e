package io.deskweave.helpdesk;

import io.deskweave.metadata.fields.ValueRejected;
import io.deskweave.metadata.fields.ValueShape;
import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.model.Model;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.templates.Template;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The samples of one template against its own model. */
final class SampleCheck {

    private final Model model;
    private final Template template;
    private final List<String> findings = new ArrayList<>();
    private final Set<String> created = new HashSet<>();

    SampleCheck(Model model, Template template) {
        this.model = model;
        this.template = template;
    }

    List<String> findings() {
        template.samples()
                .forEach((name, rows) -> model.object(name)
                        .ifPresentOrElse(
                                object -> rows(object, rows), () -> findings.add("There is no object " + name)));
        return findings;
    }

    private void rows(ObjectModel object, List<Map<String, Object>> rows) {
        for (var row : rows) {
            var place = "%s#%d".formatted(object.name(), rows.indexOf(row) + 1);
            if (!row.containsKey(object.titleField())) {
                findings.add(place + " has no " + object.titleField());
            }
            object.fields().stream()
                    .filter(field -> field.required() && field.type().writable())
                    .filter(field -> !field.settings().containsKey("default") && !row.containsKey(field.name()))
                    .forEach(field -> findings.add(place + " lacks " + field.name()));
            row.forEach((name, value) -> object.field(name)
                    .ifPresentOrElse(
                            field -> value(place, field, value), () -> findings.add(place + " has no field " + name)));
            created.add(place);
        }
    }

    private void value(String place, FieldModel field, Object value) {
        if (field.shape() instanceof ValueShape.Reference) {
            if (!created.contains(value.toString())) {
                findings.add("%s.%s names %s, which is not there yet".formatted(place, field.name(), value));
            }
            return;
        }
        try {
            field.type().fromJson(field.settings(), value);
        } catch (ValueRejected e) {
            findings.add("%s.%s: %s".formatted(place, field.name(), e.getMessage()));
        }
    }
}
