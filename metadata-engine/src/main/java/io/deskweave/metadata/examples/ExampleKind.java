package io.deskweave.metadata.examples;

import io.deskweave.metadata.definition.Element;
import io.deskweave.metadata.definition.FieldDefinition;
import io.deskweave.metadata.definition.ObjectDefinition;
import io.deskweave.metadata.elements.ElementKind;
import io.deskweave.metadata.elements.Notes;
import io.deskweave.metadata.elements.Surroundings;
import io.deskweave.metadata.outlines.Outline;
import io.deskweave.metadata.outlines.Outline.Part;
import io.deskweave.metadata.outlines.Outline.Parts;
import io.deskweave.platform.problems.NearNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Examples of what the rules of an object say. */
public final class ExampleKind implements ElementKind<String> {

    private static final int FIELDS_MAX = 100;
    private static final int NAME_MAX = 63;
    private static final int DEPTH_MAX = 6;
    private static final Parts EXPECTED = Parts.of(
            Part.optional("visible", new Outline.Flag(), "Whether people see the field"),
            Part.optional("required", new Outline.Flag(), "Whether its rule requires a value"),
            Part.optional("readOnly", new Outline.Flag(), "Whether its value stays as it is"),
            Part.optional("valid", new Outline.Flag(), "Whether its value holds"),
            Part.optional("default", new Outline.Anything(DEPTH_MAX), "The value that a new record gets"),
            Part.optional("value", new Outline.Anything(DEPTH_MAX), "What the formula comes to"));

    @Override
    public String key() {
        return "examples";
    }

    @Override
    public String about() {
        return "A record in a few words and what the rules of its object must say about it";
    }

    @Override
    public Parts outline() {
        return Parts.of(
                Part.needed("object", new Outline.Text(NAME_MAX), "The object whose rules are tried"),
                Part.optional("labels", new Outline.Texts(), "What it shows"),
                Part.optional(
                        "role", new Outline.Text(NAME_MAX), "The role of whoever acts; none when it does not matter"),
                Part.optional(
                        "today", new Outline.Written(Outline.Format.DATE), "The day on which it is tried, in UTC"),
                Part.optional(
                        "given",
                        new Outline.TableOf(new Outline.Anything(DEPTH_MAX), FIELDS_MAX),
                        "Values by field as the API has them, also of formulas and roll-ups; for a reference, an"
                                + " object of the related record's values"),
                Part.needed(
                        "expect",
                        new Outline.TableOf(EXPECTED, FIELDS_MAX),
                        "By field, what its rules must say; what is left out is not asked"));
    }

    @Override
    public void check(Element element, Surroundings around, Notes notes) {
        var name = String.valueOf(element.body().get("object"));
        var object = around.object(name);
        if (object.isEmpty()) {
            notes.add(
                    "metadata.example.object-unknown",
                    List.of("object"),
                    "Example '%s' is about %s, which does not exist".formatted(element.name(), name),
                    NearNames.advice(around.objectNames().stream(), name, "Name an object that there is"));
            return;
        }
        var given = Given.of(element, object.get(), around, notes);
        if (!notes.isEmpty()) {
            return;
        }
        var facts = new Computing(given, around);
        table(element, "expect")
                .forEach((field, expected) -> around.field(object.get(), field)
                        .ifPresentOrElse(
                                found -> {
                                    if (expected instanceof Map<?, ?> map) {
                                        new Trial(element, object.get(), around, facts, notes).tryOut(found, map);
                                    }
                                },
                                () -> unknown(element, object.get(), around, notes, List.of("expect", field))));
    }

    static void unknown(
            Element element, ObjectDefinition object, Surroundings around, Notes notes, List<String> within) {
        var field = within.getLast();
        notes.add(
                "metadata.example.field-unknown",
                within,
                "Example '%s' names field '%s', which %s does not have".formatted(element.name(), field, object.name()),
                NearNames.advice(around.fieldNames(object).stream(), field, "Name a field of the object"));
    }

    static Map<String, @Nullable Object> table(Element element, String part) {
        var table = new TreeMap<String, @Nullable Object>();
        if (element.body().get(part) instanceof Map<?, ?> map) {
            map.forEach((name, value) -> table.put(String.valueOf(name), value));
        }
        return table;
    }

    /** The name of the object: nothing runs by it later. */
    @Override
    public String compile(Element element, Surroundings around) {
        return String.valueOf(element.body().get("object"));
    }

    @Override
    public List<Use> uses(Element element, Surroundings around) {
        var uses = new ArrayList<Use>();
        around.object(String.valueOf(element.body().get("object"))).ifPresent(object -> {
            uses.add(new Use(object.id(), List.of("object")));
            for (var part : List.of("given", "expect")) {
                table(element, part)
                        .keySet()
                        .forEach(field -> around.field(object, field)
                                .map(FieldDefinition::id)
                                .ifPresent(id -> uses.add(new Use(id, List.of(part, field)))));
            }
        });
        return uses;
    }
}
