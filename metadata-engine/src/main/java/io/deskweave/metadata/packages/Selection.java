package io.deskweave.metadata.packages;

import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.definition.Element;
import io.deskweave.metadata.definition.FieldDefinition;
import io.deskweave.metadata.definition.Languages;
import io.deskweave.metadata.definition.ObjectDefinition;
import io.deskweave.metadata.drafts.Packages.Place;
import io.deskweave.metadata.drafts.Usage.Use.Kind;
import io.deskweave.metadata.edits.ElementMissing;
import io.deskweave.metadata.uses.Uses.Found;
import io.deskweave.platform.problems.Problem;
import io.deskweave.platform.problems.Refused;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What of a definition goes into a package: what was chosen and, step by step, what that needs. Of a standard object
 * only fields of the tenant's own are brought when nobody chose it, for every desk has the rest.
 */
final class Selection {

    private final Definition definition;
    private final List<Found> uses;
    private final Map<String, ObjectDefinition> objects = new HashMap<>();
    private final Map<String, ObjectDefinition> owners = new HashMap<>();
    private final Map<String, FieldDefinition> fields = new HashMap<>();
    private final Set<String> brought = new LinkedHashSet<>();
    private final Set<String> required = new LinkedHashSet<>();
    private final Deque<String> open = new ArrayDeque<>();

    private Selection(Definition definition, List<Found> uses) {
        this.definition = definition;
        this.uses = uses;
        for (var object : definition.objects()) {
            objects.put(object.id(), object);
            for (var field : object.fields()) {
                owners.put(field.id(), object);
                fields.put(field.id(), field);
            }
        }
    }

    /** Refuses with {@code metadata.object.not-found} and {@code metadata.element.not-found}. */
    static Part of(Definition definition, List<Found> uses, List<String> objects, List<Place> elements) {
        var selection = new Selection(definition, uses);
        selection.choose(objects, elements);
        while (!selection.open.isEmpty()) {
            selection.follow(selection.open.removeFirst());
        }
        return selection.part();
    }

    private void choose(List<String> names, List<Place> places) {
        var missing = new ArrayList<Problem>();
        for (var name : names) {
            definition
                    .object(name)
                    .filter(object -> !object.retired())
                    .ifPresentOrElse(this::bring, () -> missing.add(ElementMissing.object(name)));
        }
        for (var place : places) {
            definition
                    .element(place.kind(), place.name())
                    .ifPresentOrElse(
                            element -> bring(element.id()),
                            () -> missing.add(ElementMissing.element(place.kind(), place.name())));
        }
        if (!missing.isEmpty()) {
            throw new Refused(missing);
        }
    }

    private void bring(ObjectDefinition object) {
        bring(object.id());
        object.fields().forEach(field -> bring(field.id()));
    }

    private void bring(String id) {
        if (brought.add(id)) {
            open.add(id);
        }
    }

    private void follow(String user) {
        for (var found : uses) {
            // That others refer to an object gives it a list; it does not need them.
            if (found.kind() != Kind.LIST && user(found).equals(user)) {
                need(found.used());
            }
        }
    }

    private String user(Found found) {
        if (found.object() == null) {
            return definition
                    .element(found.element().getFirst(), found.element().getLast())
                    .map(Element::id)
                    .orElse("");
        }
        var object = definition.object(found.object());
        var field = found.field();
        return field == null
                ? object.map(ObjectDefinition::id).orElse("")
                : object.flatMap(o -> o.field(field)).map(FieldDefinition::id).orElse("");
    }

    private void need(String id) {
        var object = objects.get(id);
        var owner = owners.get(id);
        if (object != null) {
            needObject(object);
        } else if (owner != null) {
            needField(owner, id);
        } else {
            bring(id);
        }
    }

    private void needObject(ObjectDefinition object) {
        if (object.locked()) {
            required.add(object.id());
            return;
        }
        bring(object);
    }

    private void needField(ObjectDefinition owner, String id) {
        needObject(owner);
        var field = fields.get(id);
        if (field != null && field.locked()) {
            required.add(id);
            return;
        }
        bring(id);
    }

    private Part part() {
        var parts = new ArrayList<ObjectDefinition>();
        var needs = new ArrayList<Requirement>();
        for (var object : definition.objects()) {
            var chosen = object.fields().stream()
                    .filter(field -> brought.contains(field.id()))
                    .toList();
            boolean whole = brought.contains(object.id());
            if (whole || !chosen.isEmpty()) {
                parts.add(whole ? object : Part.fieldsAlone(object, chosen));
            }
            if (!whole && (required.contains(object.id()) || !chosen.isEmpty())) {
                needs.add(Requirement.of(object));
            }
            if (!whole) {
                object.fields().stream()
                        .filter(field -> required.contains(field.id()))
                        .forEach(field -> needs.add(Requirement.of(object, field)));
            }
        }
        var elements = definition.elements().stream()
                .filter(element -> brought.contains(element.id()))
                .toList();
        return new Part(new Definition(parts, elements, Languages.none()), needs);
    }
}
