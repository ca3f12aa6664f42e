package io.deskweave.metadata.changes;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.metadata.changes.Merge.Side;
import io.deskweave.metadata.changes.Merge.Sides;
import io.deskweave.metadata.definition.Definition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whatever two people make of one definition, merging loses nothing of either unless it says so. */
class MergePropertyTests {

    private static final int HISTORIES = 40;

    @Test
    void takesTheOneSideThatChanged() {
        eachTriple((base, one, other) -> {
            assertSame(merged(new Sides(base, base, other), base, Map.of()), other);
            assertSame(merged(new Sides(base, one, base), base, Map.of()), one);
            assertSame(merged(new Sides(base, one, one), base, Map.of()), one);
        });
    }

    @Test
    void putsBackWhatWas() {
        eachTriple((base, one, other) -> {
            var before = Elements.of(base);
            var after = Elements.of(other);
            assertSame(after.with(before.before(after)).definition(), base);
        });
    }

    /** Two sides that begin at the first release and went different ways: to the second, and past it to the third. */
    @Test
    void hasNoConflictLeftWhenEachIsDecided() {
        eachTriple((base, one, other) -> {
            var asked = Merge.of(new Sides(base, one, other), base, Map.of());
            var mine = new HashMap<List<String>, Side>();
            asked.conflicts().forEach(conflict -> mine.put(conflict.path(), Side.MINE));
            var decided = Merge.of(new Sides(base, one, other), base, mine);

            assertThat(decided.conflicts()).isEmpty();
            assertSame(decided.definition(), asked.definition());
            assertThat(asked.conflicts()).allSatisfy(conflict -> {
                assertThat(Same.values(conflict.mine(), conflict.theirs())).isFalse();
                assertThat(Same.values(conflict.base(), conflict.mine())).isFalse();
                assertThat(Same.values(conflict.base(), conflict.theirs())).isFalse();
            });
        });
    }

    private static Definition merged(Sides sides, Definition inForce, Map<List<String>, Side> choices) {
        var merge = Merge.of(sides, inForce, choices);
        assertThat(merge.conflicts()).isEmpty();
        return merge.definition();
    }

    private static void assertSame(Definition one, Definition other) {
        assertThat(Differences.between(one, other).stream()
                        .filter(difference -> !difference.path().getLast().equals("order")))
                .isEmpty();
    }

    private static void eachTriple(Held held) {
        Seeds.of(HISTORIES).forEach(seed -> {
            var releases = new RandomHistory(seed).releases(3);
            try {
                held.by(releases.get(0), releases.get(1), releases.get(2));
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("With seed " + seed, e);
            }
        });
    }

    @FunctionalInterface
    private interface Held {
        void by(Definition base, Definition one, Definition other);
    }
}
