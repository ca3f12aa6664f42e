package io.deskweave.metadata.expressions;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.metadata.expressions.evaluation.CheckedRule;
import io.deskweave.metadata.expressions.types.Type;
import io.deskweave.metadata.expressions.types.Vocabulary;
import io.deskweave.metadata.fields.Money;
import io.deskweave.metadata.judging.ModelVocabulary;
import io.deskweave.metadata.records.testing.Sketch;
import io.deskweave.metadata.testing.Golden;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

    /** About a visit, whose fields are of the types that a ticket has none of. */
    private static final List<String> OF_A_VISIT = List.of(
            "skills == null",
            "has(skills)",
            "size(skills)",
            "'REPAIR' in skills",
            "!('REPAIR' in skills)",
            "skills == ['REPAIR']",
            "skills != ['REPAIR']",
            "skills[0]",
            "skills.exists(x, x == 'REPAIR')",
            "skills.all(x, x == 'REPAIR')",
            "skills.filter(x, x == 'REPAIR')",
            "skills.map(x, x == 'REPAIR')",
            "skills.orElse(['SALES'])",
            "has(devices)",
            "size(devices)",
            "device in devices",
            "devices.exists(x, x == device)",
            "devices.all(x, x == device)",
            "spent == null",
            "spent < hours(2)",
            "!(spent < hours(2))",
            "spent + hours(1)",
            "now + spent",
            "spent.getMinutes()",
            "spent.orElse(hours(0))",
            "fault == 'COOLING'",
            "fault != 'COOLING'",
            "fault in ['COOLING', 'DOOR']",
            "{'COOLING': 4}[fault]",
            "has(engineer)",
            "engineer == actor.id",
            "engineer != actor.id",
            "team in actor.departments",
            "has(price)",
            "price == agreed",
            "price != agreed",
            "stars >= 4");

    private static final Map<String, Object> SOME_OF_A_VISIT = new HashMap<>();

    static {
        var device = UUID.fromString("00000000-0000-7000-8000-000000000001");
        SOME_OF_A_VISIT.put("skills", List.of("REPAIR", "SALES"));
        SOME_OF_A_VISIT.put("devices", List.of(device));
        SOME_OF_A_VISIT.put("device", device);
        SOME_OF_A_VISIT.put("spent", Duration.ofMinutes(90));
        SOME_OF_A_VISIT.put("fault", "COOLING");
        SOME_OF_A_VISIT.put("engineer", "11111111-1111-1111-1111-111111111111");
        SOME_OF_A_VISIT.put("team", "north");
        SOME_OF_A_VISIT.put("price", new Money(new BigDecimal("10.50"), "EUR"));
        SOME_OF_A_VISIT.put("agreed", new Money(new BigDecimal("10.50"), "CNY"));
        SOME_OF_A_VISIT.put("stars", 4L);
    }

    private static final Vocabulary VISITS = new ModelVocabulary(Sketch.model(
            Sketch.object("o1", "Device", "devices").field("f1", "name", "text"),
            Sketch.object("o2", "Visit", "visits")
                    .field("f2", "skills", "multipleChoice", Map.of("options", Sketch.options("REPAIR", "SALES")))
                    .field("f3", "devices", "references", Map.of("object", "Device", "inverse", "visits"))
                    .reference("f4", "device", "Device", "mainVisits")
                    .field("f5", "spent", "duration")
                    .field("f6", "fault", "category", Map.of("options", Sketch.options("COOLING", "DOOR")))
                    .field("f7", "engineer", "person")
                    .field("f8", "team", "department")
                    .field("f9", "price", "money", Map.of("currencies", List.of("EUR", "CNY")))
                    .field("f10", "agreed", "money", Map.of("currencies", List.of("EUR", "CNY")))
                    .field("f11", "stars", "rating", Map.of("max", 5))));

    @Test
    void saysWhatComesOfMissingValuesAndTellsDesignersTheSame() throws IOException {
        var table = table(List.of(EXPRESSIONS), Desk::value, SOME);

        Golden.assertMatches("rule-nulls.md", table);
        assertThat(Files.readString(Path.of("RULES.md"))).contains(table);
    }

    @Test
    void saysItOfListsDurationsCategoriesPeopleAndMoneyToo() throws IOException {
        var table = table(OF_A_VISIT, NullTableTests::ofAVisit, SOME_OF_A_VISIT);

        Golden.assertMatches("rule-nulls-of-a-visit.md", table);
        assertThat(Files.readString(Path.of("RULES.md"))).contains(table);
    }

    /** What an expression gives for values by name. */
    private interface Asked {
        @Nullable
        Object value(String expression, Map<String, Object> values);
    }

    private static @Nullable Object ofAVisit(String expression, Map<String, Object> values) {
        var visit = VISITS.object("o2").orElseThrow();
        var reading = RuleLanguage.read(expression, VISITS, visit, Type.Plain.ANY);
        var tree = reading.tree()
                .orElseThrow(() -> new AssertionError("'%s': %s".formatted(expression, reading.findings())));
        return new CheckedRule(expression, tree).value(Desk.facts(values));
    }

    private static String table(List<String> expressions, Asked asked, Map<String, Object> some) {
        return Stream.concat(
                        Stream.of("| expression | values missing | values there |", "| --- | --- | --- |"),
                        expressions.stream()
                                .map(each -> "| `%s` | %s | %s |"
                                        .formatted(
                                                each.replace("|", "\\|"),
                                                shown(asked.value(each, Map.of())),
                                                shown(asked.value(each, some)))))
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
