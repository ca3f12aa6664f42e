package io.deskweave.metadata.guards;

import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.definition.FieldDefinition;
import io.deskweave.metadata.definition.FieldGuards;
import io.deskweave.metadata.definition.Finding;
import io.deskweave.metadata.elements.ElementKinds;
import io.deskweave.metadata.fields.Computed;
import io.deskweave.metadata.fields.FieldTypes;
import io.deskweave.metadata.uses.Uses;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Formulas, roll-ups and first values show nothing that the fields they read keep from somebody: whoever sees the
 * result sees what it was made of.
 */
final class Revealing {

    /** Parts of fields whose rules make values of others; conditions that say yes or no are not among them. */
    private static final Set<String> MAKE_VALUES =
            Set.of(Computed.EXPRESSION, Computed.FIELD, Computed.CONDITION, "default");

    private Revealing() {}

    static List<Finding> check(Definition definition, FieldTypes types) {
        var guarded = guarded(definition);
        if (guarded.isEmpty()) {
            return List.of();
        }
        return Uses.in(definition, types, ElementKinds.none()).stream()
                .filter(use -> MAKE_VALUES.contains(String.valueOf(use.part())))
                .flatMap(use -> Stream.ofNullable(guarded.get(use.used())).flatMap(read -> made(definition, use, read)))
                .distinct()
                .toList();
    }

    private static Stream<Finding> made(Definition definition, Uses.Found use, FieldDefinition read) {
        var object = String.valueOf(use.object());
        return field(definition, object, String.valueOf(use.field())).stream()
                .filter(reader -> reveals(read, reader.guards()))
                .map(reader -> finding(object, reader, read));
    }

    private static Map<String, FieldDefinition> guarded(Definition definition) {
        var guarded = new HashMap<String, FieldDefinition>();
        for (var object : definition.objects()) {
            for (var field : object.fields()) {
                if (!field.guards().seenBy().isEmpty() || field.guards().mask() != null) {
                    guarded.put(field.id(), field);
                }
            }
        }
        return guarded;
    }

    private static Optional<FieldDefinition> field(Definition definition, String object, String field) {
        return definition.object(object).flatMap(o -> o.field(field));
    }

    private static boolean reveals(FieldDefinition read, FieldGuards reader) {
        var seenBy = read.guards().seenBy();
        if (!seenBy.isEmpty() && !within(reader.seenBy(), seenBy)) {
            return true;
        }
        var mask = read.guards().mask();
        return mask != null && reader.mask() == null && !within(reader.seenBy(), mask.unmaskedFor());
    }

    /** Nobody named is everybody, who is within nothing. */
    private static boolean within(List<String> roles, List<String> others) {
        return !roles.isEmpty() && others.containsAll(roles);
    }

    private static Finding finding(String object, FieldDefinition reader, FieldDefinition read) {
        var mask = read.guards().mask();
        var allowed = !read.guards().seenBy().isEmpty() || mask == null
                ? read.guards().seenBy()
                : mask.unmaskedFor();
        return new Finding(
                "metadata.guard.reveals",
                "Field '%s' of %s is made of '%s' and would show it to those from whom it is kept"
                        .formatted(
                                GuardNotes.shown(reader.name()),
                                GuardNotes.shown(object),
                                GuardNotes.shown(read.name())),
                allowed.isEmpty()
                        ? "Mask it likewise, or make it of other fields"
                        : "Let seenBy name no more roles than %s, or make it of other fields".formatted(allowed),
                List.of("objects", GuardNotes.shown(object), "fields", GuardNotes.shown(reader.name()), "guards"));
    }
}
