package io.deskweave.metadata.records.conditions;

import io.deskweave.metadata.fields.Place;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Rows of tickets and conditions about them, drawn from one seed, over so few values that ties and gaps abound. */
public final class RandomRules {

    private final Random random;

    public RandomRules(long seed) {
        random = new Random(seed);
    }

    public List<Map<String, @Nullable Object>> rows(int count) {
        return IntStream.range(0, count).mapToObj(this::row).toList();
    }

    private Map<String, @Nullable Object> row(int number) {
        var row = new HashMap<String, @Nullable Object>();
        row.put("subject", "Row%d %s".formatted(number, pick("aha", "100%", "a_b", "Aha", "漏水")));
        maybe(row, "description", pick("aha", "100%", "a\\b", ""));
        maybe(row, "priority", pick("P0", "P1", "P2"));
        maybe(row, "mileage", (long) random.nextInt(-1, 3));
        maybe(row, "amount", new BigDecimal(pick("0.00", "1.00", "2.50")));
        maybe(row, "warranty", random.nextBoolean());
        maybe(row, "visitOn", LocalDate.parse("2026-03-1" + random.nextInt(4, 7)));
        maybe(row, "dueAt", Instant.parse(pick("2026-03-15T10:30:00Z", "2026-03-15T12:00:00.000001Z")));
        maybe(row, "place", new Place(1, random.nextInt(2)));
        return row;
    }

    private void maybe(Map<String, @Nullable Object> row, String field, Object value) {
        if (random.nextInt(3) > 0) {
            row.put(field, value);
        }
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    public String condition(int depth) {
        if (depth == 0 || random.nextInt(4) == 0) {
            return leaf();
        }
        return switch (random.nextInt(5)) {
            case 0 -> "!(" + condition(depth - 1) + ")";
            case 1 -> "(%s ? %s : %s)".formatted(condition(depth - 1), condition(depth - 1), condition(depth - 1));
            case 2 -> "(%s || %s)".formatted(condition(depth - 1), condition(depth - 1));
            default -> "(%s && %s)".formatted(condition(depth - 1), condition(depth - 1));
        };
    }

    private String leaf() {
        return switch (random.nextInt(12)) {
            case 0 -> "warranty" + pick("", " == true", " != false", " == null");
            case 1 ->
                "mileage %s %s"
                        .formatted(sign(), pick("0", "1", "2 - 1", "null == null ? 1 : 2"))
                        .replace("null == null ? 1 : 2", "(null == null ? 1 : 2)");
            case 2 -> "amount %s %s".formatted(sign(), pick("1.0", "2.5", "1", "5 / 2.0"));
            case 3 -> "%s %s mileage".formatted(pick("0", "1"), sign());
            case 4 -> "priority %s %s".formatted(pick("==", "!="), pick("'P0'", "'P1'", "null"));
            case 5 -> "priority in %s".formatted(pick("['P0', 'P1']", "['P2', null]", "[]"));
            case 6 -> "mileage in %s".formatted(pick("[0, 1]", "[2, null]"));
            case 7 -> "dueAt %s %s".formatted(sign(), pick("now", "now + minutes(90)", "now - days(1)"));
            case 8 -> "visitOn %s %s".formatted(sign(), pick("today", "today.plusDays(1)", "date('2026-03-14')"));
            case 9 -> "has(%s)".formatted(pick("place", "mileage", "customer", "description"));
            case 10 ->
                "%s.%s('%s')"
                        .formatted(
                                pick("subject", "description"),
                                pick("contains", "startsWith"),
                                pick("Row1", "a", "A", "%", "_", "", "漏", "\\\\"));
            default ->
                "%s %s %s".formatted(pick("subject", "description"), pick("==", "!="), pick("description", "'aha'"));
        };
    }

    private String sign() {
        return pick("==", "!=", "<", "<=", ">", ">=");
    }
}
