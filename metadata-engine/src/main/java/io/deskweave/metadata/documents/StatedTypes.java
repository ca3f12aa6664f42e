package io.deskweave.metadata.documents;

import io.deskweave.metadata.compile.CanonicalJson;
import io.deskweave.metadata.definition.Conversion;
import io.deskweave.metadata.definition.FieldDefinition;
import io.deskweave.metadata.definition.Retyping;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Types of fields as documents state them: always the one that is wanted. Where it is not that in force, the field
 * keeps its own and is on its way to it; a document that states the type in force takes such a change back.
 */
final class StatedTypes {

    private static final String OBJECTS = "objects";
    private static final String FIELDS = "fields";
    private static final String RETYPING = "retyping";
    private static final String CONVERSION = "conversion";
    private static final String DELETED = "deleted";
    private static final String COLUMN = "column";
    private static final String TYPE = "type";
    private static final String SETTINGS = "settings";

    private StatedTypes() {}

    /** A definition's maps as documents have them: without columns, fields as of the type that they are to be. */
    static Map<String, Object> stated(Map<String, Object> definition) {
        return eachField(definition, field -> {
            boolean deleted = "".equals(field.remove(COLUMN));
            field.remove("former");
            if (field.remove(RETYPING) instanceof Map<?, ?> to) {
                for (var part : List.of(TYPE, SETTINGS, CONVERSION)) {
                    field.put(part, to.get(part));
                }
            }
            if (deleted) {
                field.put(DELETED, true);
            }
            return field;
        });
    }

    /** The other way: what a document says of a conversion stands where definitions have one. */
    static Map<String, Object> read(Map<?, ?> document) {
        var named = new TreeMap<String, Object>();
        document.forEach((name, value) -> {
            if (value != null) {
                named.put(String.valueOf(name), value);
            }
        });
        return eachField(named, field -> {
            if (field.remove(CONVERSION) instanceof Map<?, ?> conversion) {
                field.put(RETYPING, Map.of(CONVERSION, conversion));
            }
            if (Boolean.TRUE.equals(field.remove(DELETED))) {
                field.put(COLUMN, "");
            }
            return field;
        });
    }

    private static Map<String, Object> eachField(
            Map<String, Object> definition, UnaryOperator<Map<String, @Nullable Object>> change) {
        var all = new TreeMap<>(definition);
        all.computeIfPresent(
                OBJECTS,
                (name, objects) -> each(objects, object -> {
                    object.computeIfPresent(FIELDS, (part, fields) -> each(fields, change));
                    return object;
                }));
        return all;
    }

    private static Object each(Object list, UnaryOperator<Map<String, @Nullable Object>> change) {
        var changed = new ArrayList<Object>();
        for (Object each : (List<?>) list) {
            var map = new TreeMap<String, @Nullable Object>();
            ((Map<?, ?>) each).forEach((name, value) -> map.put(String.valueOf(name), value));
            changed.add(change.apply(map));
        }
        return changed;
    }

    /**
     * The field on its way to the type that was written; as it was written when that is no other.
     *
     * @param written with this desk's id and storage
     * @param conversion as it was written
     * @param fits whether settings may be changed without reading values anew
     */
    static FieldDefinition typed(
            FieldDefinition inForce,
            FieldDefinition written,
            Optional<Conversion> conversion,
            BiPredicate<FieldDefinition, FieldDefinition> fits) {
        var still = written.withRetyping(Optional.empty());
        if (inForce.deleted() || isOf(written, inForce.type(), inForce.settings())) {
            return still;
        }
        var underWay = inForce.storage().retyping().filter(to -> isOf(written, to.type(), to.settings()));
        boolean sameType = written.type().equals(inForce.type());
        if (sameType && underWay.isEmpty() && (conversion.isEmpty() || fits.test(inForce, written))) {
            return still;
        }
        // Of a change that is under way a document need not say again how values are read.
        var to = new Retyping(
                underWay.map(Retyping::column).orElse(""),
                written.type(),
                underWay.map(Retyping::settings).orElse(written.settings()),
                conversion.or(() -> underWay.map(Retyping::conversion)).orElse(Conversion.plain()));
        return written.typed(
                inForce.type(), inForce.settings(), inForce.storage().with(Optional.of(to)));
    }

    private static boolean isOf(FieldDefinition written, String type, Map<String, Object> settings) {
        return written.type().equals(type)
                && CanonicalJson.of(written.settings()).equals(CanonicalJson.of(settings));
    }
}
