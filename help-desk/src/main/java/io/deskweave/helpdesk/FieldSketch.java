package io.deskweave.helpdesk;

import io.deskweave.metadata.definition.FieldDefinition;
import io.deskweave.metadata.definition.Texts;
import java.util.List;
import java.util.Map;

/** A locked field of a standard object, written down step by step. */
record FieldSketch(String id, String name, String type, Texts labels, Map<String, Object> settings, Flags flags) {

    /** What a field insists on. */
    record Flags(boolean required, boolean unique, boolean indexed) {}

    static FieldSketch field(String id, String name, String type, Texts labels) {
        return new FieldSketch(id, name, type, labels, Map.of(), new Flags(false, false, false));
    }

    FieldSketch with(Map<String, Object> typeSettings) {
        return new FieldSketch(id, name, type, labels, typeSettings, flags);
    }

    FieldSketch required() {
        return new FieldSketch(id, name, type, labels, settings, new Flags(true, flags.unique(), flags.indexed()));
    }

    FieldSketch unique() {
        return new FieldSketch(id, name, type, labels, settings, new Flags(flags.required(), true, flags.indexed()));
    }

    FieldSketch indexed() {
        return new FieldSketch(id, name, type, labels, settings, new Flags(flags.required(), flags.unique(), true));
    }

    FieldDefinition locked() {
        return new FieldDefinition(
                id,
                name,
                List.of(),
                type,
                labels,
                Texts.none(),
                settings,
                flags.required(),
                flags.unique(),
                flags.indexed(),
                true,
                false);
    }
}
