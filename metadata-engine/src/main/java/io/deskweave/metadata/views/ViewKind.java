package io.deskweave.metadata.views;

import io.deskweave.metadata.definition.Element;
import io.deskweave.metadata.definition.ObjectDefinition;
import io.deskweave.metadata.elements.ElementKind;
import io.deskweave.metadata.elements.FieldPaths;
import io.deskweave.metadata.elements.Notes;
import io.deskweave.metadata.elements.RoleKeys;
import io.deskweave.metadata.elements.RulePlace;
import io.deskweave.metadata.elements.Surroundings;
import io.deskweave.metadata.outlines.Outline;
import io.deskweave.metadata.outlines.Outline.Part;
import io.deskweave.metadata.outlines.Outline.Parts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Views in a definition. */
public class ViewKind implements ElementKind<View> {

    private static final int COLUMNS_MAX = 50;
    private static final int ORDER_MAX = 5;
    private static final int WIDTH_MAX = 2_000;
    private static final Outline NAME = new Outline.Text(200);

    @Override
    public String key() {
        return "views";
    }

    @Override
    public String about() {
        return "A list of records as people open it: which records, which columns, in which order, for whom";
    }

    @Override
    public Parts outline() {
        var column = Parts.of(
                Part.needed("field", NAME, "A field, or a field of a related record, such as customer.name"),
                Part.optional("width", new Outline.Whole(0, WIDTH_MAX), "In pixels; 0 is as wide as it needs"));
        var order = Parts.of(
                Part.needed("field", NAME, "A field of the records themselves"),
                Part.optional("descending", new Outline.Flag(), "The greatest first"));
        return Parts.of(
                Part.needed("object", NAME, "The object whose records are listed"),
                Part.optional("labels", new Outline.Texts(), "What people call it"),
                Part.optional("filter", new Outline.Rule(), "The condition that a record must meet"),
                Part.needed("columns", new Outline.ListOf(column, COLUMNS_MAX), "In the order in which they stand"),
                Part.optional("order", new Outline.ListOf(order, ORDER_MAX), "By the first, then by the next"),
                Part.optional(
                        "roles", new Outline.ListOf(NAME, RoleKeys.MOST), "Who sees it; nobody named is everybody"),
                Part.optional("default", new Outline.Flag(), "Whether it opens when nobody chose another"));
    }

    @Override
    public void check(Element element, Surroundings around, Notes notes) {
        var view = View.of(element);
        RoleKeys.check(view.roles(), around, notes);
        FieldPaths.object(view.object(), around, notes, List.of("object"))
                .ifPresent(object -> check(view, object, around, notes));
    }

    private static void check(View view, ObjectDefinition object, Surroundings around, Notes notes) {
        if (view.columns().isEmpty()) {
            notes.add(
                    "metadata.view.no-columns",
                    List.of("columns"),
                    "View '%s' shows nothing".formatted(view.name()),
                    "Give it a column at least, such as " + object.titleField());
        }
        var seen = new HashSet<String>();
        for (int i = 0; i < view.columns().size(); i++) {
            var field = view.columns().get(i).field();
            FieldPaths.field(object, field, around, notes, List.of("columns", Integer.toString(i), "field"));
            if (!seen.add(field)) {
                notes.add(
                        "metadata.view.column-twice",
                        List.of("columns", Integer.toString(i)),
                        "Column '%s' stands twice in view '%s'".formatted(field, view.name()),
                        "Remove one of the two");
            }
        }
        for (int i = 0; i < view.order().size(); i++) {
            var place = List.of("order", Integer.toString(i), "field");
            var field = view.order().get(i).field();
            if (FieldPaths.field(object, field, around, notes, place).isPresent() && field.contains(".")) {
                notes.add(
                        "metadata.view.order-related",
                        place,
                        "Records cannot be ordered by '%s', which is a related record's".formatted(field),
                        "Order by a field of %s itself, or add a formula that carries the value over"
                                .formatted(object.name()));
            }
        }
        filter(view, object, around).ifPresent(filter -> filter.check(notes));
    }

    private static Optional<RulePlace.Written> filter(View view, ObjectDefinition object, Surroundings around) {
        var rule = view.filter();
        return rule == null
                ? Optional.empty()
                : RulePlace.about(object, around).map(place -> place.condition(List.of("filter"), rule));
    }

    @Override
    public View compile(Element element, Surroundings around) {
        return View.of(element);
    }

    @Override
    public List<Use> uses(Element element, Surroundings around) {
        var view = View.of(element);
        var uses = new ArrayList<>(RoleKeys.uses(view.roles(), around));
        around.object(view.object()).ifPresent(object -> {
            uses.add(new Use(object.id(), List.of("object")));
            view.columns()
                    .forEach(
                            column -> uses.addAll(FieldPaths.uses(object, column.field(), around, List.of("columns"))));
            view.order()
                    .forEach(order -> uses.addAll(FieldPaths.uses(object, order.field(), around, List.of("order"))));
            filter(view, object, around).ifPresent(filter -> uses.addAll(filter.uses()));
        });
        return uses;
    }
}
