package io.deskweave.metadata.expressions;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.metadata.expressions.published.PublishedRule;
import io.deskweave.metadata.expressions.published.PublishedValue;
import io.deskweave.metadata.records.conditions.RandomRules;
import io.deskweave.metadata.testing.Golden;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Cases that the console runs too: rule-cases.json has each rule, its published tree, what it is asked and its answer. */
class SharedCasesTests {

    private static final long SEED = 31;

    private static final List<String> WRITTEN = List.of(
            "0.1 + 0.2 == 0.3",
            "1 / 3.0",
            "2 / 3.0 * 3",
            "-7 / 2",
            "-7 % 3",
            "mileage / 2.0",
            "amount * amount * amount",
            "amount / 3 * 3 == amount",
            "round(amount / 3, 2)",
            "round(-2.5, 0)",
            "round(amount, 0)",
            "floor(-amount)",
            "ceil(amount)",
            "int(amount)",
            "int('12') + int(subject).orElse(1)",
            "decimal('1.50') == 1.5",
            "string(amount * 2)",
            "string(10.0 * 10)",
            "string(mileage) + '/' + string(warranty)",
            "9223372036854775807 + mileage",
            "abs(mileage - 5)",
            "min(amount, 2) + max(mileage, 3)",
            "amount in [1.0, 2.50]",
            "visitOn.plusMonths(1)",
            "date('2024-01-31').plusMonths(mileage)",
            "date('2024-12-31').plusMonths(-10 * mileage)",
            "daysBetween(date('2024-02-28'), visitOn)",
            "visitOn.dayOfWeek() * 100 + visitOn.month() * 10 + visitOn.day()",
            "string(visitOn)",
            "date(dueAt) == today",
            "dueAt + duration('1h30m') - now",
            "(now - dueAt).getMinutes()",
            "now - days(400)",
            "dueAt.getHours() + dueAt.getDayOfWeek() + dueAt.getDate()",
            "dueAt < now + hours(mileage)",
            "'漏水 \uD83D\uDE80'.size()",
            "'a\uD83D\uDE80b'.substring(1, 2)",
            "'a\uD83D\uDE80b'.indexOf('b')",
            "subject.substring(5).orElse('short')",
            "'  x\u3000'.trim() + 'y'",
            "'ÄbC'.lowerAscii() + 'ÄbC'.upperAscii()",
            "'z' < '\uFF5E'",
            "'\uFF5E' < '\uD83D\uDE80'",
            "subject.matches('^[a-c]h+a$')",
            "priority in ['P0', 'P1'] ? 'urgent' : 'later'",
            "{'P0': 4, 'P1': 8}[priority] * 2",
            "[1, 2, 3].filter(x, x > mileage).map(x, x * 2)",
            "[1, 2, 3].exists_one(x, x > 2)",
            "actor.departments.exists(d, d == 'north') && actor.role == 'AGENT'",
            "[[1, 2], [3]].exists(l, l.exists(x, x == 3))",
            "place.latitude + place.longitude",
            "distance(place, place(31.23, 121.47))",
            "customer.tier == 'VIP' || !has(customer)",
            "{'k': amount} == {'k': 2.5}",
            "{'k': amount} != {'k': amount, 'l': amount}",
            "addBusiness(dueAt, hours(mileage))",
            "addBusiness(now, hours(20)) - now",
            "addBusiness(timestamp('2026-03-13T09:30:00.5Z'), minutes(mileage * 31))",
            "addBusiness(dueAt, hours(-20 * mileage), 'standard')",
            "addBusiness(dueAt, hours(400 * mileage), 'berlin')",
            "addBusiness(dueAt, hours(-5000 * mileage), 'berlin')",
            "addBusiness(dueAt, days(9000 * mileage))",
            "businessBetween(dueAt, now)",
            "businessBetween(now, dueAt + hours(200))",
            "businessBetween(dueAt, timestamp('2027-11-20T07:07:07.007Z'), 'berlin')",
            "businessBetween(dueAt, dueAt + days(5000))",
            "isOpen(dueAt) ? 1 : isOpen(dueAt, 'berlin') ? 2 : 3",
            "isOpen(dueAt - hours(24 * mileage))",
            "nextOpening(dueAt + minutes(mileage))",
            "nextOpening(dueAt - hours(8), 'berlin')",
            "nextOpening(dueAt - days(30000))");

    @Test
    void keepsTheCasesThatTheBrowserMustAnswerAlike() {
        var cases = new ArrayList<String>();
        for (var text : NullTableTests.EXPRESSIONS) {
            cases.add(written(text, Map.of()));
            cases.add(written(text, NullTableTests.SOME));
        }
        WRITTEN.forEach(text -> cases.add(written(text, NullTableTests.SOME)));
        var conditions = new RandomRules(SEED);
        conditions.rows(120).forEach(row -> cases.add(written(conditions.condition(2), row)));
        addNumbersAndTexts(cases);

        assertThat(cases).hasSizeGreaterThan(300);
        Golden.assertMatches("rule-cases.json", "[\n" + String.join(",\n", cases) + "\n]\n");
    }

    private static void addNumbersAndTexts(List<String> cases) {
        var random = new Random(SEED);
        for (var i = 0; i < 120; i++) {
            var text = AgreementWithCelTests.expression(random, i % 3, 3);
            if (Desk.findings(text).stream().allMatch(f -> f.code().equals("metadata.rule.result-wrong"))) {
                cases.add(written(text, AgreementWithCelTests.VALUES));
            }
        }
    }

    private static String written(String text, Map<String, ? extends @Nullable Object> values) {
        var rule = Desk.rule(text);
        var given = new TreeMap<String, @Nullable Object>();
        rule.inputs().forEach(path -> given.put(path.shown(), PublishedValue.of(values.get(path.shown()))));
        var shared = new LinkedHashMap<String, @Nullable Object>();
        shared.put("rule", text);
        shared.put("tree", PublishedRule.of(rule.tree()));
        shared.put("values", given);
        shared.put("answer", PublishedValue.of(rule.value(Desk.facts(values))));
        return new JsonMapper().writeValueAsString(shared);
    }
}
