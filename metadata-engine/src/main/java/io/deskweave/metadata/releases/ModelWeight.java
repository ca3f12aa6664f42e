package io.deskweave.metadata.releases;

import io.deskweave.metadata.definition.Definition;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How much memory a model takes, guessed from its definition: so much for a field, and for a value in what it says. */
final class ModelWeight {

    // So that 2,000 fields, 30 forms and 10 flows of 40 nodes weigh the 2 MB that CompileBench measures of them.
    private static final long OF_FIELD = 500;
    private static final long OF_VALUE = 60;

    private ModelWeight() {}

    /** In bytes. */
    static int of(Definition definition) {
        long bytes = OF_FIELD;
        for (var object : definition.objects()) {
            bytes += OF_FIELD;
            for (var field : object.fields()) {
                bytes += OF_FIELD + OF_VALUE * values(field.settings());
            }
        }
        for (var element : definition.elements()) {
            bytes += OF_FIELD + OF_VALUE * values(element.body());
        }
        return (int) Math.min(bytes, Integer.MAX_VALUE);
    }

    private static long values(@Nullable Object value) {
        return switch (value) {
            case Map<?, ?> map ->
                1 + map.values().stream().mapToLong(ModelWeight::values).sum();
            case Collection<?> list ->
                1 + list.stream().mapToLong(ModelWeight::values).sum();
            case null -> 0;
            default -> 1;
        };
    }
}
