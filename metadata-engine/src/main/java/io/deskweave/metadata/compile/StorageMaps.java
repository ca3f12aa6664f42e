package io.deskweave.metadata.compile;

import io.deskweave.metadata.definition.Conversion;
import io.deskweave.metadata.definition.FieldDefinition;
import io.deskweave.metadata.definition.Retyping;
import io.deskweave.metadata.definition.Storage;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Where a field's values lie as a plain map; what is as from the beginning is left out, so that fingerprints stay. */
final class StorageMaps {

    private static final String COLUMN = "column";
    private static final String RETYPING = "retyping";
    private static final String FORMER = "former";

    private StorageMaps() {}

    static Map<String, Object> of(FieldDefinition field) {
        var storage = field.storage();
        var map = new TreeMap<String, Object>();
        if (!storage.column().equals(field.id())) {
            map.put(COLUMN, storage.column());
        }
        storage.retyping().ifPresent(retyping -> map.put(RETYPING, of(retyping)));
        if (!storage.former().isEmpty()) {
            map.put(FORMER, storage.former().stream().map(StorageMaps::of).toList());
        }
        return map;
    }

    static Storage read(String fieldId, Map<?, ?> map) {
        return new Storage(
                map.get(COLUMN) instanceof String column ? column : fieldId,
                map.get(RETYPING) instanceof Map<?, ?> retyping ? Optional.of(retyping(retyping)) : Optional.empty(),
                DefinitionMaps.maps(map.get(FORMER)).stream()
                        .map(StorageMaps::former)
                        .toList());
    }

    private static Map<String, Object> of(Retyping retyping) {
        var map = new TreeMap<String, Object>();
        map.put(COLUMN, retyping.column());
        map.put("type", retyping.type());
        map.put("settings", retyping.settings());
        map.put("conversion", of(retyping.conversion()));
        return map;
    }

    private static Retyping retyping(Map<?, ?> map) {
        return new Retyping(
                DefinitionMaps.text(map, COLUMN),
                DefinitionMaps.text(map, "type"),
                DefinitionMaps.settings(map.get("settings")),
                conversion(map.get("conversion")));
    }

    private static Map<String, Object> of(Storage.Former former) {
        return Map.of(
                COLUMN,
                former.column(),
                "type",
                former.field().type(),
                "settings",
                former.field().settings(),
                "conversion",
                of(former.conversion()));
    }

    private static Storage.Former former(Map<?, ?> map) {
        return new Storage.Former(
                DefinitionMaps.text(map, COLUMN),
                new Storage.Written(DefinitionMaps.text(map, "type"), DefinitionMaps.settings(map.get("settings"))),
                conversion(map.get("conversion")));
    }

    static Map<String, Object> of(Conversion conversion) {
        var map = new TreeMap<String, Object>();
        if (conversion.pattern() != null) {
            map.put("pattern", conversion.pattern());
        }
        map.put("zone", conversion.zone());
        map.put("texts", conversion.texts());
        map.put("otherwise", conversion.otherwise().name());
        return map;
    }

    static Conversion conversion(@Nullable Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            return Conversion.plain();
        }
        var texts = new TreeMap<String, String>();
        if (map.get("texts") instanceof Map<?, ?> written) {
            written.forEach((text, instead) -> texts.put(text.toString(), instead.toString()));
        }
        return new Conversion(
                map.get("pattern") instanceof String pattern ? pattern : null,
                DefinitionMaps.text(map, "zone"),
                texts,
                "LEAVE_EMPTY".equals(map.get("otherwise"))
                        ? Conversion.Otherwise.LEAVE_EMPTY
                        : Conversion.Otherwise.REFUSE);
    }
}
