package io.deskweave.metadata.forms;

import io.deskweave.metadata.definition.ObjectDefinition;
import io.deskweave.metadata.elements.ElementKind.Use;
import io.deskweave.metadata.elements.FieldPaths;
import io.deskweave.metadata.elements.Lists;
import io.deskweave.metadata.elements.RulePlace;
import io.deskweave.metadata.elements.Surroundings;
import io.deskweave.metadata.forms.Form.Item;
import io.deskweave.metadata.forms.Form.Section;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a form uses. */
final class FormUses implements Places.Visit {

    private final ObjectDefinition object;
    private final Surroundings around;
    private final Optional<RulePlace> rules;
    private final Set<Use> all = new LinkedHashSet<>();

    FormUses(Form form, ObjectDefinition object, Surroundings around) {
        this.object = object;
        this.around = around;
        this.rules = RulePlace.about(object, around);
        all.add(new Use(object.id(), List.of("object")));
        Places.walk(form, this);
    }

    List<Use> all() {
        return List.copyOf(all);
    }

    @Override
    public void section(Section section, List<String> place) {
        // A section itself uses nothing; its rules and items come by themselves.
    }

    @Override
    public void item(Section section, Item item, List<String> place) {
        switch (item) {
            case Item.Asked asked -> all.addAll(FieldPaths.uses(object, asked.field(), around, place));
            case Item.Words words -> {}
            case Item.Children children ->
                Lists.of(object, children.list(), around).ifPresent(list -> {
                    all.add(new Use(list.field().id(), place));
                    children.columns()
                            .forEach(column -> all.addAll(FieldPaths.uses(list.from(), column, around, place)));
                });
        }
    }

    @Override
    public void rule(String rule, List<String> place) {
        rules.ifPresent(each -> all.addAll(each.condition(place, rule).uses()));
    }
}
