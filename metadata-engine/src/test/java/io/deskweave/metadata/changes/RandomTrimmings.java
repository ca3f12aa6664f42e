package io.deskweave.metadata.changes;

import io.deskweave.metadata.definition.FieldDefinition;
import io.deskweave.metadata.definition.FieldGuards;
import io.deskweave.metadata.definition.FieldGuards.Mask;
import io.deskweave.metadata.definition.FieldRules;
import io.deskweave.metadata.definition.ObjectDefinition;
import io.deskweave.metadata.definition.Texts;
import io.deskweave.metadata.drafts.DraftChange;
import io.deskweave.metadata.drafts.DraftChange.MergeOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** What people put on fields: rules, guards, formulas over them, and options that become one. */
record RandomTrimmings(RandomGenerator random) {

    private static final List<String> PLAIN = List.of("text", "longText", "email");
    private static final List<String> SEALED = List.of(
            "text", "longText", "email", "wholeNumber", "decimal", "date", "dateTime", "money", "address", "place");
    private static final Map<String, String> MADE = Map.of(
            "text", "%s + '!'",
            "wholeNumber", "%s + 1",
            "decimal", "%s * 2.0",
            "yesNo", "!%s",
            "date", "%s");

    /** Mostly none. */
    FieldGuards guards(String type, boolean indexed) {
        boolean isPlain = PLAIN.contains(type);
        return switch (random.nextInt(6)) {
            case 0 -> new FieldGuards(isPlain, List.of(), null, false, roles(), List.of());
            case 1 -> new FieldGuards(false, List.of(), isPlain ? mask() : null, false, List.of(), roles());
            case 2, 3 ->
                new FieldGuards(
                        false,
                        List.of(),
                        isPlain && random.nextBoolean() ? mask() : null,
                        SEALED.contains(type) && !indexed,
                        List.of(),
                        List.of());
            default -> FieldGuards.none();
        };
    }

    /** Others on a field in force, whose encryption and scopes are settled. */
    FieldGuards guards(FieldDefinition field) {
        var drawn = guards(field.type(), true);
        var before = field.guards();
        return new FieldGuards(
                drawn.searchable() && !before.encrypted(),
                before.uniqueWithin(),
                drawn.mask(),
                before.encrypted(),
                drawn.seenBy(),
                drawn.editedBy());
    }

    private Mask mask() {
        return new Mask(random.nextInt(4), random.nextInt(4), roles());
    }

    private List<String> roles() {
        return random.nextBoolean() ? List.of() : List.of("ADMINISTRATOR");
    }

    /** Of a field, about itself and others. */
    FieldRules rules(ObjectDefinition object, FieldDefinition field) {
        var other = any(object.fields()).name();
        var valid = switch (field.type()) {
            case "text", "longText" -> "size(%s) > %d".formatted(field.name(), random.nextInt(3));
            case "wholeNumber" -> "%s >= 0 || has(%s)".formatted(field.name(), other);
            case "date" -> "%s > date('2001-02-03')".formatted(field.name());
            default -> "has(%s) || has(%s)".formatted(field.name(), other);
        };
        return new FieldRules(
                null,
                random.nextInt(4) == 0 ? "has(%s)".formatted(other) : null,
                random.nextInt(6) == 0 ? "!has(%s)".formatted(other) : null,
                random.nextInt(3) == 0 ? null : valid,
                new Texts(Map.of("en", "Not so")),
                null);
    }

    /** The settings of a formula over one of an object's fields; empty where none can be read. */
    Optional<Map<String, Object>> formula(@Nullable ObjectDefinition object) {
        var read = object == null
                ? List.<FieldDefinition>of()
                : object.fields().stream()
                        .filter(field -> MADE.containsKey(field.type()) && !field.retired())
                        .toList();
        if (read.isEmpty()) {
            return Optional.empty();
        }
        var field = any(read);
        return Optional.of(Map.of(
                "expression", String.valueOf(MADE.get(field.type())).formatted(field.name()),
                "result", field.type()));
    }

    /** Two of a field's options become one; empty where it has no two. */
    Optional<DraftChange> merge(ObjectDefinition object, FieldDefinition field) {
        var keys = new ArrayList<String>();
        if (field.settings().get("options") instanceof List<?> options) {
            options.forEach(option -> keys.add(String.valueOf(((Map<?, ?>) option).get("key"))));
        }
        return keys.size() < 2
                ? Optional.empty()
                : Optional.of(new MergeOption(object.name(), field.name(), any(keys), any(keys)));
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
