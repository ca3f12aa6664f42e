package io.deskweave.metadata.forms;

import io.deskweave.metadata.definition.FieldDefinition;
import io.deskweave.metadata.definition.ObjectDefinition;
import io.deskweave.metadata.elements.FieldPaths;
import io.deskweave.metadata.elements.Lists;
import io.deskweave.metadata.elements.Notes;
import io.deskweave.metadata.elements.RulePlace;
import io.deskweave.metadata.elements.Surroundings;
import io.deskweave.metadata.forms.Form.Item;
import io.deskweave.metadata.forms.Form.Section;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One form under examination: everything it names is there, and those who fill it in can. */
final class FormCheck implements Places.Visit {

    private final Form form;
    private final ObjectDefinition object;
    private final Surroundings around;
    private final Notes notes;
    private final Optional<RulePlace> rules;
    private final Set<String> ids = new HashSet<>();
    private final Set<String> fields = new HashSet<>();

    FormCheck(Form form, ObjectDefinition object, Surroundings around, Notes notes) {
        this.form = form;
        this.object = object;
        this.around = around;
        this.notes = notes;
        this.rules = RulePlace.about(object, around);
    }

    void check() {
        Places.walk(form, this);
        for (int t = 0; t < form.tabs().size(); t++) {
            once(form.tabs().get(t).id(), List.of("tabs", Integer.toString(t)));
        }
        if (fields.isEmpty()) {
            notes.add(
                    "metadata.form.empty",
                    List.of("tabs"),
                    "Form '%s' shows no field".formatted(form.name()),
                    "Put a field on it at least");
        }
        if (form.creates()) {
            object.fields().stream()
                    .filter(field -> !field.retired() && isMissing(field))
                    .forEach(this::missing);
        }
    }

    @Override
    public void section(Section section, List<String> place) {
        once(section.id(), place);
    }

    @Override
    public void item(Section section, Item item, List<String> place) {
        switch (item) {
            case Item.Asked asked -> asked(section, asked, place);
            case Item.Words words -> once(words.id(), place);
            case Item.Children children -> children(children, place);
        }
    }

    @Override
    public void rule(String rule, List<String> place) {
        rules.ifPresent(all -> all.condition(place, rule).check(notes));
    }

    private void once(String id, List<String> place) {
        if (!ids.add(id)) {
            notes.add(
                    "metadata.form.id-twice",
                    Places.at(place, "id"),
                    "Two parts of form '%s' have the id '%s'".formatted(form.name(), id),
                    "Give one of them another");
        }
    }

    private void asked(Section section, Item.Asked asked, List<String> place) {
        if (asked.span() > section.columns()) {
            notes.add(
                    "metadata.form.too-wide",
                    Places.at(place, "span"),
                    "'%s' takes %d columns, its section has %d"
                            .formatted(asked.field(), asked.span(), section.columns()),
                    "Let it take fewer, or give the section more");
        }
        if (asked.required() && asked.readOnly()) {
            notes.add(
                    "metadata.form.required-unasked",
                    place,
                    "'%s' must have a value here and is not asked for".formatted(asked.field()),
                    "Ask for it, or do not require it");
        }
        FieldPaths.field(object, asked.field(), around, notes, Places.at(place, "field"))
                .ifPresent(field -> placed(field, asked, place));
    }

    private void placed(FieldDefinition field, Item.Asked asked, List<String> place) {
        if (asked.field().contains(".") && !asked.readOnly()) {
            notes.add(
                    "metadata.form.related-asked",
                    place,
                    "'%s' is a related record's and cannot be written here".formatted(asked.field()),
                    "Show it only, with readOnly");
            return;
        }
        if (!asked.readOnly() && !isWritable(field)) {
            notes.add(
                    "metadata.form.given-asked",
                    place,
                    "The platform gives '%s' its value".formatted(asked.field()),
                    "Show it only, with readOnly");
        }
        if (!fields.add(asked.field())) {
            notes.add(
                    "metadata.form.field-twice",
                    Places.at(place, "field"),
                    "Field '%s' stands twice on form '%s'".formatted(asked.field(), form.name()),
                    "Remove one of the two");
        }
    }

    private void children(Item.Children children, List<String> place) {
        var list = Lists.of(object, children.list(), around);
        if (list.isEmpty()) {
            notes.add(
                    "metadata.form.list-unknown",
                    Places.at(place, "list"),
                    "%s has no list '%s'".formatted(object.name(), children.list()),
                    "Name the inverse of a reference to %s, one of %s"
                            .formatted(object.name(), Lists.names(object, around)));
            return;
        }
        var from = list.get().from();
        for (int i = 0; i < children.columns().size(); i++) {
            FieldPaths.field(
                    from,
                    children.columns().get(i),
                    around,
                    notes,
                    Places.at(Places.at(place, "columns"), Integer.toString(i)));
        }
    }

    private boolean isWritable(FieldDefinition field) {
        return around.types().find(field.type()).filter(type -> type.writable()).isPresent();
    }

    private boolean isMissing(FieldDefinition field) {
        return field.required()
                && isWritable(field)
                && !field.settings().containsKey("default")
                && field.rules().initial() == null
                && !form.asks().contains(field.name())
                && field.aliases().stream().noneMatch(form.asks()::contains);
    }

    private void missing(FieldDefinition field) {
        notes.add(
                "metadata.form.required-missing",
                List.of("tabs"),
                "Form '%s' makes new records, and does not ask for '%s', which must have a value"
                        .formatted(form.name(), field.name()),
                "Put the field on the form, or give it a default");
    }
}
