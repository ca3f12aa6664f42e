package io.deskweave.helpdesk;

import io.deskweave.metadata.definition.FieldDefinition;
import io.deskweave.metadata.definition.Texts;
import java.util.List;
import java.util.Map;

/** A locked field of a standard object, written down step by step. */
record FieldSketch(
        String id, String name, String type, Texts labels, Texts help, Map<String, Object> settings, Flags flags) {

    /** What a field insists on. */
    record Flags(boolean required, boolean unique, boolean indexed) {}

    static FieldSketch field(String id, String name, String type, Texts labels) {
        return new FieldSketch(id, name, type, labels, Texts.none(), Map.of(), new Flags(false, false, false));
    }

    FieldSketch with(Map<String, Object> typeSettings) {
        return new FieldSketch(id, name, type, labels, help, typeSettings, flags);
    }

    FieldSketch help(String english, String chinese) {
        return new FieldSketch(id, name, type, labels, Wording.both(english, chinese), settings, flags);
    }

    /** The list on the other side has this name; none when it is empty. */
    FieldSketch to(String object, String inverse) {
        return with(inverse.isEmpty() ? Map.of("object", object) : Map.of("object", object, "inverse", inverse));
    }

    FieldSketch required() {
        return new FieldSketch(
                id, name, type, labels, help, settings, new Flags(true, flags.unique(), flags.indexed()));
    }

    FieldSketch unique() {
        return new FieldSketch(
                id, name, type, labels, help, settings, new Flags(flags.required(), true, flags.indexed()));
    }

    FieldSketch indexed() {
        return new FieldSketch(
                id, name, type, labels, help, settings, new Flags(flags.required(), flags.unique(), true));
    }

    FieldDefinition locked() {
        return new FieldDefinition(
                id,
                name,
                List.of(),
                type,
                labels,
                help,
                settings,
                flags.required(),
                flags.unique(),
                flags.indexed(),
                true,
                false);
    }
}
