package io.deskweave.metadata.expressions;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.metadata.testing.Golden;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What rules make of values that are missing: the table in RULES.md is this golden file. */
class NullTableTests {

    static final String[] EXPRESSIONS = {
        "mileage == null",
        "mileage != null",
        "has(mileage)",
        "mileage == 5",
        "mileage != 5",
        "mileage < 5",
        "mileage >= 5",
        "!(mileage < 5)",
        "amount < 5.0",
        "visitOn < date('2026-01-01')",
        "dueAt < now",
        "subject < 'b'",
        "priority == 'P0'",
        "priority != 'P0'",
        "customer == null",
        "customer.tier == 'VIP'",
        "customer.tier == null",
        "priority in ['P0', 'P1']",
        "!(priority in ['P0', 'P1'])",
        "mileage in [1, null]",
        "mileage + 1",
        "mileage * 2",
        "-mileage",
        "amount / 2",
        "mileage + amount",
        "subject + '!'",
        "dueAt + hours(1)",
        "now - dueAt",
        "visitOn.plusDays(1)",
        "abs(mileage)",
        "max(mileage, 3)",
        "round(amount, 1)",
        "string(mileage)",
        "int(subject)",
        "warranty",
        "!warranty",
        "warranty == false",
        "warranty && true",
        "warranty || true",
        "warranty || false",
        "warranty ? 'yes' : 'no'",
        "subject.contains('a')",
        "subject.startsWith('a')",
        "subject.endsWith('a')",
        "subject.matches('a')",
        "size(subject)",
        "subject.lowerAscii()",
        "subject.trim()",
        "subject.substring(1)",
        "subject.indexOf('a')",
        "subject.orElse('none')",
        "mileage.orElse(0)",
        "place.latitude",
        "distance(place, place(0, 0))",
        "visitOn.year()",
        "date(dueAt)",
        "dueAt.getHours()",
        "[1, 2][mileage]",
        "{'P0': 1}[priority]",
        "[1, 2, 3].exists(x, x == mileage)",
        "[1, 2, 3].all(x, x < mileage)",
        "[1, 2, 3].filter(x, x < mileage)",
        "[1, 2, 3].map(x, x + mileage)"
    };

    static final Map<String, Object> SOME = new HashMap<>();

    static {
        SOME.put("mileage", 1L);
        SOME.put("amount", new BigDecimal("2.50"));
        SOME.put("subject", "aha");
        SOME.put("priority", "P0");
        SOME.put("warranty", true);
        SOME.put("visitOn", LocalDate.parse("2026-03-01"));
        SOME.put("dueAt", Instant.parse("2026-03-15T08:00:00Z"));
        SOME.put("place", new io.deskweave.metadata.fields.Place(1, 1));
        SOME.put("customer", java.util.UUID.fromString("00000000-0000-7000-8000-000000000001"));
        SOME.put("customer.tier", "VIP");
    }

    @Test
    void saysWhatComesOfMissingValuesAndTellsDesignersTheSame() throws IOException {
        var table = table();

        Golden.assertMatches("rule-nulls.md", table);
        assertThat(Files.readString(Path.of("RULES.md"))).contains(table);
    }

    private static String table() {
        return Stream.concat(
                        Stream.of("| expression | values missing | values there |", "| --- | --- | --- |"),
                        Stream.of(EXPRESSIONS)
                                .map(each -> "| `%s` | %s | %s |"
                                        .formatted(
                                                each.replace("|", "\\|"),
                                                shown(Desk.value(each, Map.of())),
                                                shown(Desk.value(each, SOME)))))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    static String shown(@Nullable Object value) {
        return switch (value) {
            case null -> "nothing";
            case Boolean yes -> yes ? "yes" : "no";
            case String text -> "'" + text + "'";
            case BigDecimal number -> number.toPlainString();
            case List<?> list -> list.stream().map(NullTableTests::shown).collect(Collectors.joining(", ", "[", "]"));
            default -> value.toString();
        };
    }
}
