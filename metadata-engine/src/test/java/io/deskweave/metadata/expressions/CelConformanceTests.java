package io.deskweave.metadata.expressions;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.metadata.expressions.evaluation.CheckedRule;
import io.deskweave.metadata.expressions.published.PublishedValue;
import io.deskweave.metadata.expressions.types.Type;
import io.deskweave.metadata.testing.Golden;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * CEL's own conformance cases, for the parts of it that rules have. Where our answer is another, the golden file has the
 * case, what it asks and what comes of it here; the page on rules says why.
 */
class CelConformanceTests {

    private static final String CASES = "/cel/conformance-cases.jsonl";

    private static final Path PAPER = Path.of("RULES.md");

    /** Why our answer is another, by what the case, what came of it and the expression say; the first that fits. */
    private static final Map<String, Pattern> REASONS = reasons();

    private static Map<String, Pattern> reasons() {
        var reasons = new LinkedHashMap<String, Pattern>();
        reasons.put(
                "There are no unsigned numbers, bytes, messages, `type()` or `dyn()`",
                Pattern.compile(
                        "refused.*(dyn\\(|[0-9]u\\b|b['\"]|type\\(|TestAllTypes|google\\.protobuf|bytes\\(|uint\\()"));
        reasons.put("Names and functions are known when a rule is written", Pattern.compile("refused.*unbound"));
        reasons.put(
                "What can never have a value is refused when it is written: a division by zero, what is out of bounds",
                Pattern.compile("refused.*(never-a-value|number-too-great)"));
        reasons.put(
                "Lists and tables hold one type, both sides of an operator are alike",
                Pattern.compile("refused.*(types-mixed|types-differ|not-a-condition)"));
        reasons.put("Keys of tables are texts", Pattern.compile("refused.*not-supported"));
        reasons.put("Parts of moments are in UTC, and not all are there", Pattern.compile("timestamp_selectors"));
        reasons.put(
                "Loops go over lists alone, and lists are not joined",
                Pattern.compile("refused.*(lists/concatenation|macros/)"));
        reasons.put(
                "Some functions have fewer forms: `indexOf` from a place, `int` of a moment, `string` of a duration",
                Pattern.compile("refused.*(index_of|toInt_timestamp|toString_duration)"));
        reasons.put("What fails in CEL is nothing", Pattern.compile("^[^|]*where CEL fails"));
        return Collections.unmodifiableMap(reasons);
    }

    @Test
    void answersAsCelAsksButForTheDeviationsThatAreListed() {
        var deviations = new TreeMap<String, List<String>>();
        var alike = 0;
        for (var each : cases()) {
            var outcome = outcome(each);
            if (outcome.kind().equals("alike")) {
                alike++;
                continue;
            }
            var line = "%s | %s | %s%s".formatted(outcome.kind(), each.get("case"), shown(each), outcome.ours());
            deviations
                    .computeIfAbsent(reason(line), reason -> new ArrayList<>())
                    .add(line);
        }
        var text = new StringBuilder("%d cases are alike.\n".formatted(alike));
        deviations.forEach((reason, lines) -> text.append("\n%s (%d)\n".formatted(reason, lines.size()))
                .append(String.join("\n", lines))
                .append('\n'));

        Golden.assertMatches("cel-deviations.txt", text.toString());
    }

    @Test
    void saysOnThePageOnRulesWhyAndHowOften() throws IOException {
        var counts = new LinkedHashMap<String, Integer>();
        REASONS.keySet().forEach(reason -> counts.put(reason, 0));
        var alike = 0;
        for (var each : cases()) {
            var outcome = outcome(each);
            if (outcome.kind().equals("alike")) {
                alike++;
            } else {
                counts.merge(
                        reason("%s | %s | %s".formatted(outcome.kind(), each.get("case"), shown(each))),
                        1,
                        Integer::sum);
            }
        }
        var table = new ArrayList<>(List.of("| %d of %d | alike |".formatted(alike, cases().size())));
        counts.forEach((reason, count) -> table.add("| %d | %s |".formatted(count, reason)));

        assertThat(Files.readString(PAPER)).contains(String.join("\n", table));
    }

    private static String reason(String line) {
        return REASONS.entrySet().stream()
                .filter(reason -> reason.getValue().matcher(line).find())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nobody says why: " + line));
    }

    /** On one line, in letters that every tool shows. */
    private static String shown(Map<?, ?> each) {
        return String.valueOf(each.get("rule"))
                .codePoints()
                .mapToObj(c -> Character.isISOControl(c) ? "\\u%04x".formatted(c) : Character.toString(c))
                .collect(Collectors.joining());
    }

    /** @param kind alike, or in which way it is not */
    private record Outcome(String kind, String ours) {}

    private static Outcome outcome(Map<?, ?> each) {
        var text = String.valueOf(each.get("rule"));
        boolean fails = Boolean.TRUE.equals(each.get("error"));
        var reading = Desk.read(text, Type.Plain.ANY);
        if (reading.tree().isEmpty()) {
            var code = reading.findings().getFirst().code();
            return fails ? new Outcome("alike", "") : new Outcome("refused, " + code, "");
        }
        var ours = new CheckedRule(text, reading.tree().get()).value(Desk.facts(Map.of()));
        if (fails) {
            boolean nothing = ours == null || Boolean.FALSE.equals(ours);
            return new Outcome(nothing ? "nothing or no, where CEL fails" : "an answer, where CEL fails", " = " + ours);
        }
        var published = PublishedValue.of(ours);
        return same(each.get("value"), published)
                ? new Outcome("alike", "")
                : new Outcome("another answer", " = %s, in CEL %s".formatted(published, each.get("value")));
    }

    private static boolean same(@Nullable Object theirs, @Nullable Object ours) {
        if (theirs instanceof Map<?, ?> one
                && ours instanceof Map<?, ?> other
                && one.keySet().equals(other.keySet())) {
            return one.keySet().stream().allMatch(key -> same(one.get(key), other.get(key), String.valueOf(key)));
        }
        if (theirs instanceof List<?> one && ours instanceof List<?> other) {
            return one.size() == other.size()
                    && IntStream.range(0, one.size()).allMatch(i -> same(one.get(i), other.get(i)));
        }
        return Objects.equals(theirs, ours);
    }

    private static boolean same(@Nullable Object theirs, @Nullable Object ours, String kind) {
        try {
            return kind.equals("decimal")
                    ? new BigDecimal(String.valueOf(theirs)).compareTo(new BigDecimal(String.valueOf(ours))) == 0
                    : same(theirs, ours);
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static List<Map<?, ?>> cases() {
        var json = new JsonMapper();
        try (var stream = Objects.requireNonNull(CelConformanceTests.class.getResourceAsStream(CASES))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .<Map<?, ?>>map(line -> json.readValue(line, Map.class))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
