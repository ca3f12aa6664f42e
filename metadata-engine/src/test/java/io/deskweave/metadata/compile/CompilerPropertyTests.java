package io.deskweave.metadata.compile;

import static org.assertj.core.api.Assertions.assertThatNoException;

import io.deskweave.metadata.changes.Seeds;
import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.definition.FieldDefinition;
import io.deskweave.metadata.definition.ObjectDefinition;
import io.deskweave.metadata.definition.Texts;
import io.deskweave.metadata.kinds.StandardFieldTypes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever was written, compiling answers: with a model or with findings. {@code -Dseed} takes the seed of a failure. */
class CompilerPropertyTests {

    private static final int DEFINITIONS = 2_000;
    private static final List<String> NAMES = List.of(
            "Ticket",
            "ticket",
            "tickets",
            "name",
            "id",
            "",
            "x".repeat(200),
            "邮编",
            "a b",
            "TicketFilter",
            "a\u0000",
            "$");
    private static final List<Object> VALUES = List.of(
            1,
            -1L,
            1e300,
            Double.NaN,
            "",
            "Ticket",
            "[",
            "(a",
            true,
            List.of(),
            List.of(1, "x"),
            Map.of(),
            Map.of("key", "A"),
            List.of(Map.of("key", "A")),
            List.of(Map.of("key", 1, "labels", 2, "retired", "x")));
    private static final List<String> SETTINGS = List.of(
            "lengthMax",
            "pattern",
            "min",
            "max",
            "precision",
            "scale",
            "options",
            "object",
            "inverse",
            "default",
            "prefix",
            "?");

    private final Compiler compiler = new Compiler(StandardFieldTypes.registry());

    @ParameterizedTest
    @MethodSource("seeds")
    void neverThrows(long seed) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        for (int i = 0; i < DEFINITIONS; i++) {
            var definition = definition(random);
            assertThatNoException()
                    .as("seed %d, definition %d: %s", seed, i, definition)
                    .isThrownBy(() -> compiler.compile(definition));
        }
    }

    static LongStream seeds() {
        return Seeds.of(3L, 14L, 159L);
    }

    private static Definition definition(RandomGenerator random) {
        return new Definition(IntStream.range(0, random.nextInt(3))
                .mapToObj(i -> new ObjectDefinition(
                        "o" + random.nextInt(3),
                        any(NAMES, random),
                        any(NAMES, random),
                        new Texts(Map.of(any(NAMES, random), any(NAMES, random))),
                        Texts.none(),
                        random.nextBoolean(),
                        random.nextBoolean(),
                        any(NAMES, random),
                        fields(random)))
                .toList());
    }

    private static List<FieldDefinition> fields(RandomGenerator random) {
        var types = StandardFieldTypes.registry().keys();
        return IntStream.range(0, random.nextInt(4))
                .mapToObj(i -> new FieldDefinition(
                        "f" + random.nextInt(5),
                        any(NAMES, random),
                        random.nextBoolean() ? List.of() : List.of(any(NAMES, random)),
                        random.nextInt(8) == 0 ? any(NAMES, random) : any(types, random),
                        Texts.none(),
                        Texts.none(),
                        settings(random),
                        random.nextBoolean(),
                        random.nextBoolean(),
                        random.nextBoolean(),
                        random.nextBoolean(),
                        random.nextBoolean()))
                .toList();
    }

    private static Map<String, Object> settings(RandomGenerator random) {
        var settings = new HashMap<String, Object>();
        int count = random.nextInt(4);
        for (int i = 0; i < count; i++) {
            settings.put(any(SETTINGS, random), any(VALUES, random));
        }
        return settings;
    }

    private static <T> T any(List<T> list, RandomGenerator random) {
        return list.get(random.nextInt(list.size()));
    }
}
