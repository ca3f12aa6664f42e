package io.deskweave.metadata.records.storing;

import io.deskweave.metadata.fields.ValueRejected;
import io.deskweave.metadata.judging.ObjectRules;
import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.attached.Attachments;
import io.deskweave.metadata.records.encryption.EncryptedValues;
import io.deskweave.metadata.records.guarding.Clearance;
import io.deskweave.metadata.records.guarding.FieldNotYours;
import io.deskweave.metadata.records.guarding.Masking;
import io.deskweave.metadata.records.guarding.ValueMasked;
import io.deskweave.metadata.records.storing.refusals.FieldNotWritable;
import io.deskweave.metadata.records.storing.refusals.FieldUnknown;
import io.deskweave.metadata.records.storing.refusals.ValueNotAccepted;
import io.deskweave.metadata.records.storing.refusals.ValueRequired;
import io.deskweave.platform.problems.Problem;
import io.deskweave.platform.tenancy.TenantScope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Values of one record in the Java types of their shapes, and everything that is wrong with what was sent.
 *
 * @param values empty for a field that is to have none
 */
record Accepted(Map<FieldModel, Optional<Object>> values, List<Problem> findings) {

    /**
     * For a new record: what was not sent has its default, or what its rule gives.
     *
     * @param initial what is given to a record that has these values by field id
     */
    static Accepted created(
            ObjectModel object,
            Map<String, @Nullable Object> json,
            ObjectRules rules,
            Clearance clearance,
            Initial initial) {
        var accepted = changed(object, json, rules, clearance);
        var open = object.fields().stream()
                .filter(field -> field.type().writable() && !accepted.touches(field))
                .toList();
        initial.given(accepted.byId()).forEach((field, value) -> {
            if (!accepted.touches(field)) {
                accepted.values.put(field, Optional.of(value));
            }
        });
        open.stream()
                .filter(field -> field.required() && !accepted.touches(field) && !rules.decidesOn(field))
                // Nobody is asked for what others give.
                .filter(clearance::edits)
                .forEach(field -> accepted.findings.add(new ValueRequired(field.name())));
        return accepted;
    }

    /** What a new record gets that it does not bring. */
    @FunctionalInterface
    interface Initial {
        Map<FieldModel, Object> given(Map<String, @Nullable Object> values);
    }

    /** Adds what is computed from them. */
    void compute(Map<FieldModel, Object> computed) {
        computed.forEach((field, value) -> values.put(field, Optional.of(value)));
    }

    /** The values that there are. */
    Map<FieldModel, Object> present() {
        var present = new HashMap<FieldModel, Object>();
        values.forEach((field, value) -> value.ifPresent(there -> present.put(field, there)));
        return present;
    }

    Map<String, @Nullable Object> byId() {
        var byId = new HashMap<String, @Nullable Object>();
        values.forEach((field, value) -> byId.put(field.id(), value.orElse(null)));
        return byId;
    }

    /** For a record that exists: what was not sent stays. */
    static Accepted changed(
            ObjectModel object, Map<String, @Nullable Object> json, ObjectRules rules, Clearance clearance) {
        var accepted = new Accepted(new LinkedHashMap<>(), new ArrayList<>());
        json.forEach((name, value) -> object.field(name)
                .ifPresentOrElse(
                        field -> accepted.accept(field, value, rules.decidesOn(field), clearance),
                        () -> accepted.findings.add(new FieldUnknown(name, object.name()))));
        return accepted;
    }

    /** The same as it lies in the columns. */
    Accepted sealed(EncryptedValues encrypted, UUID record) {
        return new Accepted(encrypted.sealed(record, values), findings);
    }

    /** Looks at the files among the values. */
    void examine(TenantScope scope, Attachments files) {
        values.replaceAll((field, value) -> value.flatMap(given -> {
            try {
                return Optional.of(files.examined(scope, field, given));
            } catch (ValueRejected e) {
                findings.add(ValueNotAccepted.of(field.name(), e));
                return value;
            }
        }));
    }

    private boolean touches(FieldModel field) {
        return values.containsKey(field)
                || findings.stream().anyMatch(f -> f.path().equals(List.of("values", field.name())));
    }

    private void accept(FieldModel field, @Nullable Object json, boolean mayBeHidden, Clearance clearance) {
        if (field.type().writable() && !clearance.edits(field)) {
            findings.add(new FieldNotYours(field.name()));
            return;
        }
        if (field.guards().mask() != null && json instanceof String text && text.contains(Masking.STARS)) {
            findings.add(new ValueMasked(field.name()));
            return;
        }
        if (!field.type().writable()) {
            findings.add(new FieldNotWritable(field.name()));
            return;
        }
        if (json == null || json.equals(List.of())) {
            if (field.required() && !mayBeHidden) {
                findings.add(new ValueRequired(field.name()));
                return;
            }
            values.put(field, Optional.empty());
            return;
        }
        try {
            values.put(field, Optional.of(field.type().fromJson(field.settings(), json)));
        } catch (ValueRejected e) {
            findings.add(ValueNotAccepted.of(field.name(), e));
        }
    }
}
