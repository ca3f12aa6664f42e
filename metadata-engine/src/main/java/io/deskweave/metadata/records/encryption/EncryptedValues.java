package io.deskweave.metadata.records.encryption;

import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.model.ObjectModel;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Values of an object's encrypted fields on their way into the table, and back to the rules that look at them. */
public record EncryptedValues(TenantCipher cipher, ObjectModel object) {

    /** Looks keys up before a connection is held, if there will be use for them. */
    public EncryptedValues ready() {
        if (object.fields().stream().anyMatch(FieldModel::encrypted)) {
            cipher.ready();
        }
        return this;
    }

    /** Values as they lie in the columns: what is encrypted is sealed where it will stand. */
    public Map<FieldModel, Optional<Object>> sealed(UUID record, Map<FieldModel, Optional<Object>> values) {
        var sealed = new LinkedHashMap<FieldModel, Optional<Object>>();
        values.forEach((field, value) -> sealed.put(field, value.map(each -> sealed(record, field, each))));
        return sealed;
    }

    /** One value as it lies in its columns. */
    public Object sealed(UUID record, FieldModel field, Object value) {
        return field.encrypted() ? cipher.encrypt(place(record, field), ClearText.of(field.shape(), value)) : value;
    }

    /** Values of a record by field id, with what was sealed in the Java types of their shapes. */
    public Map<String, @Nullable Object> opened(UUID record, Map<String, @Nullable Object> values) {
        var opened = new HashMap<String, @Nullable Object>(values);
        for (var field : object.fields()) {
            if (field.encrypted() && opened.get(field.id()) instanceof byte[] sealed) {
                opened.put(field.id(), opened(record, field, sealed).orElse(null));
            }
        }
        return opened;
    }

    /** One value; empty when it does not open where it stands. */
    public Optional<Object> opened(UUID record, FieldModel field, byte[] sealed) {
        return cipher.decrypt(place(record, field), sealed).map(text -> ClearText.read(field.shape(), text));
    }

    private ValuePlace place(UUID record, FieldModel field) {
        return new ValuePlace(object.id(), field.id(), record);
    }
}
