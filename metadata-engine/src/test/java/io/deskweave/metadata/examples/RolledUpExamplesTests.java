package io.deskweave.metadata.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.metadata.compile.Compiler;
import io.deskweave.metadata.definition.Element;
import io.deskweave.metadata.elements.ElementKinds;
import io.deskweave.metadata.kinds.StandardFieldTypes;
import io.deskweave.metadata.testing.Sketch;
import io.deskweave.platform.problems.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The lists of an example come to what the database would make of them. */
class RolledUpExamplesTests {

    private static final Compiler COMPILER =
            new Compiler(StandardFieldTypes.registry(), new ElementKinds(List.of(new ExampleKind(List.of()))));

    private static final List<String> CURRENCIES = List.of("CNY", "EUR");

    private static Sketch desk() {
        return new Sketch()
                .object("Ticket", "tickets")
                .field("name", "text")
                .field("rate", "wholeNumber")
                .field("lineCount", "rollUp", Map.of("list", "lines", "function", "count"))
                .field("long", "rollUp", Map.of("list", "lines", "function", "count", "condition", "hours > 1.0"))
                .field("hours", "rollUp", rollUp("sum", "hours", "decimal"))
                .field("average", "rollUp", rollUp("average", "hours", "decimal"))
                .field("least", "rollUp", rollUp("min", "hours", "decimal"))
                .field(
                        "price",
                        "rollUp",
                        Map.of(
                                "list",
                                "lines",
                                "function",
                                "sum",
                                "field",
                                "price",
                                "result",
                                "money",
                                "currencies",
                                CURRENCIES))
                .field("cost", "rollUp", rollUp("sum", "cost", "wholeNumber"))
                .field("firstOn", "rollUp", rollUp("min", "doneOn", "date"))
                .field("lastOn", "rollUp", rollUp("max", "doneOn", "date"))
                .field("lastAt", "rollUp", rollUp("max", "doneAt", "dateTime"))
                .field("took", "rollUp", rollUp("average", "took", "duration"))
                .field("twice", "formula", Map.of("expression", "lineCount * 2", "result", "wholeNumber"))
                .object("Line", "lines")
                .field("name", "text")
                .field("ticket", "reference", Map.of("object", "Ticket", "inverse", "lines"))
                .field("hours", "decimal", Map.of("precision", 12, "scale", 2))
                .field("price", "money", Map.of("currencies", CURRENCIES))
                .field("doneOn", "date")
                .field("doneAt", "dateTime")
                .field("took", "duration")
                .field("units", "wholeNumber")
                .field("cost", "formula", Map.of("expression", "units * ticket.rate", "result", "wholeNumber"));
    }

    private static Map<String, Object> rollUp(String function, String field, String result) {
        return Map.of("list", "lines", "function", function, "field", field, "result", result);
    }

    private static List<Problem> findings(List<Map<String, Object>> lines, Map<String, Object> values) {
        var expect = new HashMap<String, Object>();
        values.forEach((field, value) -> expect.put(field, Map.of("value", value)));
        var body = Map.<String, Object>of(
                "object", "Ticket", "given", Map.of("rate", 3, "lines", lines), "expect", expect);
        return COMPILER.check(desk().definition().withElements(List.of(new Element("examples", "e1", "first", body))));
    }

    @Test
    void comesToWhatTheListHolds() {
        var lines = List.<Map<String, Object>>of(
                Map.of(
                        "hours",
                        "1.50",
                        "price",
                        money("10.05", "CNY"),
                        "doneOn",
                        "2026-03-02",
                        "took",
                        "PT1H",
                        "units",
                        2),
                Map.of(
                        "hours",
                        "0.55",
                        "price",
                        money("1.00", "CNY"),
                        "doneOn",
                        "2026-02-28",
                        "doneAt",
                        "2026-03-01T10:00:00Z",
                        "took",
                        "PT2H",
                        "units",
                        3),
                Map.of("name", "nothing else"));

        assertThat(findings(
                        lines,
                        Map.ofEntries(
                                Map.entry("lineCount", 3),
                                Map.entry("long", 1),
                                Map.entry("hours", "2.05"),
                                Map.entry("average", "1.03"),
                                Map.entry("least", "0.55"),
                                Map.entry("price", money("11.05", "CNY")),
                                Map.entry("cost", 15),
                                Map.entry("firstOn", "2026-02-28"),
                                Map.entry("lastOn", "2026-03-02"),
                                Map.entry("lastAt", "2026-03-01T10:00:00Z"),
                                Map.entry("took", "PT1H30M"),
                                Map.entry("twice", 6))))
                .isEmpty();
    }

    @Test
    void comesToNothingWhereNothingCanBeSummed() {
        assertThat(findings(List.of(), Map.of("lineCount", 1, "hours", "1")))
                .extracting(Problem::message)
                .containsExactly(
                        "Example 'first' expects 'value' of field 'hours' of Ticket to be '1.00', and it is nothing",
                        "Example 'first' expects 'value' of field 'lineCount' of Ticket to be '1', and it is '0'");
        assertThat(findings(
                        List.of(Map.of("price", money("1.00", "CNY")), Map.of("price", money("1.00", "EUR"))),
                        Map.of("price", money("2.00", "CNY"))))
                .extracting(Problem::message)
                .singleElement()
                .asString()
                .endsWith("and it is nothing");
    }

    private static Map<String, Object> money(String amount, String currency) {
        return Map.of("amount", amount, "currency", currency);
    }
}
