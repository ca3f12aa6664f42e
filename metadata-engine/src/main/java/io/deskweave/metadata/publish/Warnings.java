package io.deskweave.metadata.publish;

import io.deskweave.metadata.consequences.Consequences;
import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.definition.Finding;
import io.deskweave.metadata.drafts.Comparisons.Consequence;
import io.deskweave.metadata.fields.FieldTypes;
import io.deskweave.metadata.operations.OperationUses;
import io.deskweave.platform.problems.Problem;
import io.deskweave.platform.problems.Refused;
import io.deskweave.platform.tenancy.SchemaName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What publishing asks about before it is done: warnings among the findings, what happens to records and clients. */
@Component
class Warnings {

    private final Examination examination;
    private final FieldTypes types;

    Warnings(Examination examination, FieldTypes types) {
        this.examination = examination;
        this.types = types;
    }

    /** Refuses with those that were not accepted. What is refused anyhow asks nothing. */
    void ask(DSLContext sql, SchemaName schema, Change change, Set<String> accepted) {
        var findings = examination.findings(change.current(), change.next());
        if (!Finding.refusing(findings).isEmpty()) {
            return;
        }
        var open = of(sql, schema, change, findings).stream()
                .filter(warning -> !accepted.contains(warning.code()))
                .toList();
        if (!open.isEmpty()) {
            throw new Refused(open);
        }
    }

    List<Problem> of(DSLContext sql, SchemaName schema, Change change) {
        return of(sql, schema, change, examination.findings(change.current(), change.next()));
    }

    private List<Problem> of(DSLContext sql, SchemaName schema, Change change, List<Problem> findings) {
        var warnings = new ArrayList<>(Finding.asking(findings));
        new Consequences(schema, types, change.current(), change.next())
                .count(sql).stream()
                        .filter(found -> found.records() > 0)
                        .map(Warnings::of)
                        .flatMap(Optional::stream)
                        .forEach(warnings::add);
        warnings.addAll(OperationUses.lost(sql, schema, change.current(), change.next()));
        return List.copyOf(warnings);
    }

    private static Optional<Problem> of(Consequence found) {
        var records = counted(found);
        var field = "field '%s'".formatted(found.field());
        return switch (found.kind()) {
            case WITHOUT_VALUE ->
                warning(
                        found,
                        "metadata.consequence.without-value",
                        "%s would be without a value in the required %s".formatted(records, field),
                        "Fill it first, or go on: they stay as they are until somebody changes them");
            case RULE_BROKEN -> rule(found, records, field);
            case OFF_PATTERN -> rule(found, records, field);
            case RULE_NOT_COUNTED -> Optional.empty();
            case OUT_OF_RANGE ->
                warning(
                        found,
                        "metadata.consequence.out-of-range",
                        "%s would be beyond the limits of %s".formatted(records, field),
                        "Widen the limits, or go on: they stay as they are until somebody changes them");
            case OPTION_HELD -> option(found, records, field);
            case OPTION_MERGED -> option(found, records, field);
            case VALUE_HIDDEN ->
                warning(
                        found,
                        "metadata.consequence.value-hidden",
                        "%s would hold a value in %s that nobody sees".formatted(records, field),
                        "Go on if nobody needs it; restoring the field shows it again");
            case RECORD_HIDDEN ->
                warning(
                        found,
                        "metadata.consequence.record-hidden",
                        "%s would no longer be seen".formatted(records),
                        "Go on if nobody needs them; rolling back shows them again");
            // Publishing itself refuses what the records contradict.
            case SHARED_VALUES -> Optional.empty();
            // It asks by itself for the name and the number.
            case VALUE_DELETED -> Optional.empty();
            case RECORD_DELETED -> Optional.empty();
        };
    }

    private static Optional<Problem> option(Consequence found, String records, String field) {
        return found.kind() == Consequence.Kind.OPTION_MERGED
                ? warning(
                        found,
                        "metadata.consequence.option-merged",
                        "%s would get another option for '%s' of %s, which is merged"
                                .formatted(records, found.option(), field),
                        "Go on if the two mean the same: nothing says afterwards which of them it was")
                : warning(
                        found,
                        "metadata.consequence.option-held",
                        "%s would hold option '%s' of %s, which is no longer given"
                                .formatted(records, found.option(), field),
                        "Change those records first, or go on: they keep the option");
    }

    private static Optional<Problem> rule(Consequence found, String records, String field) {
        return found.kind() == Consequence.Kind.RULE_BROKEN
                ? warning(
                        found,
                        "metadata.consequence.rule-broken",
                        "%s would hold a value in %s that its rule does not take".formatted(records, field),
                        "Mend those records or the rule, or go on: they stay as they are until somebody changes them")
                : warning(
                        found,
                        "metadata.consequence.off-pattern",
                        "%s would hold a text in %s that is not as its pattern asks".formatted(records, field),
                        "Mend those records or the pattern, or go on: they stay until somebody changes them");
    }

    private static String counted(Consequence found) {
        var records = found.records() == 1 ? "1 record" : "%,d records".formatted(found.records());
        if (found.among() != null) {
            return "%s among the first %,d of %s".formatted(records, found.among(), found.object());
        }
        return "%s%s of %s".formatted(found.atLeast() ? "At least " : "", records, found.object());
    }

    private static Optional<Problem> warning(Consequence found, String code, String message, String advice) {
        return Optional.of(Finding.warning(code, message, advice, path(found.object(), found.field())));
    }

    private static List<String> path(String object, @Nullable String field) {
        return field == null ? List.of("objects", object) : List.of("objects", object, "fields", field);
    }

    /** From what is in force to what would be. */
    record Change(Definition current, Definition next) {}
}
