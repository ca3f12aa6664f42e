package io.deskweave.metadata.changes;

import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.definition.Element;
import io.deskweave.metadata.drafts.Difference.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What differs in the elements beside objects: bodies member by member, entries of lists by their names. */
final class ElementDifferences {

    // By the first of these that all entries of a list have, and no two alike, an entry is known.
    private static final List<String> NAMES = List.of("id", "key", "name", "field");
    private static final Set<String> WORDING = Set.of("labels", "label", "help", "title", "subject", "text", "texts");

    private final Found found;

    private ElementDifferences(Found found) {
        this.found = found;
    }

    static void note(Found found, Definition before, Definition after) {
        new ElementDifferences(found).elements(before, after);
    }

    private void elements(Definition before, Definition after) {
        var earlier = byId(before);
        var later = byId(after);
        for (var element : after.elements()) {
            var was = earlier.get(element.id());
            if (was == null) {
                found.at(element).add(Kind.ADDED, null, null);
                continue;
            }
            if (!was.name().equals(element.name())) {
                found.at(element).part("name").add(Kind.RENAMED, was.name(), element.name());
            }
            formerNames(was, element);
            maps(found.at(element), was.body(), element.body(), Kind.CHANGED);
        }
        before.elements().stream()
                .filter(element -> !later.containsKey(element.id()))
                .forEach(element -> found.at(element).add(Kind.REMOVED, null, null));
        order(before, after, later.keySet(), earlier.keySet());
    }

    /** Former names follow from renaming; only what does not follow is told. */
    private void formerNames(Element before, Element after) {
        var expected = new TreeSet<>(before.formerNames());
        expected.add(before.name());
        expected.remove(after.name());
        var names = new TreeSet<>(after.formerNames());
        if (!expected.equals(names)) {
            found.at(after).changed("formerNames", new TreeSet<>(before.formerNames()), names);
        }
    }

    private void order(Definition before, Definition after, Set<String> later, Set<String> earlier) {
        for (var kind : after.elements().stream().map(Element::kind).distinct().toList()) {
            var were = shared(before.elements(kind), later);
            var are = shared(after.elements(kind), earlier);
            if (!were.equals(are)) {
                found.at(after.elements(kind).getFirst()).changed("order", were, are);
            }
        }
    }

    private static List<String> shared(List<Element> elements, Set<String> ids) {
        return elements.stream().map(Element::id).filter(ids::contains).toList();
    }

    private void maps(Found.Place place, Map<?, ?> before, Map<?, ?> after, Kind kind) {
        var names = new TreeSet<String>();
        before.keySet().forEach(name -> names.add(name.toString()));
        after.keySet().forEach(name -> names.add(name.toString()));
        for (var name : names) {
            var inner = WORDING.contains(name) ? Kind.REWORDED : kind;
            values(place.part(name), before.get(name), after.get(name), inner);
        }
    }

    private void values(Found.Place place, @Nullable Object before, @Nullable Object after, Kind kind) {
        // What is within is compared there alone: a comparison on each level would read the innermost many times.
        if (before instanceof Map<?, ?> was && after instanceof Map<?, ?> is) {
            maps(place, was, is, kind);
            return;
        }
        if (before instanceof List<?> was && after instanceof List<?> is && entries(place, was, is)) {
            return;
        }
        if (!Same.values(before, after)) {
            place.add(kind, before, after);
        }
    }

    /** Whether both are lists of entries that are known by a name. */
    private boolean entries(Found.Place place, List<?> before, List<?> after) {
        for (var by : NAMES) {
            var was = named(before, by);
            var is = was.isEmpty() ? was : named(after, by);
            if (was.isPresent() && is.isPresent()) {
                entries(place, was.get(), is.get());
                return true;
            }
        }
        return false;
    }

    private void entries(Found.Place place, Map<String, Map<?, ?>> before, Map<String, Map<?, ?>> after) {
        after.forEach((name, entry) -> {
            var was = before.get(name);
            if (was == null) {
                place.part(name).add(Kind.ADDED, null, null);
            } else {
                maps(place.part(name), was, entry, Kind.CHANGED);
            }
        });
        before.keySet().stream()
                .filter(name -> !after.containsKey(name))
                .forEach(name -> place.part(name).add(Kind.REMOVED, null, null));
        var were = before.keySet().stream().filter(after::containsKey).toList();
        var are = after.keySet().stream().filter(before::containsKey).toList();
        place.changed("order", were, are);
    }

    private static Optional<Map<String, Map<?, ?>>> named(List<?> list, String by) {
        var entries = new LinkedHashMap<String, Map<?, ?>>();
        for (Object each : list) {
            if (!(each instanceof Map<?, ?> entry)
                    || !(entry.get(by) instanceof String name)
                    || entries.put(name, entry) != null) {
                return Optional.empty();
            }
        }
        return Optional.of(entries);
    }

    private static Map<String, Element> byId(Definition definition) {
        return definition.elements().stream()
                .collect(Collectors.toMap(Element::id, Function.identity(), (first, second) -> first));
    }
}
