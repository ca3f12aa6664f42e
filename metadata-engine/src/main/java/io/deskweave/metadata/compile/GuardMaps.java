package io.deskweave.metadata.compile;

import io.deskweave.metadata.definition.FieldGuards;
import io.deskweave.metadata.definition.FieldGuards.Mask;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A field's guards as a plain map; what there is none of is left out, so that older fingerprints stay. */
public final class GuardMaps {

    private GuardMaps() {}

    public static Map<String, Object> of(FieldGuards guards) {
        var map = new TreeMap<String, Object>();
        put(map, "searchable", guards.searchable());
        put(map, "uniqueWithin", guards.uniqueWithin());
        put(map, "encrypted", guards.encrypted());
        // Who sees and edits are sets: in which order they were written says nothing.
        put(map, "seenBy", sorted(guards.seenBy()));
        put(map, "editedBy", sorted(guards.editedBy()));
        var mask = guards.mask();
        if (mask != null) {
            map.put("mask", of(mask));
        }
        return map;
    }

    public static Map<String, Object> of(Mask mask) {
        var map = new TreeMap<String, Object>(Map.of("leading", mask.leading(), "trailing", mask.trailing()));
        put(map, "unmaskedFor", sorted(mask.unmaskedFor()));
        return map;
    }

    static FieldGuards read(Map<?, ?> map) {
        return new FieldGuards(
                Boolean.TRUE.equals(map.get("searchable")),
                texts(map.get("uniqueWithin")),
                map.get("mask") instanceof Map<?, ?> mask ? mask(mask) : null,
                Boolean.TRUE.equals(map.get("encrypted")),
                texts(map.get("seenBy")),
                texts(map.get("editedBy")));
    }

    private static Mask mask(Map<?, ?> map) {
        return new Mask(number(map.get("leading")), number(map.get("trailing")), texts(map.get("unmaskedFor")));
    }

    private static int number(@Nullable Object value) {
        return value instanceof Number number ? number.intValue() : 0;
    }

    private static List<String> texts(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream().map(Object::toString).toList()
                : List.of();
    }

    private static List<String> sorted(List<String> roles) {
        return roles.stream().distinct().sorted().toList();
    }

    private static void put(Map<String, Object> map, String name, boolean flag) {
        if (flag) {
            map.put(name, true);
        }
    }

    private static void put(Map<String, Object> map, String name, List<String> names) {
        if (!names.isEmpty()) {
            map.put(name, names);
        }
    }
}
