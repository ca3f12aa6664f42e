package io.deskweave.metadata.definition;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A field of an object.
 *
 * @param id stable for ever within its tenant, such as {@code f12}: names of columns come from it
 * @param name the field's name in the API: small letter first, letters and digits, such as {@code communityBoard}
 * @param aliases names it had before, still answered, deprecated
 * @param type the key of its {@code FieldType}, such as {@code text} or {@code choice}
 * @param settings what its type asks for, by name: numbers, texts, lists and maps as JSON has them
 * @param locked true for fields of standard objects that the platform itself relies on
 */
public record FieldDefinition(
        String id,
        String name,
        List<String> aliases,
        String type,
        Texts labels,
        Texts help,
        Map<String, Object> settings,
        boolean required,
        boolean unique,
        boolean indexed,
        boolean locked,
        boolean retired,
        FieldRules rules) {

    public FieldDefinition {
        aliases = List.copyOf(aliases);
        settings = Collections.unmodifiableMap(new TreeMap<>(settings));
    }

    /** A field without rules. */
    public FieldDefinition(
            String id,
            String name,
            List<String> aliases,
            String type,
            Texts labels,
            Texts help,
            Map<String, Object> settings,
            boolean required,
            boolean unique,
            boolean indexed,
            boolean locked,
            boolean retired) {
        this(
                id,
                name,
                aliases,
                type,
                labels,
                help,
                settings,
                required,
                unique,
                indexed,
                locked,
                retired,
                FieldRules.none());
    }

    public FieldDefinition withRules(FieldRules others) {
        return new FieldDefinition(
                id, name, aliases, type, labels, help, settings, required, unique, indexed, locked, retired, others);
    }

    public FieldDefinition withRetired(boolean now) {
        return new FieldDefinition(
                id, name, aliases, type, labels, help, settings, required, unique, indexed, locked, now, rules);
    }
}
