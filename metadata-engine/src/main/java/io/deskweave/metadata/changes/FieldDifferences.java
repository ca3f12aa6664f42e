package io.deskweave.metadata.changes;

import io.deskweave.metadata.definition.FieldDefinition;
import io.deskweave.metadata.definition.FieldRules;
import io.deskweave.metadata.drafts.Difference.Kind;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What differs between a field before and after. */
final class FieldDifferences {

    private FieldDifferences() {}

    static void note(Found.Place place, FieldDefinition before, FieldDefinition after) {
        if (before.deleted() != after.deleted()) {
            // All else is of no consequence to a field without values.
            place.add(
                    after.deleted() ? Kind.REMOVED : Kind.ADDED,
                    after.deleted() ? before.type() : null,
                    after.deleted() ? null : after.type());
            return;
        }
        place.retired(before.retired(), after.retired());
        place.note(Kind.RENAMED, "name", before.name(), after.name());
        aliases(place, before, after);
        place.note(
                Kind.REWORDED,
                "labels",
                before.labels().byLanguage(),
                after.labels().byLanguage());
        place.note(
                Kind.REWORDED, "help", before.help().byLanguage(), after.help().byLanguage());
        place.demand("required", before.required(), after.required());
        place.demand("unique", before.unique(), after.unique());
        place.changed("indexed", before.indexed(), after.indexed());
        place.changed("locked", before.locked(), after.locked());
        StorageDifferences.note(place, before, after);
        rules(place.part("rules"), before.rules(), after.rules());
        GuardDifferences.note(place.part("guards"), before.guards(), after.guards());
    }

    /** Former names follow from renaming; only what does not follow is told. */
    private static void aliases(Found.Place place, FieldDefinition before, FieldDefinition after) {
        var expected = new TreeSet<>(before.aliases());
        expected.add(before.name());
        expected.remove(after.name());
        var found = new TreeSet<>(after.aliases());
        if (!expected.equals(found)) {
            place.changed("aliases", new TreeSet<>(before.aliases()), found);
        }
    }

    private static void rules(Found.Place place, FieldRules before, FieldRules after) {
        rule(place, "visibleWhen", before.visibleWhen(), after.visibleWhen());
        rule(place, "requiredWhen", before.requiredWhen(), after.requiredWhen());
        rule(place, "readOnlyWhen", before.readOnlyWhen(), after.readOnlyWhen());
        rule(place, "validWhen", before.validWhen(), after.validWhen());
        place.note(
                Kind.REWORDED,
                "message",
                before.message().byLanguage(),
                after.message().byLanguage());
        place.changed("default", before.initial(), after.initial());
    }

    private static void rule(Found.Place place, String name, @Nullable String before, @Nullable String after) {
        var kind = before == null ? Kind.TIGHTENED : after == null ? Kind.LOOSENED : Kind.CHANGED;
        place.note(kind, name, before, after);
    }
}
