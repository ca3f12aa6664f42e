package io.deskweave.metadata.expressions;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.deskweave.metadata.expressions.evaluation.CheckedRule;
import io.deskweave.metadata.expressions.evaluation.Facts;
import io.deskweave.metadata.expressions.types.Ambient;
import io.deskweave.metadata.expressions.types.Type;
import io.deskweave.metadata.testing.Golden;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is saved costs less than 10 ms and 1 MB, whoever wrote it: hostile rules are refused or harmless. */
class HostileRulesTests {

    /** On the processor, so that a busy machine fails no build. */
    private static final long NANOS_MAX = 10_000_000;

    private static final int ROUNDS = 11;

    private static final long BYTES_MAX = 1_000_000;

    /** The longest values that the fields take. */
    static Facts longest() {
        var values = new HashMap<String, Object>();
        values.put("description", "a".repeat(20_000));
        values.put("subject", "a".repeat(300));
        values.put("mileage", 9_007_199_254_740_991L);
        values.put("amount", new BigDecimal("9999999999.99"));
        values.put("warranty", true);
        values.put("visitOn", LocalDate.parse("9999-12-31"));
        var departments = Collections.nCopies(100, "d".repeat(200));
        var facts = Desk.facts(values);
        return Desk.knowing(facts, Map.of(Ambient.ACTOR_DEPARTMENTS, departments));
    }

    @Test
    void refusesOrSurvivesEveryHostileRule() {
        var verdicts = HostileRules.all().entrySet().stream()
                .map(rule -> "%s: %s".formatted(rule.getKey(), verdict(rule.getKey(), rule.getValue())))
                .toList();

        assertThat(verdicts).hasSizeGreaterThanOrEqualTo(40);
        Golden.assertMatches("rule-hostile.txt", verdicts.stream().collect(Collectors.joining("\n", "", "\n")));
    }

    private static String verdict(String what, String text) {
        var reading = Desk.read(text, Type.Plain.YES_NO);
        if (reading.tree().isEmpty()) {
            return reading.findings().stream()
                    .map(finding -> finding.code())
                    .distinct()
                    .collect(Collectors.joining(", "));
        }
        var rule = new CheckedRule(text, reading.tree().get());
        var cost = IntStream.range(0, ROUNDS)
                .mapToObj(round -> Measured.of(rule, longest()))
                .min(Comparator.comparingLong(Measured::nanos))
                .orElseThrow();
        assertThat(cost.bytes()).as(what).isLessThan(BYTES_MAX);
        assertThat(cost.nanos()).as(what).isLessThan(NANOS_MAX);
        return "harmless";
    }

    /** What one evaluation took on this thread. */
    record Measured(long nanos, long bytes) {

        static Measured of(CheckedRule rule, Facts facts) {
            var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
            var bytes = threads.getCurrentThreadAllocatedBytes();
            var began = threads.getCurrentThreadCpuTime();
            rule.value(facts);
            return new Measured(
                    threads.getCurrentThreadCpuTime() - began, threads.getCurrentThreadAllocatedBytes() - bytes);
        }
    }
}
