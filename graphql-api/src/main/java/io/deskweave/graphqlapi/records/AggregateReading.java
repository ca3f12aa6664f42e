package io.deskweave.graphqlapi.records;

import graphql.schema.DataFetchingFieldSelectionSet;
import graphql.schema.SelectedField;
import io.deskweave.graphqlapi.records.arguments.FilterReading;
import io.deskweave.graphqlapi.records.arguments.Misread;
import io.deskweave.graphqlapi.records.arguments.SearchReading;
import io.deskweave.graphqlapi.schema.ApiNames;
import io.deskweave.metadata.model.Model;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.Aggregation;
import io.deskweave.metadata.records.Aggregation.Asked;
import io.deskweave.metadata.records.Aggregation.GroupOrder;
import io.deskweave.metadata.records.Aggregation.Measure;
import io.deskweave.metadata.records.Aggregation.Measure.Kind;
import io.deskweave.metadata.records.Aggregation.Part;
import io.deskweave.metadata.records.Filter;
import io.deskweave.platform.problems.Refused;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a question for groups of an object's records. */
final class AggregateReading {

    private static final int MOST_GROUPS = 1_000;
    private static final int MOST_ORDERS = 8;

    private final Model model;
    private final ObjectModel object;
    private final Map<String, ? extends @Nullable Object> arguments;
    private final Dimensions dimensions;
    private final MeasureReading measures;

    AggregateReading(Model model, ObjectModel object, Map<String, ? extends @Nullable Object> arguments) {
        this.model = model;
        this.object = object;
        this.arguments = arguments;
        this.dimensions = new Dimensions(model, object, zone(), arguments.get("groupBy"));
        this.measures = new MeasureReading(object, dimensions);
    }

    Aggregation aggregation(DataFetchingFieldSelectionSet asked) {
        int first = first();
        var keys = new KeyReading(new SelectionReading(model, RowBudget.one().within(first)), dimensions);
        var parts = asked.getImmediateFields().stream()
                .map(field -> part(field, keys))
                .toList();
        return new Aggregation(object, filter(), dimensions.all(), order(), first, parts);
    }

    private Filter filter() {
        var filter = FilterReading.read(model, object, arguments.get("filter"));
        var search = SearchReading.read(object, arguments.get("search"));
        return search.equals(Filter.EVERYTHING) ? filter : new Filter.All(List.of(filter, search));
    }

    private int first() {
        int first = (Integer) Objects.requireNonNull(arguments.get("first"));
        if (first < 1 || first > MOST_GROUPS) {
            throw new Refused(Misread.limit(
                    "api.aggregate.groups",
                    "'first' is %d; 1 to %,d groups are answered".formatted(first, MOST_GROUPS),
                    "Ask for fewer, in an order that has those that matter first",
                    "first"));
        }
        return first;
    }

    /** Of regions alone; what is written as an offset would be another thing to the database. */
    private ZoneId zone() {
        var zone = String.valueOf(arguments.get("timeZone"));
        if (!ZoneId.getAvailableZoneIds().contains(zone) || zone.startsWith("SystemV/")) {
            throw new Refused(Misread.invalid(
                    "api.aggregate.time-zone",
                    "This is not a time zone",
                    "Write the name of a region, such as Asia/Shanghai or UTC",
                    "timeZone"));
        }
        return ZoneId.of(zone);
    }

    private List<GroupOrder> order() {
        if (!(arguments.get("orderBy") instanceof List<?> orders)) {
            return List.of();
        }
        if (orders.size() > MOST_ORDERS) {
            throw new Refused(Misread.limit(
                    "api.order.too-long",
                    "The order names more than %d things".formatted(MOST_ORDERS),
                    "Name fewer; what is equal in all of them is ordered by its keys anyway",
                    "orderBy"));
        }
        return orders.stream().flatMap(order -> order((Map<?, ?>) order)).toList();
    }

    private Stream<GroupOrder> order(Map<?, ?> order) {
        boolean descending = "DESC".equals(order.get("direction"));
        var by = String.valueOf(order.get("by"));
        var field = (String) order.get("field");
        boolean ofField = !by.equals("KEY") && !by.equals("COUNT");
        if (ofField != (field != null)) {
            throw new Refused(Misread.invalid(
                    "api.aggregate.order",
                    ofField
                            ? "An order by %s names no field".formatted(by)
                            : "An order by %s names a field".formatted(by),
                    "Name a field with all but COUNT and KEY",
                    "orderBy"));
        }
        if (by.equals("KEY")) {
            return IntStream.range(0, dimensions.all().size()).mapToObj(i -> new GroupOrder.ByKey(i, descending));
        }
        var measure = field == null ? Measure.COUNT : measures.ordered(Kind.valueOf(by), field);
        return Stream.of(new GroupOrder.ByMeasure(measure, descending));
    }

    private Part part(SelectedField field, KeyReading keys) {
        var key = field.getResultKey();
        return switch (field.getName()) {
            case "__typename" -> new Part.Typename(key, ApiNames.aggregate(object));
            case "truncated" -> new Part.Truncated(key);
            default -> {
                var asked = new ArrayList<Asked>();
                field.getSelectionSet().getImmediateFields().forEach(each -> asked.add(asked(each, keys)));
                yield new Part.Groups(key, asked);
            }
        };
    }

    private Asked asked(SelectedField field, KeyReading keys) {
        var key = field.getResultKey();
        return switch (field.getName()) {
            case "__typename" -> new Asked.Typename(key, ApiNames.aggregateGroup(object));
            case "key" -> keys.key(object, List.of(), field);
            case "count" -> new Asked.Measured(key, Measure.COUNT);
            case "countValues" -> measures.within(field, ApiNames.aggregateCounts(object), Kind.COUNT_VALUES);
            case "countDistinct" -> measures.within(field, ApiNames.aggregateCounts(object), Kind.COUNT_DISTINCT);
            case "sum" -> measures.within(field, ApiNames.aggregateAmounts(object), Kind.SUM);
            case "average" -> measures.within(field, ApiNames.aggregateAmounts(object), Kind.AVERAGE);
            case "min" -> measures.within(field, ApiNames.aggregateExtremes(object), Kind.MIN);
            case "max" -> measures.within(field, ApiNames.aggregateExtremes(object), Kind.MAX);
            default -> measures.percentiles(field, ApiNames.aggregatePercentiles(object));
        };
    }
}
