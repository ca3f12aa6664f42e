package io.deskweave.metadata.records.attached;

import io.deskweave.metadata.fields.HoldsFiles;
import io.deskweave.metadata.fields.ValueRejected;
import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.platform.tenancy.TenantScope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a batch whose files somebody looked at.
 *
 * @param wrong by place in the batch
 */
public record ExaminedRows(List<Map<String, @Nullable Object>> rows, Map<Integer, List<Wrong>> wrong) {

    /**
     * A file that does not fit.
     *
     * @param field by its name
     */
    public record Wrong(String field, ValueRejected why) {}

    /** @param rows values by field name, as the field types read them */
    public static ExaminedRows of(
            TenantScope scope, Attachments files, ObjectModel object, List<Map<String, @Nullable Object>> rows) {
        var fields = object.fields().stream()
                .filter(field -> field.type() instanceof HoldsFiles)
                .toList();
        var examined = new ExaminedRows(new ArrayList<>(), new TreeMap<>());
        for (Map<String, @Nullable Object> row : rows) {
            examined.add(scope, files, fields, row);
        }
        return examined;
    }

    private void add(TenantScope scope, Attachments files, List<FieldModel> fields, Map<String, @Nullable Object> row) {
        var looked = fields.isEmpty() ? row : new HashMap<>(row);
        var found = new ArrayList<Wrong>();
        for (var field : fields) {
            var value = row.get(field.name());
            if (value == null) {
                continue;
            }
            try {
                looked.put(field.name(), files.examined(scope, field, value));
            } catch (ValueRejected e) {
                found.add(new Wrong(field.name(), e));
            }
        }
        if (!found.isEmpty()) {
            wrong.put(rows.size(), found);
        }
        rows.add(looked);
    }
}
