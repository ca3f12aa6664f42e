package io.deskweave.graphqlapi.records;

import io.deskweave.graphqlapi.records.arguments.Columns;
import io.deskweave.graphqlapi.records.arguments.Misread;
import io.deskweave.metadata.fields.ValueShape;
import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.model.Model;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.Aggregation.CalendarUnit;
import io.deskweave.metadata.records.Aggregation.Dimension;
import io.deskweave.metadata.records.Aggregation.Period;
import io.deskweave.metadata.records.Aggregation.Step;
import io.deskweave.metadata.records.RecordColumn;
import io.deskweave.platform.problems.Refused;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the argument {@code groupBy}: each dimension with its place, such as customer and tier. */
final class Dimensions {

    private static final int MOST = 5;
    private static final int DEEPEST = 3;

    private final Model model;
    private final ZoneId zone;
    private final List<List<String>> places = new ArrayList<>();
    private final List<Dimension> found = new ArrayList<>();

    Dimensions(Model model, ObjectModel object, ZoneId zone, @Nullable Object groupBy) {
        this.model = model;
        this.zone = zone;
        if (groupBy instanceof List<?> list) {
            list.forEach(each -> walk(object, List.of(), List.of(), (Map<?, ?>) each));
        }
        if (found.size() > MOST) {
            throw new Refused(Misread.limit(
                    "api.aggregate.too-many-keys",
                    "The groups have %d things in common; at most %d are allowed".formatted(found.size(), MOST),
                    "Group by fewer fields",
                    "groupBy"));
        }
    }

    List<Dimension> all() {
        return found;
    }

    /** Which dimension has this place; refuses with {@code api.aggregate.not-grouped} when none has. */
    int at(List<String> place) {
        int index = places.indexOf(place);
        if (index < 0) {
            throw new Refused(Misread.invalid(
                    "api.aggregate.not-grouped",
                    "The key '%s' is asked for, by which nothing is grouped".formatted(String.join(".", place)),
                    "Name it in groupBy too, or do not ask for it",
                    "groupBy"));
        }
        return index;
    }

    /** The dimension that is the currency of an amount of the records themselves; -1 when none is. */
    int currencyOf(FieldModel money) {
        return places.indexOf(List.of(money.id(), "currency"));
    }

    private void walk(ObjectModel object, List<Step> path, List<String> place, Map<?, ?> asked) {
        asked.forEach((key, value) -> {
            if (value != null && !Boolean.FALSE.equals(value)) {
                one(object, path, place, String.valueOf(key), value);
            }
        });
    }

    private void one(ObjectModel object, List<Step> path, List<String> place, String name, Object value) {
        var column = Columns.named(object, name);
        var here =
                with(place, column instanceof RecordColumn.Own own ? own.field().id() : name);
        if (value instanceof String unit) {
            add(here, new Dimension(path, column, new Period(CalendarUnit.valueOf(unit), zone)));
            return;
        }
        if (column == RecordColumn.Standard.ID && !path.isEmpty()) {
            // The reference itself has it, so nothing is joined.
            add(
                    here,
                    new Dimension(
                            path.subList(0, path.size() - 1),
                            new RecordColumn.Own(path.getLast().reference()),
                            null));
            return;
        }
        if (!(value instanceof Map<?, ?> parts) || !(column instanceof RecordColumn.Own own)) {
            add(here, new Dimension(path, column, null));
            return;
        }
        if (own.shape() instanceof ValueShape.Reference reference) {
            var target = model.objectById(reference.objectId()).orElseThrow();
            walk(target, deeper(path, new Step(own.field(), target)), here, parts);
            return;
        }
        parts.forEach((part, wanted) -> {
            if (Boolean.TRUE.equals(wanted)) {
                var found = RecordColumn.Part.named(own.field(), String.valueOf(part));
                add(with(here, String.valueOf(part)), new Dimension(path, found.orElseThrow(), null));
            }
        });
    }

    private static List<Step> deeper(List<Step> path, Step step) {
        if (path.size() == DEEPEST) {
            throw new Refused(Misread.limit(
                    "api.aggregate.too-far",
                    "The groups follow more than %d references one after another".formatted(DEEPEST),
                    "Group by something nearer",
                    "groupBy"));
        }
        return with(path, step);
    }

    private void add(List<String> place, Dimension dimension) {
        int known = places.indexOf(place);
        if (known < 0) {
            places.add(place);
            found.add(dimension);
        } else if (!found.get(known).equals(dimension)) {
            throw new Refused(Misread.invalid(
                    "api.aggregate.two-periods",
                    "A day or moment is grouped by two periods at once",
                    "Group by the shorter of them, or ask twice",
                    "groupBy"));
        }
    }

    private static <T> List<T> with(List<T> list, T last) {
        var longer = new ArrayList<>(list);
        longer.add(last);
        return List.copyOf(longer);
    }
}
