package io.deskweave.graphqlapi.records;

import graphql.schema.SelectedField;
import io.deskweave.graphqlapi.records.arguments.Columns;
import io.deskweave.graphqlapi.records.arguments.Misread;
import io.deskweave.metadata.fields.ValueShape;
import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.Aggregation.Asked;
import io.deskweave.metadata.records.Aggregation.Measure;
import io.deskweave.metadata.records.Aggregation.Measure.Kind;
import io.deskweave.metadata.records.RecordColumn;
import io.deskweave.metadata.records.Selection;
import io.deskweave.platform.problems.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads what is measured of groups. Two currencies never meet in a sum. */
final class MeasureReading {

    private static final int MOST_MEASURES = 50;
    private static final int MOST_PERCENTILES = 10;
    private static final Set<Kind> COUNTS = Set.of(Kind.COUNT, Kind.COUNT_VALUES, Kind.COUNT_DISTINCT);

    private final ObjectModel object;
    private final Dimensions dimensions;
    private int measured;

    MeasureReading(ObjectModel object, Dimensions dimensions) {
        this.object = object;
        this.dimensions = dimensions;
    }

    /** For an order; refuses with {@code api.aggregate.order} what a field has not. */
    Measure ordered(Kind kind, String field) {
        var column = Columns.named(object, field);
        boolean measurable = switch (column.shape()) {
            case ValueShape.WholeNumber ignored -> true;
            case ValueShape.Decimal ignored -> true;
            case ValueShape.Duration ignored -> true;
            case ValueShape.Money ignored -> true;
            case ValueShape.Date ignored -> kind == Kind.MIN || kind == Kind.MAX;
            case ValueShape.DateTime ignored -> kind == Kind.MIN || kind == Kind.MAX;
            default -> false;
        };
        if (!COUNTS.contains(kind) && !measurable) {
            throw new Refused(Misread.invalid(
                    "api.aggregate.order",
                    "There is no %s of '%s' to order by".formatted(kind, field),
                    "Order by COUNT_VALUES or COUNT_DISTINCT of it, or by another field",
                    "orderBy"));
        }
        return measure(kind, column, 0, null);
    }

    Asked within(SelectedField asked, String type, Kind kind) {
        return new Asked.Within(
                asked.getResultKey(), each(asked, type, field -> one(field.getResultKey(), field, kind, 0)));
    }

    Asked percentiles(SelectedField asked, String type) {
        var shares = shares(asked);
        return new Asked.Within(
                asked.getResultKey(),
                each(
                        asked,
                        type,
                        field -> new Asked.Several(
                                field.getResultKey(),
                                shares.stream()
                                        .map(share -> one("", field, Kind.PERCENTILE, share))
                                        .toList())));
    }

    private static List<Double> shares(SelectedField asked) {
        var at = (List<?>) Objects.requireNonNull(asked.getArguments().get("at"));
        var shares = at.stream().map(Double.class::cast).toList();
        if (shares.isEmpty()
                || shares.size() > MOST_PERCENTILES
                || !shares.stream().allMatch(share -> share >= 0 && share <= 1)) {
            throw new Refused(Misread.limit(
                    "api.aggregate.percentiles",
                    "Percentiles are 1 to %d numbers from 0 to 1".formatted(MOST_PERCENTILES),
                    "Write 0.5 for the median",
                    "at"));
        }
        return shares;
    }

    private static List<Asked> each(SelectedField asked, String type, Function<SelectedField, Asked> reading) {
        var found = new ArrayList<Asked>();
        for (var field : asked.getSelectionSet().getImmediateFields()) {
            found.add(
                    field.getName().equals("__typename")
                            ? new Asked.Typename(field.getResultKey(), type)
                            : reading.apply(field));
        }
        return found;
    }

    private Asked one(String key, SelectedField field, Kind kind, double at) {
        if (++measured > MOST_MEASURES) {
            throw new Refused(Misread.limit(
                    "api.aggregate.too-many-measures",
                    "More than %d things are measured of each group".formatted(MOST_MEASURES),
                    "Ask in several requests"));
        }
        var column = Columns.named(object, field.getName());
        var measure = measure(kind, column, at, (String) field.getArguments().get("currency"));
        if (!(column instanceof RecordColumn.Own own && isAmount(own.field(), kind))) {
            return new Asked.Measured(key, measure);
        }
        var parts = field.getSelectionSet().getImmediateFields().stream()
                .map(part -> new Selection.Part(part.getResultKey(), part.getName()))
                .toList();
        return new Asked.Amount(key, measure, dimensions.currencyOf(own.field()), "Money", parts);
    }

    private Measure measure(Kind kind, RecordColumn column, double at, @Nullable String currency) {
        var only = column instanceof RecordColumn.Own own && isAmount(own.field(), kind)
                ? currency(own.field(), currency)
                : null;
        return new Measure(kind, column, at, only);
    }

    private static boolean isAmount(FieldModel field, Kind kind) {
        return field.shape() instanceof ValueShape.Money && !COUNTS.contains(kind);
    }

    /** Null where each group has one currency by its key. */
    private @Nullable String currency(FieldModel money, @Nullable String wanted) {
        var taken = money.settings().get("currencies") instanceof List<?> list ? list : List.of();
        if (wanted != null) {
            if (!taken.contains(wanted)) {
                throw new Refused(Misread.invalid(
                        "api.aggregate.currency",
                        "'%s' is not in a currency of this code".formatted(money.name()),
                        "Name one of those that the field takes",
                        "currency"));
            }
            return wanted;
        }
        if (dimensions.currencyOf(money) >= 0) {
            return null;
        }
        if (taken.size() == 1) {
            return String.valueOf(taken.getFirst());
        }
        throw new Refused(Misread.invalid(
                "api.aggregate.currency",
                "Amounts of '%s' may be in several currencies, which cannot be measured together"
                        .formatted(money.name()),
                "Name a currency, or group by it",
                "currency"));
    }
}
