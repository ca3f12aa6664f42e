package io.deskweave.metadata.changes;

import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.definition.FieldDefinition;
import io.deskweave.metadata.definition.ObjectDefinition;
import io.deskweave.metadata.drafts.Drafts.Difference;
import io.deskweave.metadata.drafts.Drafts.Difference.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What differs between two definitions, in words. */
public final class Differences {

    private final List<Difference> all = new ArrayList<>();

    private Differences() {}

    /** In the order in which the next definition has its elements. */
    public static List<Difference> between(Definition before, Definition after) {
        var differences = new Differences();
        for (var object : after.objects()) {
            var old = before.objects().stream()
                    .filter(o -> o.id().equals(object.id()))
                    .findFirst();
            differences.object(old, object);
        }
        return List.copyOf(differences.all);
    }

    private void object(Optional<ObjectDefinition> before, ObjectDefinition after) {
        if (before.isEmpty()) {
            add(Kind.ADDED, after, "%s added".formatted(after.name()));
        } else if (before.get().retired() != after.retired()) {
            add(
                    after.retired() ? Kind.RETIRED : Kind.RESTORED,
                    after,
                    "%s %s".formatted(after.name(), after.retired() ? "retired" : "restored"));
        } else if (!Same.objectsButForFields(before.get(), after)) {
            add(Kind.CHANGED, after, "%s changed".formatted(after.name()));
        }
        for (var field : after.fields()) {
            field(
                    after,
                    before.stream()
                            .flatMap(o -> o.fields().stream())
                            .filter(f -> f.id().equals(field.id()))
                            .findFirst(),
                    field);
        }
    }

    private void field(ObjectDefinition object, Optional<FieldDefinition> before, FieldDefinition after) {
        var name = "Field %s of %s".formatted(after.name(), object.name());
        if (before.isEmpty()) {
            add(Kind.ADDED, object, after, "%s added (%s)".formatted(name, after.type()));
            return;
        }
        var old = before.get();
        if (old.retired() != after.retired()) {
            add(
                    after.retired() ? Kind.RETIRED : Kind.RESTORED,
                    object,
                    after,
                    "%s %s".formatted(name, after.retired() ? "retired" : "restored"));
        } else if (!old.name().equals(after.name())) {
            add(
                    Kind.CHANGED,
                    object,
                    after,
                    "Field %s of %s renamed to %s".formatted(old.name(), object.name(), after.name()));
        } else if (!Same.fields(old, after)) {
            add(Kind.CHANGED, object, after, "%s changed: %s".formatted(name, String.join(", ", parts(old, after))));
        }
    }

    private static List<String> parts(FieldDefinition before, FieldDefinition after) {
        var parts = new ArrayList<String>();
        note(parts, "labels", before.labels().equals(after.labels()));
        note(parts, "help", before.help().equals(after.help()));
        note(parts, "required", before.required() == after.required());
        note(parts, "unique", before.unique() == after.unique());
        note(parts, "indexed", before.indexed() == after.indexed());
        note(parts, "former names", before.aliases().equals(after.aliases()));
        note(parts, "rules", before.rules().equals(after.rules()));
        note(parts, "settings", before.settings().equals(after.settings()));
        return parts;
    }

    private static void note(List<String> parts, String part, boolean same) {
        if (!same) {
            parts.add(part);
        }
    }

    private void add(Kind kind, ObjectDefinition object, String summary) {
        all.add(new Difference(kind, object.name(), null, summary));
    }

    private void add(Kind kind, ObjectDefinition object, FieldDefinition field, String summary) {
        all.add(new Difference(kind, object.name(), field.name(), summary));
    }
}
