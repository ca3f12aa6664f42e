package io.deskweave.metadata.records.storing;

import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.encryption.TenantCipher;
import io.deskweave.metadata.records.encryption.ValuePlace;
import io.deskweave.metadata.records.judged.RuleInputs.Known;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Texts of an object's encrypted fields on their way into the table, and back to the rules that look at them. */
record Encrypted(TenantCipher cipher, ObjectModel object) {

    /** Looks keys up before a connection is held, if there will be use for them. */
    static Encrypted ready(TenantCipher cipher, ObjectModel object) {
        boolean any = object.fields().stream().anyMatch(FieldModel::encrypted);
        return new Encrypted(any ? cipher.ready() : cipher, object);
    }

    /** Values as they lie in the columns: what is encrypted is sealed where it will stand. */
    Map<FieldModel, Optional<Object>> sealed(UUID record, Map<FieldModel, Optional<Object>> values) {
        var sealed = new LinkedHashMap<FieldModel, Optional<Object>>();
        values.forEach((field, value) -> sealed.put(field, value.map(each -> sealed(record, field, each))));
        return sealed;
    }

    Object sealed(UUID record, FieldModel field, Object value) {
        return field.encrypted() ? cipher.encrypt(place(record, field), (String) value) : value;
    }

    /** What rules must know of the record as it was, with texts that they can read. */
    Known opened(UUID record, Known known) {
        var before = new HashMap<String, @Nullable Object>(known.before());
        for (var field : object.fields()) {
            if (field.encrypted() && before.get(field.id()) instanceof byte[] sealed) {
                before.put(
                        field.id(), cipher.decrypt(place(record, field), sealed).orElse(null));
            }
        }
        return new Known(before, known.relatedBefore(), known.relatedAfter());
    }

    private ValuePlace place(UUID record, FieldModel field) {
        return new ValuePlace(object.id(), field.id(), record);
    }
}
