package io.deskweave.metadata.examples;

import io.deskweave.metadata.definition.Element;
import io.deskweave.metadata.definition.FieldDefinition;
import io.deskweave.metadata.definition.ObjectDefinition;
import io.deskweave.metadata.elements.Decisions;
import io.deskweave.metadata.elements.ElementKind;
import io.deskweave.metadata.elements.Lists;
import io.deskweave.metadata.elements.Notes;
import io.deskweave.metadata.elements.Surroundings;
import io.deskweave.metadata.elements.Trial;
import io.deskweave.metadata.expressions.evaluation.Facts;
import io.deskweave.metadata.outlines.Body;
import io.deskweave.metadata.outlines.Outline;
import io.deskweave.metadata.outlines.Outline.Part;
import io.deskweave.metadata.outlines.Outline.Parts;
import io.deskweave.platform.problems.NearNames;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Examples of what the rules of an object say, and of what the elements about it decide. */
public final class ExampleKind implements ElementKind<String> {

    private static final int FIELDS_MAX = 100;
    private static final int DECISIONS_MAX = 50;
    private static final int NAME_MAX = 63;
    private static final int DEPTH_MAX = 6;

    /** What tells of which kind of element a decision is. */
    private static final String BY = "by";

    private static final String DECISIONS = "decisions";
    private static final Parts EXPECTED = Parts.of(
            Part.optional("visible", new Outline.Flag(), "Whether people see the field"),
            Part.optional("required", new Outline.Flag(), "Whether its rule requires a value"),
            Part.optional("readOnly", new Outline.Flag(), "Whether its value stays as it is"),
            Part.optional("valid", new Outline.Flag(), "Whether its value holds"),
            Part.optional("default", new Outline.Anything(DEPTH_MAX), "The value that a new record gets"),
            Part.optional("value", new Outline.Anything(DEPTH_MAX), "What the formula or the roll-up comes to"));

    private final Map<String, Decisions> decisions = new TreeMap<>();
    private final Parts outline;

    /** @param others the other kinds that there are: of those that decide something, examples are tried with it */
    public ExampleKind(Collection<? extends ElementKind<?>> others) {
        others.forEach(kind -> kind.decisions().ifPresent(each -> decisions.put(kind.key(), each)));
        outline = outline(decisions);
    }

    @Override
    public String key() {
        return "examples";
    }

    @Override
    public String about() {
        return "A record in a few words, what the rules of its object must say about it, and what is decided by it";
    }

    @Override
    public Parts outline() {
        return outline;
    }

    private static Parts outline(Map<String, Decisions> decisions) {
        var parts = new ArrayList<>(List.of(
                Part.needed("object", new Outline.Text(NAME_MAX), "The object whose rules are tried"),
                Part.optional("labels", new Outline.Texts(), "What it shows"),
                Part.optional(
                        "role", new Outline.Text(NAME_MAX), "The role of whoever acts; none when it does not matter"),
                Part.optional(
                        "today", new Outline.Written(Outline.Format.DATE), "The day on which it is tried, in UTC"),
                Part.optional(
                        "now",
                        new Outline.Written(Outline.Format.MOMENT),
                        "The moment at which it is tried, instead of the beginning of a day"),
                Part.optional(
                        "given",
                        new Outline.TableOf(new Outline.Anything(DEPTH_MAX), FIELDS_MAX),
                        "Values by field as the API has them, also of formulas and roll-ups; for a reference, an"
                                + " object of the related record's values; for a list, by its name, such objects"),
                Part.optional(
                        "expect",
                        new Outline.TableOf(EXPECTED, FIELDS_MAX),
                        "By field, what its rules must say; what is left out is not asked")));
        if (!decisions.isEmpty()) {
            var byKind = new TreeMap<String, Parts>();
            decisions.forEach((kind, each) -> byKind.put(kind, each.expected()));
            parts.add(Part.optional(
                    DECISIONS,
                    new Outline.ListOf(new Outline.Either(BY, byKind), DECISIONS_MAX),
                    "What elements about the object decide by it; what is left out is not asked"));
        }
        return new Parts(parts);
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
        if (table(element, "expect").isEmpty() && decided(element).isEmpty()) {
            notes.add(
                    "metadata.example.nothing-expected",
                    List.of("expect"),
                    "Example '%s' expects nothing".formatted(element.name()),
                    "Say what the rules of a field must say, or what must be decided");
        }
        var given = Given.of(element, object.get(), around, notes);
        if (notes.isEmpty()) {
            var facts = new Computing(given, around);
            fields(element, object.get(), around, facts, notes);
            decisions(element, object.get(), around, facts, notes);
        }
    }

    private static void fields(
            Element element, ObjectDefinition object, Surroundings around, Facts facts, Notes notes) {
        table(element, "expect")
                .forEach((field, expected) -> around.field(object, field)
                        .ifPresentOrElse(
                                found -> {
                                    if (expected instanceof Map<?, ?> map) {
                                        new FieldTrial(element, object, around, facts, notes).tryOut(found, map);
                                    }
                                },
                                () -> unknown(element, object, around, notes, List.of("expect", field))));
    }

    private void decisions(Element element, ObjectDefinition object, Surroundings around, Facts facts, Notes notes) {
        var all = decided(element);
        for (int i = 0; i < all.size(); i++) {
            var each = decisions.get(all.get(i).text(BY));
            if (each != null) {
                var within = List.of(DECISIONS, Integer.toString(i));
                each.tryOut(all.get(i), new Trial(element, object, around, facts, notes, within));
            }
        }
    }

    private static List<Body> decided(Element element) {
        return new Body(element.body()).list(DECISIONS, each -> each);
    }

    static void unknown(
            Element element, ObjectDefinition object, Surroundings around, Notes notes, List<String> within) {
        var field = within.getLast();
        var lists = within.getFirst().equals("given") ? Lists.names(object, around) : List.<String>of();
        var known = Stream.concat(around.fieldNames(object).stream(), lists.stream());
        notes.add(
                "metadata.example.field-unknown",
                within,
                "Example '%s' names field '%s', which %s does not have".formatted(element.name(), field, object.name()),
                NearNames.advice(known, field, "Name a field of the object"));
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
            GivenUses.of(table(element, "given"), object, around, List.of("given"), uses);
            table(element, "expect")
                    .keySet()
                    .forEach(field -> around.field(object, field)
                            .map(FieldDefinition::id)
                            .ifPresent(id -> uses.add(new Use(id, List.of("expect", field)))));
            var all = decided(element);
            for (int i = 0; i < all.size(); i++) {
                var each = decisions.get(all.get(i).text(BY));
                var within = List.of(DECISIONS, Integer.toString(i));
                if (each != null) {
                    each.uses(all.get(i), object, around)
                            .forEach(use -> uses.add(new Use(use.used(), joined(within, use.within()))));
                }
            }
        });
        return uses.stream().distinct().toList();
    }

    private static List<String> joined(List<String> outer, List<String> inner) {
        var all = new ArrayList<>(outer);
        all.addAll(inner);
        return all;
    }
}
