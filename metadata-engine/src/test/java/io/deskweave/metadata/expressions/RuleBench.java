package io.deskweave.metadata.expressions;

import io.deskweave.metadata.expressions.HostileRulesTests.Measured;
import io.deskweave.metadata.expressions.evaluation.CheckedRule;
import io.deskweave.metadata.expressions.evaluation.Facts;
import io.deskweave.metadata.expressions.types.Type;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * Measures rules on one thread: how often simple ones are answered in a second, how long reading takes, and what the
 * worst of the hostile rules that pass cost. Run its main method.
 */
final class RuleBench {

    private static final List<String> SIMPLE = List.of(
            "priority == 'P0'",
            "mileage > 1000 && priority in ['P0', 'P1']",
            "amount * 2 < 100.50",
            "subject.startsWith('No') && !has(dueAt)",
            "customer.tier == 'VIP' ? mileage > 10 : warranty",
            "dueAt == null || dueAt < now + hours(4)");

    private static final long SECOND = 1_000_000_000L;

    private RuleBench() {}

    @SuppressWarnings("SystemOut") // a program for people at a terminal
    public static void main(String[] arguments) {
        var facts = Desk.facts(Map.of(
                "priority",
                "P0",
                "mileage",
                1200L,
                "amount",
                new BigDecimal("12.50"),
                "subject",
                "No power",
                "customer.tier",
                "VIP",
                "warranty",
                true));
        for (var text : SIMPLE) {
            System.out.printf("%,12d/s  %s%n", perSecond(Desk.rule(text), facts), text);
        }
        System.out.printf("%,12.0f us to read, check and pass the gate, on average%n", reading());
        var worst = new Measured(0, 0);
        for (var rule : HostileRules.all().entrySet()) {
            var reading = Desk.read(rule.getValue(), Type.Plain.YES_NO);
            if (reading.tree().isPresent()) {
                var cost = cost(new CheckedRule(rule.getValue(), reading.tree().get()));
                System.out.printf("%,12d us %,9d bytes  %s%n", cost.nanos() / 1000, cost.bytes(), rule.getKey());
                worst = new Measured(Math.max(worst.nanos(), cost.nanos()), Math.max(worst.bytes(), cost.bytes()));
            }
        }
        System.out.printf(
                "%,12d us %,9d bytes  at worst; 10,000 us and 1,000,000 bytes are promised%n",
                worst.nanos() / 1000, worst.bytes());
    }

    private static long perSecond(CheckedRule rule, Facts facts) {
        var rounds = 0L;
        for (var warm = 0; warm < 3; warm++) {
            var end = System.nanoTime() + SECOND / 2;
            rounds = 0;
            while (System.nanoTime() < end) {
                for (var i = 0; i < 1000; i++) {
                    rule.holds(facts, false);
                }
                rounds += 1000;
            }
        }
        return rounds * 2;
    }

    private static double reading() {
        var began = 0L;
        var rounds = 2000;
        for (var warm = 0; warm < 3; warm++) {
            began = System.nanoTime();
            for (var i = 0; i < rounds; i++) {
                Desk.rule(SIMPLE.get(i % SIMPLE.size()));
            }
        }
        return (System.nanoTime() - began) / 1000.0 / rounds;
    }

    /** The median of many, so that another process is not measured. */
    private static Measured cost(CheckedRule rule) {
        for (var warm = 0; warm < 200; warm++) {
            rule.value(HostileRulesTests.longest());
        }
        var facts = HostileRulesTests.longest();
        var all = java.util.stream.IntStream.range(0, 51)
                .mapToObj(i -> Measured.of(rule, facts))
                .sorted(java.util.Comparator.comparingLong(Measured::nanos))
                .toList();
        return all.get(all.size() / 2);
    }
}
