package io.deskweave.metadata.changes;

import io.deskweave.metadata.definition.Definition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Two definitions that began as the same one, brought together element by element and property by property: what only
 * one side changed is as that side has it, what both made the same is the same, the rest is a conflict.
 *
 * @param definition as the choices say where there was a conflict, else with mine
 * @param conflicts those that no choice was made for
 */
public record Merge(Definition definition, List<Conflict> conflicts) {

    /** What belongs to a field's type, and goes with it when the values have moved to another column. */
    private static final Set<String> TYPING = Set.of("type", "settings", "column", "retyping", "former");

    private static final String ALIASES = "aliases";
    private static final Set<String> FORMER_NAMES = Set.of(ALIASES, "formerNames");

    /** Maps that mean something only as one. */
    private static final Set<String> WHOLE = Set.of("retyping");

    public Merge {
        conflicts = List.copyOf(conflicts);
    }

    /**
     * One property that both sides changed, or one element that one changed and the other took away.
     *
     * @param key the element's path of ids
     * @param path where it is, by names, outermost first, such as {@code objects, Ticket, fields, zip, labels, en}
     * @param base what it was, as JSON has it; null when there was nothing
     */
    public record Conflict(
            List<String> key,
            List<String> path,
            @Nullable Object base,
            @Nullable Object mine,
            @Nullable Object theirs) {}

    /** Which side to take. */
    public enum Side {
        MINE,
        THEIRS
    }

    /** The three that are brought together. */
    public record Sides(Definition base, Definition mine, Definition theirs) {}

    /**
     * @param inForce what callers know: a field that gets another name keeps the one that it has there
     * @param choices by the path of the conflict
     */
    public static Merge of(Sides sides, Definition inForce, Map<List<String>, Side> choices) {
        var merging = new Merging(
                Elements.of(sides.base()),
                Elements.of(sides.mine()),
                Elements.of(sides.theirs()),
                Elements.of(inForce),
                choices,
                new ArrayList<>());
        return new Merge(merging.merged().definition(), merging.conflicts());
    }

    /** The conflict of two elements that both sides added. */
    public static Conflict added(List<String> key, Elements mine, Elements theirs) {
        return new Conflict(
                key,
                theirs.path(key),
                null,
                mine.byKey().get(key),
                theirs.byKey().get(key));
    }

    private record Merging(
            Elements base,
            Elements mine,
            Elements theirs,
            Elements inForce,
            Map<List<String>, Side> choices,
            List<Conflict> conflicts) {

        /** In the order of theirs; what mine adds comes last. */
        private Elements merged() {
            var keys = new LinkedHashSet<>(theirs.keys());
            keys.addAll(mine.keys());
            var merged = new LinkedHashMap<List<String>, Map<String, @Nullable Object>>();
            for (var key : keys) {
                var element = element(key);
                if (element != null) {
                    merged.put(key, element);
                }
            }
            return new Elements(merged);
        }

        private @Nullable Map<String, @Nullable Object> element(List<String> key) {
            var was = base.byKey().get(key);
            var ours = mine.byKey().get(key);
            var other = theirs.byKey().get(key);
            if (ours == null || other == null) {
                return present(key, was, ours, other);
            }
            var path = theirs.path(key);
            var base = was == null ? Map.<String, @Nullable Object>of() : was;
            var element = properties(key, path, base, typed(base, ours, other), other);
            formerNames(key, element, ours, other);
            return element;
        }

        /** What mine says of a type that is no more is not said of the type that there is. */
        private static Map<String, @Nullable Object> typed(
                Map<String, @Nullable Object> was,
                Map<String, @Nullable Object> ours,
                Map<String, @Nullable Object> other) {
            if (Same.values(was.get("column"), other.get("column"))) {
                return ours;
            }
            Map<String, @Nullable Object> typed = new TreeMap<>(ours);
            for (var name : TYPING) {
                typed.remove(name);
                if (other.get(name) != null) {
                    typed.put(name, other.get(name));
                }
            }
            return typed;
        }

        private @Nullable Map<String, @Nullable Object> present(
                List<String> key,
                @Nullable Map<String, @Nullable Object> was,
                @Nullable Map<String, @Nullable Object> ours,
                @Nullable Map<String, @Nullable Object> other) {
            if (Same.values(was, ours)) {
                return other;
            }
            if (Same.values(was, other)) {
                return ours;
            }
            var path = ours == null ? theirs.path(key) : mine.path(key);
            return side(new Conflict(key, path, was, ours, other)) == Side.MINE ? ours : other;
        }

        private Map<String, @Nullable Object> properties(
                List<String> key, List<String> path, Map<?, ?> was, Map<?, ?> ours, Map<?, ?> other) {
            var names = new TreeSet<String>();
            ours.keySet().forEach(name -> names.add(String.valueOf(name)));
            other.keySet().forEach(name -> names.add(String.valueOf(name)));
            var merged = new TreeMap<String, @Nullable Object>();
            for (var name : names) {
                var longer = new ArrayList<>(path);
                longer.add(name);
                var conflict = new Conflict(key, longer, was.get(name), ours.get(name), other.get(name));
                @Nullable Object value = FORMER_NAMES.contains(name) ? other.get(name) : value(conflict);
                if (value != null) {
                    merged.put(name, value);
                }
            }
            return merged;
        }

        private @Nullable Object value(Conflict at) {
            if (Same.values(at.base(), at.mine()) || Same.values(at.mine(), at.theirs())) {
                return at.theirs();
            }
            if (Same.values(at.base(), at.theirs())) {
                return at.mine();
            }
            // Texts by language, settings and rules by name: each is changed by itself.
            boolean whole = WHOLE.contains(at.path().getLast());
            if (!whole && at.mine() instanceof Map<?, ?> ours && at.theirs() instanceof Map<?, ?> other) {
                var was = at.base() instanceof Map<?, ?> map ? map : Map.of();
                return properties(at.key(), at.path(), was, ours, other);
            }
            return side(at) == Side.MINE ? at.mine() : at.theirs();
        }

        private Side side(Conflict conflict) {
            var chosen = choices.get(conflict.path());
            if (chosen == null) {
                conflicts.add(conflict);
                return Side.MINE;
            }
            return chosen;
        }

        /** Every name by which others know it, but for the one it has. Elements that never had another have no list. */
        private void formerNames(
                List<String> key, Map<String, @Nullable Object> element, Map<?, ?> ours, Map<?, ?> other) {
            boolean isField = element.containsKey(ALIASES);
            if (!isField && key.getFirst().equals("objects")) {
                return;
            }
            var called = isField ? ALIASES : "formerNames";
            var names = new LinkedHashSet<Object>();
            names.addAll(list(other.get(called)));
            names.addAll(list(ours.get(called)));
            var known = inForce.byKey().get(key);
            if (known != null) {
                names.addAll(list(known.get(called)));
                names.addAll(list(known.get("name")));
            }
            names.removeAll(list(element.get("name")));
            if (isField || !names.isEmpty()) {
                element.put(called, List.copyOf(names));
            } else {
                element.remove(called);
            }
        }

        private static List<?> list(@Nullable Object value) {
            if (value == null) {
                return List.of();
            }
            return value instanceof List<?> list ? list : List.of(value);
        }
    }
}
