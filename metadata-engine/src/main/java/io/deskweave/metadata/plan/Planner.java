package io.deskweave.metadata.plan;

import io.deskweave.metadata.fields.HtmlType;
import io.deskweave.metadata.fields.NumbersRecords;
import io.deskweave.metadata.fields.ValueShape;
import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.model.Model;
import io.deskweave.metadata.model.ObjectModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The way from the tables of one model to those of the next. Both models hold what is retired, for that has
 * columns too; change rules have been kept, so whatever is not new is wider or the same, or was deleted.
 */
public final class Planner {

    private final Model current;
    private final Model next;
    private final List<Step> tables = new ArrayList<>();
    private final List<Step> columns = new ArrayList<>();
    private final List<Step> keys = new ArrayList<>();
    private final List<Step> indexes = new ArrayList<>();

    private Planner(Model current, Model next) {
        this.current = current;
        this.next = next;
    }

    public static Plan plan(Model current, Model next) {
        return new Planner(current, next).plan();
    }

    private Plan plan() {
        for (var object : next.objects()) {
            var before = current.objectById(object.id());
            if (before.isEmpty()) {
                create(object);
            } else {
                grow(before.get(), object);
            }
        }
        var steps = new ArrayList<>(tables);
        steps.addAll(columns);
        steps.addAll(dropped());
        steps.addAll(keys);
        steps.addAll(indexes);
        return new Plan(steps);
    }

    /** After the columns that led there. */
    private List<Step> dropped() {
        return current.objects().stream()
                .filter(object -> next.objectById(object.id()).isEmpty())
                .<Step>map(object -> new Step.DropTable(object.id(), object.name()))
                .toList();
    }

    private void create(ObjectModel object) {
        // References between new tables may form a circle, so they come when all tables are there.
        tables.add(new Step.CreateTable(
                object.id(),
                object.fields().stream()
                        .map(field ->
                                new Step.Column(field.column(), field.shape(), Optional.empty(), field.encrypted()))
                        .toList()));
        for (var field : object.fields()) {
            if (field.shape() instanceof ValueShape.Reference reference) {
                keys.add(new Step.AddForeignKey(object.id(), field.column(), reference.objectId()));
            }
            number(object, field);
            index(object, field);
        }
    }

    private void grow(ObjectModel before, ObjectModel after) {
        drop(before, after);
        for (var field : after.fields()) {
            var old = before.fields().stream()
                    .filter(f -> f.column().equals(field.column()))
                    .findFirst();
            if (old.isEmpty()) {
                columns.add(new Step.AddColumn(after.id(), column(field)));
                number(after, field);
                index(after, field);
            } else {
                change(after, old.get(), field);
            }
        }
    }

    private void drop(ObjectModel before, ObjectModel after) {
        before.fields().stream()
                .map(FieldModel::id)
                .distinct()
                .filter(id ->
                        after.fields().stream().noneMatch(field -> field.id().equals(id)))
                .forEach(id -> columns.add(new Step.DropField(after.id(), id)));
    }

    private void change(ObjectModel object, FieldModel before, FieldModel after) {
        // What is sealed is as wide as it is.
        if (!after.encrypted()
                && before.shape() instanceof ValueShape.Decimal was
                && after.shape() instanceof ValueShape.Decimal is) {
            widen(object, after, was, is);
        }
        if (after.unique() && !before.unique()) {
            indexes.add(unique(object, after));
        }
        if (indexed(after) && !indexed(before)) {
            indexes.add(new Step.AddIndex(object.id(), after.column(), kind(after)));
        }
        if (after.guards().searchable() && !before.guards().searchable()) {
            indexes.add(search(object, after));
        }
    }

    /** A column that was wider, as one that values are carried back to may have become, stays so. */
    private void widen(ObjectModel object, FieldModel field, ValueShape.Decimal was, ValueShape.Decimal is) {
        int scale = Math.max(was.scale(), is.scale());
        int precision = scale + Math.max(was.precision() - was.scale(), is.precision() - is.scale());
        if (scale > was.scale() || precision > was.precision()) {
            columns.add(new Step.WidenNumber(object.id(), field.column(), precision, scale));
        }
    }

    private static Step unique(ObjectModel object, FieldModel field) {
        var scope = object.scopeOf(field).stream().map(FieldModel::column).toList();
        return new Step.AddUnique(object.id(), field.column(), scope, field.encrypted());
    }

    private static Step search(ObjectModel object, FieldModel field) {
        return new Step.AddSearch(object.id(), field.column(), field.type() instanceof HtmlType);
    }

    private static Step.Column column(FieldModel field) {
        var target = field.shape() instanceof ValueShape.Reference reference
                ? Optional.of(reference.objectId())
                : Optional.<String>empty();
        return new Step.Column(field.column(), field.shape(), target, field.encrypted());
    }

    private void number(ObjectModel object, FieldModel field) {
        if (field.type() instanceof NumbersRecords numbers) {
            keys.add(new Step.NumberRecords(object.id(), field.column(), numbers.numbering(field.settings())));
        }
    }

    private void index(ObjectModel object, FieldModel field) {
        if (field.unique()) {
            indexes.add(unique(object, field));
        }
        if (indexed(field)) {
            indexes.add(new Step.AddIndex(object.id(), field.column(), kind(field)));
        }
        if (field.guards().searchable()) {
            indexes.add(search(object, field));
        }
    }

    /**
     * References always are: for the lists on the other side, and for the check when a record is deleted. So is what is
     * encrypted, for which it costs little. What is unique has an index already.
     */
    private static boolean indexed(FieldModel field) {
        return !field.unique()
                && (field.indexed() || field.encrypted() || !field.targets().isEmpty());
    }

    /** What many records share is asked for newest first. */
    private static Step.Index kind(FieldModel field) {
        if (field.encrypted()) {
            return Step.Index.DIGESTS;
        }
        return switch (field.shape()) {
            case ValueShape.Reference ignored -> Step.Index.NEWEST_FIRST;
            case ValueShape.AnyReference ignored -> Step.Index.NEWEST_FIRST;
            case ValueShape.Person ignored -> Step.Index.NEWEST_FIRST;
            case ValueShape.Department ignored -> Step.Index.NEWEST_FIRST;
            case ValueShape.References ignored -> Step.Index.MEMBERS;
            case ValueShape.Choice ignored -> Step.Index.NEWEST_FIRST;
            case ValueShape.Category ignored -> Step.Index.NEWEST_FIRST;
            case ValueShape.Choices ignored -> Step.Index.MEMBERS;
            case ValueShape.Address ignored -> Step.Index.PARTS;
            case ValueShape.Point ignored -> Step.Index.PLACES;
            default -> Step.Index.BY_VALUE;
        };
    }
}
