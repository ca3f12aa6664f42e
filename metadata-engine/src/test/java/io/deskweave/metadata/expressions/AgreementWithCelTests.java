package io.deskweave.metadata.expressions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import io.deskweave.metadata.expressions.types.Type;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Where CEL's own evaluator has an answer, and no value is missing and no number broken, ours is the same. Only texts
 * with characters beyond U+FFFF are ordered differently: CEL asks for code points, its library compares UTF-16 units.
 */
class AgreementWithCelTests {

    private static final int RULES = 1500;

    static final Map<String, Object> VALUES =
            Map.of("mileage", 7L, "subject", "No power", "description", "漏水 \uD83D\uDE80 aha", "warranty", true);

    private static final CelCompiler COMPILER = CelCompilerFactory.standardCelCompilerBuilder()
            .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
            .addVar("mileage", SimpleType.INT)
            .addVar("subject", SimpleType.STRING)
            .addVar("description", SimpleType.STRING)
            .addVar("warranty", SimpleType.BOOL)
            .build();

    private static final CelRuntime RUNTIME =
            CelRuntimeFactory.standardCelRuntimeBuilder().build();

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24})
    void answersAsCelDoes(long seed) throws Exception {
        var random = new Random(seed);
        var compared = 0;
        for (var i = 0; i < RULES; i++) {
            var text = expression(random, random.nextInt(3), 3);
            var theirs = theirs(text);
            boolean refused = Desk.read(text, Type.Plain.ANY).tree().isEmpty();
            if (theirs.isPresent() && !refused) {
                compared++;
                assertThat(Desk.value(text, VALUES))
                        .as("seed %d: %s", seed, text)
                        .isEqualTo(theirs.get());
            }
        }
        assertThat(compared).isGreaterThan(RULES / 2);
    }

    /** Empty where CEL fails: an overflow or a division by zero, for us nothing. */
    private static Optional<Object> theirs(String text) throws Exception {
        var tree = COMPILER.compile(text).getAst();
        CelType type = tree.getResultType();
        assertThat(type).isNotInstanceOf(ListType.class);
        try {
            return Optional.of(RUNTIME.createProgram(tree).eval(VALUES));
        } catch (CelEvaluationException e) {
            return Optional.empty();
        }
    }

    static String expression(Random random, int type, int depth) {
        return switch (type) {
            case 0 -> condition(random, depth);
            case 1 -> number(random, depth);
            default -> text(random, depth);
        };
    }

    private static String condition(Random random, int depth) {
        if (depth == 0) {
            return pick(random, "warranty", "true", "false");
        }
        return switch (random.nextInt(9)) {
            case 0 -> "!(%s)".formatted(condition(random, depth - 1));
            case 1 -> "(%s && %s)".formatted(condition(random, depth - 1), condition(random, depth - 1));
            case 2 -> "(%s || %s)".formatted(condition(random, depth - 1), condition(random, depth - 1));
            case 3 ->
                "(%s %s %s)"
                        .formatted(
                                number(random, depth - 1),
                                pick(random, "<", "<=", ">", ">=", "==", "!="),
                                number(random, depth - 1));
            case 4 ->
                "(%s %s %s)"
                        .formatted(
                                text(random, depth - 1),
                                pick(random, "<", "<=", ">", ">=", "==", "!="),
                                text(random, depth - 1));
            case 5 ->
                "%s.%s(%s)"
                        .formatted(
                                text(random, depth - 1),
                                pick(random, "contains", "startsWith", "endsWith"),
                                text(random, depth - 1));
            case 6 ->
                "%s in [%s, %s]"
                        .formatted(number(random, depth - 1), number(random, depth - 1), number(random, depth - 1));
            case 7 ->
                "[1, 2, 3].%s(x, x %s %s)"
                        .formatted(
                                pick(random, "all", "exists", "exists_one"),
                                pick(random, "<", ">", "=="),
                                number(random, depth - 1));
            default -> "%s.matches('%s')".formatted(text(random, depth - 1), pick(random, "^N", "o+w", "[a-c]", "水"));
        };
    }

    private static String number(Random random, int depth) {
        if (depth == 0) {
            return pick(random, "mileage", "0", "1", "-3", "9223372036854775807");
        }
        return switch (random.nextInt(6)) {
            case 0 ->
                "(%s ? %s : %s)"
                        .formatted(condition(random, depth - 1), number(random, depth - 1), number(random, depth - 1));
            case 1 -> "size(%s)".formatted(text(random, depth - 1));
            case 2 -> "-(%s)".formatted(number(random, depth - 1));
            case 3 -> "[4, 5, 6].filter(x, x > %s).size()".formatted(number(random, depth - 1));
            default ->
                "(%s %s %s)"
                        .formatted(
                                number(random, depth - 1),
                                pick(random, "+", "-", "*", "/", "%"),
                                number(random, depth - 1));
        };
    }

    private static String text(Random random, int depth) {
        if (depth == 0) {
            return pick(random, "subject", "description", "''", "'aha'", "'\uD83D\uDE80'", "'zz'");
        }
        return switch (random.nextInt(3)) {
            case 0 -> "(%s + %s)".formatted(text(random, depth - 1), text(random, 0));
            case 1 -> "string(%s)".formatted(number(random, depth - 1));
            default ->
                "(%s ? %s : %s)"
                        .formatted(condition(random, depth - 1), text(random, depth - 1), text(random, depth - 1));
        };
    }

    private static String pick(Random random, String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
