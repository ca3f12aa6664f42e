package io.deskweave.metadata.records.storing;

import io.deskweave.metadata.fields.ValueRejected;
import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.platform.problems.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Values of one record in the Java types of their shapes, and everything that is wrong with what was sent.
 *
 * @param values empty for a field that is to have none
 */
record Accepted(Map<FieldModel, Optional<Object>> values, List<Problem> findings) {

    /** For a new record: what was not sent has its default. */
    static Accepted created(ObjectModel object, Map<String, @Nullable Object> json) {
        var accepted = changed(object, json);
        for (var field : object.fields()) {
            if (!field.type().writable() || accepted.touches(field)) {
                continue;
            }
            var standard = field.initial();
            standard.ifPresent(value -> accepted.values.put(field, Optional.of(value)));
            if (standard.isEmpty() && field.required()) {
                accepted.findings.add(new ValueRequired(field.name()));
            }
        }
        return accepted;
    }

    /** For a record that exists: what was not sent stays. */
    static Accepted changed(ObjectModel object, Map<String, @Nullable Object> json) {
        var accepted = new Accepted(new LinkedHashMap<>(), new ArrayList<>());
        json.forEach((name, value) -> object.field(name)
                .ifPresentOrElse(
                        field -> accepted.accept(field, value),
                        () -> accepted.findings.add(new FieldUnknown(name, object.name()))));
        return accepted;
    }

    private boolean touches(FieldModel field) {
        return values.containsKey(field)
                || findings.stream().anyMatch(f -> f.path().equals(List.of("values", field.name())));
    }

    private void accept(FieldModel field, @Nullable Object json) {
        if (!field.type().writable()) {
            findings.add(new FieldNotWritable(field.name()));
            return;
        }
        if (json == null) {
            if (field.required()) {
                findings.add(new ValueRequired(field.name()));
                return;
            }
            values.put(field, Optional.empty());
            return;
        }
        try {
            values.put(field, Optional.of(field.type().fromJson(field.settings(), json)));
        } catch (ValueRejected e) {
            findings.add(new ValueNotAccepted(field.name(), e.code(), String.valueOf(e.getMessage()), e.advice()));
        }
    }
}
