package io.deskweave.metadata.consequences;

import io.deskweave.metadata.consequences.OneByOne.Reads;
import io.deskweave.metadata.expressions.evaluation.CheckedRule;
import io.deskweave.metadata.expressions.evaluation.Facts;
import io.deskweave.metadata.expressions.tree.Path;
import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.model.Model;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.Filter;
import io.deskweave.metadata.records.RecordColumn;
import io.deskweave.metadata.records.conditions.Conditions;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The records that a rule of a field refuses: of those that show the field, the ones whose value the rule is against,
 * or that have none where it asks for one. Said twice, for the database and for one record; both say the same.
 *
 * @param own where the values of the field lie; empty for one that is new, so that no record has any
 * @param requires whether the rule says when there must be a value, and not which values hold
 */
record RefusedBy(
        ObjectModel table,
        Optional<FieldModel> own,
        boolean requires,
        CheckedRule rule,
        Optional<CheckedRule> visible) {

    /** Not when it reads what the database keeps sealed. */
    boolean isKnown(Foreknown foreknown) {
        return rules().allMatch(foreknown::answers)
                && rules().flatMap(each -> columns(each)).noneMatch(FieldModel::encrypted);
    }

    /** Ways to related records are left out where there are no columns yet: nothing is at their end. */
    Reads reads(Model model, Foreknown foreknown) {
        var fields = Stream.concat(rules().flatMap(each -> columns(each)), own.stream())
                .distinct()
                .toList();
        return new Reads(model, table, fields, related(foreknown::isThere));
    }

    private List<Path> related(Predicate<Path> there) {
        return rules().flatMap(each -> each.inputs().stream())
                .filter(path -> path.isRelated() && there.test(path))
                .distinct()
                .toList();
    }

    private Stream<CheckedRule> rules() {
        return Stream.concat(Stream.of(rule), visible.stream());
    }

    private Stream<FieldModel> columns(CheckedRule read) {
        return read.inputs().stream()
                .flatMap(path -> table.fields().stream()
                        .filter(field -> field.id().equals(path.first().id()))
                        .limit(1));
    }

    /** Empty when no filter can say it. */
    Optional<Filter> filter(Facts around) {
        var says = Conditions.filter(rule, table, around);
        var seen = visible.isEmpty() ? Optional.of(Filter.EVERYTHING) : Conditions.filter(visible.get(), table, around);
        return says.flatMap(rules -> seen.map(shown -> new Filter.All(List.of(
                shown, requires ? empty() : new Filter.Not(empty()), requires ? rules : new Filter.Not(rules)))));
    }

    private Filter empty() {
        return own.<Filter>map(field -> new Filter.Empty(new RecordColumn.Own(field)))
                .orElse(Filter.EVERYTHING);
    }

    boolean refuses(Instantly.Told record) {
        boolean missing = own.map(field -> record.own().get(field.id()) == null).orElse(true);
        if (visible.isPresent() && !visible.get().holds(record, true)) {
            return false;
        }
        return requires ? missing && rule.holds(record, false) : !missing && !rule.holds(record, true);
    }
}
