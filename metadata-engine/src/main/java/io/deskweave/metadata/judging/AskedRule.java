package io.deskweave.metadata.judging;

import io.deskweave.metadata.expressions.evaluation.CheckedRule;
import io.deskweave.metadata.expressions.published.PublishedRule;
import io.deskweave.metadata.expressions.tree.Path;
import io.deskweave.metadata.expressions.types.Member;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A rule of a field for whoever fills in a record, to be evaluated where they are.
 *
 * @param tree as {@link PublishedRule} has it
 * @param inputs what it reads of the record and of those related to it
 */
public record AskedRule(Kind kind, Map<String, @Nullable Object> tree, List<Path> inputs) {

    /** What the rule decides. */
    public enum Kind {
        VISIBLE_WHEN,
        REQUIRED_WHEN,
        READ_ONLY_WHEN,
        VALID_WHEN,
        DEFAULT
    }

    static List<AskedRule> of(FieldJudge judge) {
        return Stream.of(
                        of(Kind.VISIBLE_WHEN, judge.visible()),
                        of(Kind.REQUIRED_WHEN, judge.required()),
                        of(Kind.READ_ONLY_WHEN, judge.readOnly()),
                        of(Kind.VALID_WHEN, judge.valid()),
                        of(Kind.DEFAULT, judge.initial()))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<AskedRule> of(Kind kind, Optional<CheckedRule> rule) {
        return rule.map(checked -> new AskedRule(kind, PublishedRule.of(checked.tree()), checked.inputs()));
    }

    /** Whether all that it reads, by the id of the field, may be known to somebody. */
    public boolean readsOnly(Predicate<String> known) {
        return inputs.stream()
                .flatMap(path -> path.members().stream())
                .map(Member::id)
                .allMatch(known);
    }

    /** Names of what it reads, such as {@code customer.tier}. */
    public List<String> reads() {
        return inputs.stream().map(Path::shown).toList();
    }
}
