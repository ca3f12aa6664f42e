package io.deskweave.metadata.forms;

import io.deskweave.metadata.definition.FieldDefinition;
import io.deskweave.metadata.definition.ObjectDefinition;
import io.deskweave.metadata.elements.Decisions;
import io.deskweave.metadata.elements.ElementKind.Use;
import io.deskweave.metadata.elements.FieldPaths;
import io.deskweave.metadata.elements.Surroundings;
import io.deskweave.metadata.elements.Trial;
import io.deskweave.metadata.forms.Form.Item;
import io.deskweave.metadata.outlines.Body;
import io.deskweave.metadata.outlines.Outline;
import io.deskweave.metadata.outlines.Outline.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What people see on a form, what they must fill in there and what they cannot change. */
final class FormDecisions implements Decisions {

    private static final Outline NAME = new Outline.Text(200);
    private static final Outline FLAG = new Outline.Flag();

    private final FormKind kind;

    FormDecisions(FormKind kind) {
        this.kind = kind;
    }

    @Override
    public Outline.Parts expected() {
        return Outline.Parts.of(
                Part.needed("form", NAME, "The form, by name"),
                Part.needed(
                        "item", NAME, "A field or a list on it, by name; a tab, a section or words on it, by their id"),
                Part.optional("visible", FLAG, "Whether people see it: it, its section, its tab and its field"),
                Part.optional("required", FLAG, "Whether the field must have a value on the form"),
                Part.optional("readOnly", FLAG, "Whether the field is shown and not asked for"));
    }

    @Override
    public void tryOut(Body expected, Trial trial) {
        trial.element(kind, expected, "form").ifPresent(element -> {
            var form = trial.around()
                    .once(Form.class, List.of(element.id(), element.name(), "form"), () -> Form.of(element));
            var places = places(form);
            var item = expected.text("item");
            var place = Optional.ofNullable(places.get(item));
            place.ifPresentOrElse(
                    found -> tryOut(expected, found, "'%s' on form '%s'".formatted(item, form.name()), trial),
                    () -> trial.unknown(
                            "item", item, "what is on form '%s'".formatted(form.name()), places.keySet().stream()));
        });
    }

    private static void tryOut(Body expected, Placed placed, String of, Trial trial) {
        var asked = placed.asked();
        var field = asked == null || asked.field().contains(".")
                ? Optional.<FieldDefinition>empty()
                : trial.around().field(trial.object(), asked.field());
        boolean visible = placed.conditions().stream().allMatch(trial::holds)
                && field.map(found -> trial.holds(found.rules().visibleWhen())).orElse(true);
        if (expected.has("visible")) {
            trial.compare("visible", of, expected.flag("visible"), visible);
        }
        if (expected.has("required")) {
            trial.compare(
                    "required",
                    of,
                    expected.flag("required"),
                    asked != null && visible && required(asked, field, trial));
        }
        if (expected.has("readOnly")) {
            trial.compare("readOnly", of, expected.flag("readOnly"), asked != null && readOnly(asked, field, trial));
        }
    }

    private static boolean required(Item.Asked asked, Optional<FieldDefinition> field, Trial trial) {
        return asked.required()
                || written(asked.requiredWhen(), trial)
                || field.filter(found ->
                                found.required() || written(found.rules().requiredWhen(), trial))
                        .isPresent();
    }

    private static boolean readOnly(Item.Asked asked, Optional<FieldDefinition> field, Trial trial) {
        return asked.readOnly()
                || written(asked.readOnlyWhen(), trial)
                || field.filter(found -> written(found.rules().readOnlyWhen(), trial))
                        .isPresent();
    }

    private static boolean written(@Nullable String rule, Trial trial) {
        return rule != null && trial.holds(rule);
    }

    /** Everything on a form that has a name or an id, the first of those that share one. */
    private static Map<String, Placed> places(Form form) {
        var places = new LinkedHashMap<String, Placed>();
        for (var tab : form.tabs()) {
            var onTab = new ArrayList<@Nullable String>();
            onTab.add(tab.visibleWhen());
            places.putIfAbsent(tab.id(), new Placed(onTab, null));
            for (var section : tab.sections()) {
                var inSection = and(onTab, section.visibleWhen());
                places.putIfAbsent(section.id(), new Placed(inSection, null));
                for (var item : section.items()) {
                    switch (item) {
                        case Item.Asked asked ->
                            places.putIfAbsent(asked.field(), new Placed(and(inSection, asked.visibleWhen()), asked));
                        case Item.Words words ->
                            places.putIfAbsent(words.id(), new Placed(and(inSection, words.visibleWhen()), null));
                        case Item.Children list ->
                            places.putIfAbsent(list.list(), new Placed(and(inSection, list.visibleWhen()), null));
                    }
                }
            }
        }
        return places;
    }

    private static List<@Nullable String> and(List<@Nullable String> conditions, @Nullable String further) {
        var all = new ArrayList<@Nullable String>(conditions);
        all.add(further);
        return all;
    }

    /**
     * Something on a form.
     *
     * @param conditions all of which must hold for people to see it; null for one that is not written
     * @param asked null when it is no field
     */
    private record Placed(List<@Nullable String> conditions, Item.@Nullable Asked asked) {}

    @Override
    public List<Use> uses(Body expected, ObjectDefinition object, Surroundings around) {
        var uses = new ArrayList<Use>();
        around.element(kind.key(), expected.text("form"))
                .ifPresent(form -> uses.add(new Use(form.id(), List.of("form"))));
        uses.addAll(FieldPaths.uses(object, expected.text("item"), around, List.of("item")));
        return uses;
    }
}
