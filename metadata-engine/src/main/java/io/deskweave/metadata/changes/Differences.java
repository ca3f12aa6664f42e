package io.deskweave.metadata.changes;

import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.definition.FieldDefinition;
import io.deskweave.metadata.definition.ObjectDefinition;
import io.deskweave.metadata.drafts.Difference;
import io.deskweave.metadata.drafts.Difference.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What differs between two definitions. There is nothing exactly when their fingerprints are equal. */
public final class Differences {

    private final Found found = new Found();
    private final Definition before;
    private final Definition after;

    private Differences(Definition before, Definition after) {
        this.before = before;
        this.after = after;
    }

    /** Languages first, then all else in the order of the later definition; what it has no more comes last. */
    public static List<Difference> between(Definition before, Definition after) {
        var differences = new Differences(before, after);
        differences.languages();
        differences.objects();
        ElementDifferences.note(differences.found, before, after);
        return differences.found.all();
    }

    private void languages() {
        var were = before.languages().tags();
        var are = after.languages().tags();
        are.stream()
                .filter(tag -> !were.contains(tag))
                .forEach(tag -> found.atLanguage(tag).add(Kind.ADDED, null, tag));
        were.stream()
                .filter(tag -> !are.contains(tag))
                .forEach(tag -> found.atLanguage(tag).add(Kind.REMOVED, tag, null));
        boolean shuffled = !were.stream()
                .filter(are::contains)
                .toList()
                .equals(are.stream().filter(were::contains).toList());
        // Which one stands in for the others is news, also when it is a new one.
        if (shuffled || !before.languages().first().equals(after.languages().first())) {
            found.atLanguage("order").add(Kind.CHANGED, were, are);
        }
    }

    private void objects() {
        var earlier = byId(before.objects(), ObjectDefinition::id);
        var later = byId(after.objects(), ObjectDefinition::id);
        for (var object : after.objects()) {
            object(Optional.ofNullable(earlier.get(object.id())), object);
        }
        for (var object : before.objects()) {
            if (!later.containsKey(object.id())) {
                found.at(object).add(Kind.REMOVED, object.name(), null);
            }
        }
        var were = shared(before.objects(), later, ObjectDefinition::id, ObjectDefinition::name);
        var are = shared(after.objects(), both(earlier, later), ObjectDefinition::id, ObjectDefinition::name);
        if (!were.equals(are)) {
            found.at(after.objects().getFirst()).changed("order", were, are);
        }
    }

    private void object(Optional<ObjectDefinition> before, ObjectDefinition after) {
        if (before.isEmpty()) {
            found.at(after).add(Kind.ADDED, null, after.name());
            after.fields().forEach(field -> found.at(after, field).add(Kind.ADDED, null, field.type()));
            return;
        }
        var old = before.get();
        if (old.deleted() != after.deleted()) {
            found.at(after)
                    .add(
                            after.deleted() ? Kind.REMOVED : Kind.ADDED,
                            after.deleted() ? old.name() : null,
                            after.deleted() ? null : after.name());
        }
        if (after.deleted() && !old.deleted()) {
            // All else is of no consequence to an object without records.
            return;
        }
        ownParts(found.at(after), old, after);
        var earlier = byId(old.fields(), FieldDefinition::id);
        var later = byId(after.fields(), FieldDefinition::id);
        for (var field : after.fields()) {
            var was = earlier.get(field.id());
            if (was == null) {
                found.at(after, field).add(Kind.ADDED, null, field.type());
            } else if (!was.equals(field)) {
                FieldDifferences.note(found.at(after, field), was, field);
            }
        }
        for (var field : old.fields()) {
            if (!later.containsKey(field.id())) {
                found.at(after, field).add(Kind.REMOVED, field.type(), null);
            }
        }
        var were = shared(old.fields(), later, FieldDefinition::id, FieldDefinition::name);
        var are = shared(after.fields(), both(earlier, later), FieldDefinition::id, FieldDefinition::name);
        found.at(after).changed("order", were, are);
    }

    private static void ownParts(Found.Place place, ObjectDefinition before, ObjectDefinition after) {
        if (before.deleted() == after.deleted()) {
            place.retired(before.retired(), after.retired());
        }
        place.note(Kind.RENAMED, "name", before.name(), after.name());
        place.note(Kind.RENAMED, "plural", before.plural(), after.plural());
        place.note(
                Kind.REWORDED,
                "labels",
                before.labels().byLanguage(),
                after.labels().byLanguage());
        place.note(
                Kind.REWORDED, "help", before.help().byLanguage(), after.help().byLanguage());
        place.changed("titleField", before.titleField(), titleNow(before, after));
        place.changed("locked", before.locked(), after.locked());
    }

    /** A title field that was renamed is the same title field. */
    private static String titleNow(ObjectDefinition before, ObjectDefinition after) {
        var was = before.field(before.titleField());
        var is = after.field(after.titleField());
        boolean same = was.isPresent()
                && is.isPresent()
                && was.get().id().equals(is.get().id());
        return same ? before.titleField() : after.titleField();
    }

    private static <T> Map<String, T> both(Map<String, T> earlier, Map<String, T> later) {
        var both = new HashMap<>(later);
        both.keySet().retainAll(earlier.keySet());
        return both;
    }

    private static <T> Map<String, T> byId(List<T> elements, Function<T, String> id) {
        return elements.stream().collect(Collectors.toMap(id, Function.identity(), (first, second) -> first));
    }

    /** The names that those have in {@code others} which are in both, in the order of {@code elements}. */
    private static <T> List<String> shared(
            List<T> elements, Map<String, T> others, Function<T, String> id, Function<T, String> name) {
        return elements.stream()
                .map(element -> Optional.ofNullable(others.get(id.apply(element))))
                .flatMap(Optional::stream)
                .map(name)
                .toList();
    }
}
