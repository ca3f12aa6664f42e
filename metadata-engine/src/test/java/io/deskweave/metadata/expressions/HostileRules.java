package io.deskweave.metadata.expressions;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rules that somebody might write to hold up a desk, by what they try. */
final class HostileRules {

    private static final String NUMBERS = numbers(250);

    private HostileRules() {}

    static Map<String, String> all() {
        var rules = new LinkedHashMap<String, String>();
        reading(rules);
        loops(rules);
        growth(rules);
        texts(rules);
        patterns(rules);
        numbersAndTimes(rules);
        return rules;
    }

    private static String numbers(int count) {
        return IntStream.range(0, count).mapToObj(Integer::toString).collect(Collectors.joining(",", "[", "]"));
    }

    private static String times(String text, int count) {
        return String.join("", Collections.nCopies(count, text));
    }

    private static void reading(Map<String, String> rules) {
        rules.put("2,000 opening square brackets", times("[", 2000));
        rules.put("1,999 opening round brackets", times("(", 1999));
        rules.put("2,000 opening curly brackets", times("{", 2000));
        rules.put("1,990 negations", times("!", 1990) + "warranty");
        rules.put("1,990 signs", times("-", 1990) + "1 > 0");
        rules.put("questions without answers", times("warranty?", 200) + "true");
        rules.put("questions within questions", times("warranty?true:", 130) + "false");
        rules.put("steps without end", "record" + times(".customer", 200) + " == null");
        rules.put("quotation marks alone", times("'", 1999));
        rules.put("calls within calls", times("size(", 300) + "'a'" + times(")", 300) + " > 0");
        rules.put("lists within lists", times("[", 35) + "1" + times("]", 35) + " == null");
        rules.put("a wide list", numbers(480) + " == []");
        rules.put("many parts", times("warranty||", 199) + "true");
        rules.put("sums without end", "1" + times("+1", 900) + " > 0");
        rules.put("strange characters", times("\u0000", 500));
        rules.put("too long", times(" ", 3000));
        rules.put("a name without end", times("a", 1990));
    }

    private static void loops(Map<String, String> rules) {
        rules.put("a loop in a loop in a loop", "[1].all(a, [2].all(b, [3].all(c, a + b + c > 0)))");
        rules.put("many rounds in two loops", NUMBERS + ".all(a, " + NUMBERS + ".all(b, a + b > a * b))");
        rules.put("loops over loops' results", NUMBERS + ".map(a, a * a).map(b, b * b).map(c, c + 1).size() > 1");
        rules.put("a loop that maps to loops", "[1,2,3].map(a, [1,2,3].map(b, [1,2,3].map(c, a * b * c))).size() > 0");
        rules.put("all departments with all departments", "actor.departments.all(a, actor.departments.all(b, a == b))");
        rules.put(
                "departments three times",
                "actor.departments.exists(a, actor.departments.exists(b, actor.departments.exists(c, a == c)))");
        rules.put("a long text searched in a loop", NUMBERS + ".exists(n, description.contains(string(n)))");
        rules.put(
                "a long text made small in a loop",
                "[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15].exists(n, description.lowerAscii() == subject)");
        rules.put("a pattern in a loop", "actor.departments.exists(d, description.matches('a*a*a*b'))");
        rules.put("sizes in a loop", NUMBERS + ".all(n, size(description) > n)");
    }

    private static void growth(Map<String, String> rules) {
        rules.put("texts grow in a loop", "[subject].map(a, a + a).map(b, b + b).map(c, c + c).size() > 0");
        rules.put("lists grow in a loop", "[1,2].map(a, [a, a]).map(b, [b, b]).map(c, [c, c]).size() > 0");
        rules.put("tables grow in a loop", "[1,2].map(a, {'x': [a, a]}).size() > 0");
        rules.put("a long text many times", "(" + times("description + ", 40) + "'') == ''");
        rules.put("doubled and doubled", "size(" + doubled("description", 7) + ") > 0");
        rules.put(
                "a list of long texts",
                "[" + String.join(",", Collections.nCopies(30, "description.upperAscii()")) + "].size() > 0");
        rules.put(
                "a table of long texts",
                IntStream.range(0, 30)
                        .mapToObj(i -> "'%d': description.trim()".formatted(i))
                        .collect(Collectors.joining(",", "{", "}.size() > 0")));
    }

    private static String doubled(String text, int times) {
        return times == 0 ? text : "(" + doubled(text, times - 1) + "+" + doubled(text, times - 1) + ")";
    }

    private static void texts(Map<String, String> rules) {
        rules.put("a long text in itself", "description.contains(description.substring(10000))");
        rules.put("where a long text is in another", "description.indexOf(description) > 5");
        rules.put("a long text in another one", "description.contains(subject + subject + subject)");
        rules.put("long texts compared often", times("description == description && ", 50) + "true");
        rules.put("long texts in lists", "description in [" + times("description, ", 60) + "'']");
        rules.put("cut and cut", "description" + times(".substring(0)", 30) + " == ''");
        rules.put("small and great", "description" + times(".lowerAscii().upperAscii()", 12) + " == ''");
        rules.put("a harmless search", "description.contains('urgent') || subject.contains('urgent')");
    }

    private static void patterns(Map<String, String> rules) {
        rules.put("a pattern that backtracks elsewhere", "subject.matches('(a+)+$')");
        rules.put("a pattern of many stars", "description.matches('" + times("a*", 60) + "b')");
        rules.put("a pattern that repeats repetitions", "subject.matches('((a{9}){9}){9}')");
        rules.put("a pattern that repeats too often", "subject.matches('a{1000}')");
        rules.put("a pattern of any length", "subject.matches('" + times("(a|b)", 50) + "')");
        rules.put("a pattern from a record", "subject.matches(description)");
        rules.put("an open pattern", "subject.matches('" + times("(", 199) + "')");
    }

    private static void numbersAndTimes(Map<String, String> rules) {
        rules.put("a number that overflows", "9223372036854775807 + mileage > 0");
        rules.put("a decimal that grows", times("(amount*", 30) + "amount" + times(")", 30) + " > 0.0");
        rules.put("a decimal with a great exponent", "1e999 * amount > 1.0");
        rules.put("a decimal written out", "size(string(1e37 * 1e37)) > 100");
        rules.put("division without end", "amount" + times(" / 3.0", 35) + " > 0.0");
        rules.put("division by nothing", "1 / (mileage - mileage) > 0");
        rules.put("days beyond the calendar", "visitOn.plusDays(9223372036854775807) > visitOn");
        rules.put("months beyond the calendar", "visitOn.plusMonths(mileage * 1000000000) > visitOn");
        rules.put("hours beyond counting", "now + hours(9223372036854775807) > now");
        rules.put("an index beyond the list", "[1,2,3][9223372036854775807] == 1");
        rules.put("a cut beyond the text", "subject.substring(-1, 9223372036854775807) == ''");
        rules.put("the least number divided", "(mileage - 9223372036854775807 - 1) / -1 > 0");
        rules.put(
                "departments counted in lists",
                List.of("actor.departments", "[1]").stream()
                        .map("%s.size()"::formatted)
                        .collect(Collectors.joining(" + ", "", " > 1")));
    }
}
