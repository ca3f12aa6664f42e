package io.deskweave.helpdesk;

import io.deskweave.metadata.fields.ValueRejected;
import io.deskweave.metadata.fields.ValueShape;
import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.model.Model;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.templates.Template;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The samples of one template against its own model. */
final class SampleCheck {

    private final Model model;
    private final Template template;
    private final List<String> findings = new ArrayList<>();
    private final Set<String> created = new HashSet<>();
    private final Map<String, Map<String, Object>> records = new HashMap<>();

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
            var values = new HashMap<String, Object>();
            row.forEach((name, value) -> object.field(name)
                    .ifPresentOrElse(
                            field -> value(place, field, value).ifPresent(read -> values.put(field.id(), read)),
                            () -> findings.add(place + " has no field " + name)));
            created.add(place);
            judge(place, object, values);
        }
    }

    /** Also by the rules of its fields, as whoever arrives with a desk writes it. */
    private void judge(String place, ObjectModel object, Map<String, Object> values) {
        var facts = new SampleFacts(model, object, records);
        var own = facts.whole(values);
        records.put(place, own);
        facts.findings(own).forEach(finding -> findings.add("%s: %s".formatted(place, finding.message())));
    }

    private Optional<Object> value(String place, FieldModel field, Object value) {
        if (field.shape() instanceof ValueShape.Reference) {
            if (!created.contains(value.toString())) {
                findings.add("%s.%s names %s, which is not there yet".formatted(place, field.name(), value));
            }
            return Optional.of(SampleFacts.id(value.toString()));
        }
        try {
            return Optional.of(field.type().fromJson(field.settings(), value));
        } catch (ValueRejected e) {
            findings.add("%s.%s: %s".formatted(place, field.name(), e.getMessage()));
            return Optional.empty();
        }
    }
}
