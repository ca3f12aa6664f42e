package io.deskweave.metadata.changes;

import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.definition.Element;
import io.deskweave.metadata.definition.FieldDefinition;
import io.deskweave.metadata.definition.ObjectDefinition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A draft carried over to a release that it did not start from: each thing that the draft changed is as in the draft,
 * everything else as it is in force now.
 */
public final class Forward {

    private Forward() {}

    /** @param base what the draft started from */
    public static Definition of(Definition base, Definition draft, Definition inForce) {
        var bases = byId(base.objects(), ObjectDefinition::id);
        var drafts = byId(draft.objects(), ObjectDefinition::id);
        var objects = new ArrayList<ObjectDefinition>();
        for (var now : inForce.objects()) {
            var was = bases.remove(now.id());
            var wanted = drafts.remove(now.id());
            objects.add(was == null || wanted == null ? now : object(was, wanted, now));
        }
        drafts.values().stream()
                .filter(object -> !bases.containsKey(object.id()))
                .forEach(objects::add);
        return new Definition(objects, elements(base, draft, inForce));
    }

    private static List<Element> elements(Definition base, Definition draft, Definition inForce) {
        var bases = byId(base.elements(), Element::id);
        var drafts = byId(draft.elements(), Element::id);
        var elements = new ArrayList<Element>();
        for (var now : inForce.elements()) {
            var was = bases.remove(now.id());
            var wanted = drafts.remove(now.id());
            if (was == null || wanted != null) {
                elements.add(was == null || wanted == null ? now : element(was, wanted, now));
            }
        }
        // What the draft changed of something that is gone meanwhile comes back; what it left alone stays gone.
        drafts.values().stream()
                .filter(element -> !element.equals(bases.get(element.id())))
                .forEach(elements::add);
        return elements;
    }

    private static Element element(Element was, Element wanted, Element now) {
        var body = new TreeMap<>(now.body());
        var names = new TreeSet<>(wanted.body().keySet());
        names.addAll(was.body().keySet());
        for (var name : names) {
            var draft = wanted.body().get(name);
            if (!Same.values(was.body().get(name), draft)) {
                if (draft == null) {
                    body.remove(name);
                } else {
                    body.put(name, draft);
                }
            }
        }
        return new Element(now.kind(), now.id(), chosen(was, wanted, now, Element::name), body);
    }

    private static ObjectDefinition object(ObjectDefinition was, ObjectDefinition wanted, ObjectDefinition now) {
        var bases = byId(was.fields(), FieldDefinition::id);
        var drafts = byId(wanted.fields(), FieldDefinition::id);
        var fields = new ArrayList<FieldDefinition>();
        for (var field : now.fields()) {
            var base = bases.remove(field.id());
            var draft = drafts.remove(field.id());
            fields.add(base == null || draft == null ? field : field(base, draft, field));
        }
        drafts.values().stream().filter(field -> !bases.containsKey(field.id())).forEach(fields::add);
        return new ObjectDefinition(
                now.id(),
                now.name(),
                now.plural(),
                chosen(was, wanted, now, ObjectDefinition::labels),
                chosen(was, wanted, now, ObjectDefinition::help),
                now.locked(),
                chosen(was, wanted, now, ObjectDefinition::retired),
                title(was, wanted, now, fields),
                fields);
    }

    /** Titles are names, and names may have changed on either side: the field counts. */
    private static String title(
            ObjectDefinition was, ObjectDefinition wanted, ObjectDefinition now, List<FieldDefinition> fields) {
        var id = chosen(was, wanted, now, Forward::titleId);
        return fields.stream()
                .filter(field -> field.id().equals(id))
                .map(FieldDefinition::name)
                .findFirst()
                .orElse(now.titleField());
    }

    private static @Nullable String titleId(ObjectDefinition object) {
        return object.field(object.titleField()).map(FieldDefinition::id).orElse(null);
    }

    private static FieldDefinition field(FieldDefinition was, FieldDefinition wanted, FieldDefinition now) {
        var name = chosen(was, wanted, now, FieldDefinition::name);
        var aliases = new LinkedHashSet<>(now.aliases());
        aliases.add(now.name());
        aliases.addAll(wanted.aliases());
        aliases.remove(name);
        // What a draft says of a type that is no more is not said of the type that there is.
        boolean moved = !was.storage().column().equals(now.storage().column());
        var retyping = chosen(was, wanted, now, field -> field.storage().retyping());
        return new FieldDefinition(
                now.id(),
                name,
                List.copyOf(aliases),
                now.type(),
                chosen(was, wanted, now, FieldDefinition::labels),
                chosen(was, wanted, now, FieldDefinition::help),
                moved ? now.settings() : chosen(was, wanted, now, FieldDefinition::settings),
                chosen(was, wanted, now, FieldDefinition::required),
                chosen(was, wanted, now, FieldDefinition::unique),
                chosen(was, wanted, now, FieldDefinition::indexed),
                now.locked(),
                chosen(was, wanted, now, FieldDefinition::retired),
                chosen(was, wanted, now, FieldDefinition::rules),
                chosen(was, wanted, now, FieldDefinition::guards),
                moved ? now.storage() : now.storage().with(retyping));
    }

    private static <T, V extends @Nullable Object> V chosen(T was, T wanted, T now, Function<T, V> part) {
        var draft = part.apply(wanted);
        return Objects.equals(part.apply(was), draft) ? part.apply(now) : draft;
    }

    private static <T> Map<String, T> byId(List<T> elements, Function<T, String> id) {
        return elements.stream()
                .collect(Collectors.toMap(id, Function.identity(), (first, second) -> first, LinkedHashMap::new));
    }
}
