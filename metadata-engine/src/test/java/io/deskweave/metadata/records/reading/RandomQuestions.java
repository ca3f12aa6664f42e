package io.deskweave.metadata.records.reading;

import io.deskweave.metadata.fields.ValueShape;
import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.model.Model;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.Filter;
import io.deskweave.metadata.records.Filter.Comparison;
import io.deskweave.metadata.records.Order;
import io.deskweave.metadata.records.RecordColumn.Own;
import io.deskweave.metadata.records.testing.Sketch;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Models, rows, filters and orders drawn from one seed, over so few values that ties and gaps are everywhere. */
final class RandomQuestions {

    private static final String[] TYPES = {
        "text", "wholeNumber", "decimal", "yesNo", "date", "dateTime", "choice", "duration", "multipleChoice"
    };
    private static final String[] WORDS = {"ant", "bee", "bee%", "b_e", "crow", "d\\", "'; drop table x --", "中文"};

    private final Random random;

    RandomQuestions(long seed) {
        this.random = new Random(seed);
    }

    Model model() {
        var sketch = Sketch.object("o1", "Thing", "things").field("f0", "field0", "text");
        int fields = 2 + random.nextInt(6);
        for (int i = 1; i <= fields; i++) {
            var type = TYPES[random.nextInt(TYPES.length)];
            if (type.endsWith("hoice")) {
                sketch.field("f" + i, "field" + i, type, Map.of("options", Sketch.options("A", "B", "C")));
            } else {
                sketch.field("f" + i, "field" + i, type);
            }
        }
        return Sketch.model(sketch);
    }

    List<Map<String, @Nullable Object>> rows(ObjectModel object, int count) {
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        for (int i = 0; i < count; i++) {
            var row = new HashMap<String, @Nullable Object>();
            object.fields().forEach(f -> row.put(f.name(), random.nextInt(4) == 0 ? null : value(f)));
            rows.add(row);
        }
        return rows;
    }

    Filter filter(ObjectModel object, int depth) {
        int kind = random.nextInt(depth == 0 ? 6 : 9);
        if (kind >= 6) {
            var parts = new ArrayList<Filter>();
            int count = random.nextInt(3);
            for (int i = 0; i < count; i++) {
                parts.add(filter(object, depth - 1));
            }
            return switch (kind) {
                case 6 -> new Filter.All(parts);
                case 7 -> new Filter.AnyOf(parts);
                default -> new Filter.Not(filter(object, depth - 1));
            };
        }
        var field = object.fields().get(random.nextInt(object.fields().size()));
        return leaf(field, kind);
    }

    private Filter leaf(FieldModel field, int kind) {
        var column = new Own(field);
        if (field.shape() instanceof ValueShape.Choices) {
            return members(field, column, kind);
        }
        boolean isText = field.shape() instanceof ValueShape.Text;
        return switch (kind) {
            case 0 -> new Filter.Compare(column, Comparison.EQUAL, value(field));
            case 1 -> new Filter.In(column, List.of(value(field), value(field)));
            case 2 -> new Filter.Empty(column);
            case 3 ->
                isText
                        ? new Filter.Contains(column, word().substring(0, 2))
                        : new Filter.Compare(column, Comparison.GREATER, value(field));
            case 4 ->
                isText
                        ? new Filter.StartsWith(column, word().substring(0, 2))
                        : new Filter.Compare(column, Comparison.LESS_OR_EQUAL, value(field));
            default -> new Filter.Compare(column, Comparison.EQUAL, value(field));
        };
    }

    private Filter members(FieldModel field, Own column, int kind) {
        var options = ((List<?>) value(field)).stream().<Object>map(o -> o).toList();
        return switch (kind) {
            case 2 -> new Filter.Empty(column);
            case 0, 1 -> new Filter.HasAll(column, options);
            default -> new Filter.HasAny(column, options);
        };
    }

    /** Texts are ordered by the database's own rules, so only words without surprises take part in an order. */
    List<Order> order(ObjectModel object) {
        var orders = new ArrayList<Order>();
        int count = random.nextInt(4);
        for (int i = 0; i < count; i++) {
            var field = object.fields().get(random.nextInt(object.fields().size()));
            if (!(field.shape() instanceof ValueShape.Text) && Order.orderable(field.shape())) {
                orders.add(new Order(new Own(field), random.nextBoolean()));
            }
        }
        return orders;
    }

    int pageSize() {
        return 1 + random.nextInt(9);
    }

    private String word() {
        return WORDS[random.nextInt(WORDS.length)];
    }

    private Object value(FieldModel field) {
        int pick = random.nextInt(4);
        return switch (field.shape()) {
            case ValueShape.Text ignored -> word();
            case ValueShape.WholeNumber ignored -> (long) pick - 1;
            case ValueShape.Duration ignored -> Duration.ofMinutes(pick);
            case ValueShape.Decimal ignored -> new BigDecimal("1." + pick + "0");
            case ValueShape.YesNo ignored -> pick > 1;
            case ValueShape.Date ignored -> LocalDate.of(2026, 1, 1 + pick);
            case ValueShape.DateTime ignored -> Instant.parse("2026-03-01T10:00:00.00000%dZ".formatted(pick));
            case ValueShape.Choice choice ->
                choice.options().get(pick % choice.options().size());
            case ValueShape.Choices choices ->
                pick == 0 ? choices.options() : choices.options().subList(pick - 1, pick);
            case ValueShape.Category ignored -> throw new IllegalStateException("No categories here");
            case ValueShape.Money ignored -> throw new IllegalStateException("No money here");
            case ValueShape.Address ignored -> throw new IllegalStateException("No addresses here");
            case ValueShape.Files ignored -> throw new IllegalStateException("No files here");
            case ValueShape.Point ignored -> throw new IllegalStateException("No places here");
            case ValueShape.Reference ignored -> throw new IllegalStateException("No references here");
            case ValueShape.References ignored -> throw new IllegalStateException("No references here");
            case ValueShape.AnyReference ignored -> throw new IllegalStateException("No references here");
            case ValueShape.Person ignored -> throw new IllegalStateException("No people here");
            case ValueShape.Department ignored -> throw new IllegalStateException("No departments here");
        };
    }
}
