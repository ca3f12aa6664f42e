package io.deskweave.graphqlapi.limits;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.parser.Parser;
import io.deskweave.platform.problems.Problem;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/** What a document may ask for, with every trick by which a short one asks for much. */
class DocumentLimitsTests {

    private final DocumentLimits limits = new DocumentLimits(settings());

    @Test
    void takesADocumentWithinTheLimits() {
        assertThat(codes("{ a { b { c } } x: a { b { c } } }")).isEmpty();
    }

    @Test
    void refusesDepth() {
        assertThat(codes("{ a { b { c { d { e { f } } } } } }")).containsExactly("api.limit.depth");
    }

    @Test
    void countsTheDepthOfFragments() {
        assertThat(codes("{ a { ...A } } fragment A on T { b { ...B } } fragment B on T { c { d { e { f } } } }"))
                .containsExactly("api.limit.depth");
    }

    @Test
    void refusesManyFieldsAliasesRootsAndDirectives() {
        var roots = IntStream.range(0, 11).mapToObj(i -> "a" + i).collect(Collectors.joining(" "));
        var aliases = IntStream.range(0, 6).mapToObj(i -> "x%d: a".formatted(i)).collect(Collectors.joining(" "));
        var wide = IntStream.range(0, 31).mapToObj(i -> "a" + i).collect(Collectors.joining(" "));

        assertThat(codes("{ %s }".formatted(roots))).containsExactly("api.limit.root-fields");
        assertThat(codes("{ %s }".formatted(aliases))).containsExactly("api.limit.aliases");
        assertThat(codes("{ r { %s } }".formatted(wide))).containsExactly("api.limit.fields");
        assertThat(codes("{ a @x @x @x @x @x @x }")).containsExactly("api.limit.directives");
        assertThat(codes("mutation { a b c d }")).containsExactly("api.limit.mutations");
    }

    /** Thirty fragments, each spreading the next twice: two to the thirtieth fields when written out. */
    @Test
    void countsFragmentsThatDoubleWithoutWritingThemOut() {
        var doubling = IntStream.range(0, 30)
                .mapToObj(i -> "fragment F%d on T { ...F%d ...F%d }".formatted(i, i + 1, i + 1))
                .collect(Collectors.joining(" "));
        var started = System.nanoTime();

        assertThat(codes("{ r { ...F0 } } %s fragment F30 on T { a }".formatted(doubling)))
                .contains("api.limit.fields");
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void endsOnFragmentsThatGoInCircles() {
        assertThat(codes("{ ...A } fragment A on T { a ...B } fragment B on T { b ...A }"))
                .isEmpty();
    }

    @Test
    void refusesManyFragments() {
        var many = IntStream.range(0, 41)
                .mapToObj(i -> "fragment F%d on T { a }".formatted(i))
                .collect(Collectors.joining(" "));

        assertThat(codes("{ a } " + many)).containsExactly("api.limit.fragments");
    }

    @Test
    void letsIntrospectionGoDeeperThanRecords() {
        assertThat(codes("{ __schema { a { b { c { d { e { f { g { h } } } } } } } } }"))
                .isEmpty();
    }

    private List<String> codes(String document) {
        return limits.exceeded(Parser.parse(document)).stream()
                .map(Problem::code)
                .toList();
    }

    private static LimitSettings settings() {
        var size = DataSize.ofKilobytes(64);
        return new LimitSettings(size, 10_000, 5, 30, 5, 10, 3, 5, 40, size, Duration.ofSeconds(1), size);
    }
}
