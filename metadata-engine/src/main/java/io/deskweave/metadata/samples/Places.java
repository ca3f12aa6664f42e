package io.deskweave.metadata.samples;

import io.deskweave.metadata.fields.ValueShape;
import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.model.ObjectModel;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which record stands at which place of the samples, such as {@code Customer#2}. */
final class Places {

    private final Map<String, String> ids = new HashMap<>();

    /** The records of an object, the first at place 1. */
    void put(ObjectModel object, List<String> created) {
        for (var id : created) {
            ids.put("%s#%d".formatted(object.name(), created.indexOf(id) + 1), id);
        }
    }

    /** The values of a sample, with ids for the places that it points at. */
    Map<String, @Nullable Object> values(ObjectModel object, Map<String, Object> sample) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        sample.forEach(
                (name, value) -> values.put(name, value(object.field(name).orElseThrow(), value)));
        return values;
    }

    private Object value(FieldModel field, Object value) {
        boolean pointing = field.shape() instanceof ValueShape.Reference
                || field.shape() instanceof ValueShape.References
                || field.shape() instanceof ValueShape.AnyReference;
        return pointing ? id(value) : value;
    }

    private Object id(Object value) {
        return value instanceof List<?> several
                ? several.stream().map(this::id).toList()
                : ids.getOrDefault(value.toString(), value.toString());
    }
}
