package io.deskweave.metadata.records.storing;

import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.model.Model;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.RecordColumn.Standard;
import io.deskweave.metadata.records.sql.ColumnTypes;
import io.deskweave.metadata.records.sql.Layout;
import io.deskweave.metadata.records.sql.Quoted;
import io.deskweave.metadata.records.sql.Sql;
import io.deskweave.metadata.records.storing.refusals.ValueNotUnique;
import io.deskweave.platform.problems.Problem;
import io.deskweave.platform.tenancy.TenantScope;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Plans the statements of a batch. Each answers with the rows that lost alone: their number, then for each check
 * whether it holds.
 */
final class BatchStatement {

    private static final String ID = Quoted.column(Standard.ID);

    private final TenantScope scope;
    private final ObjectModel object;
    private final BatchInput input;
    private final List<Sql> conditions = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private String onConflict = " on conflict do nothing";

    BatchStatement(TenantScope scope, ObjectModel object, BatchInput input) {
        this.scope = scope;
        this.object = object;
        this.input = input;
    }

    /** What each check's being false means, in their order. */
    List<Problem> problems() {
        return problems;
    }

    BatchStatement checkReferences(Model model) {
        input.pieces()
                .forEach((field, pieces) -> LinkChecks.ofOptional(scope.tenant().schema(), model, field, pieces)
                        .ifPresent(check -> {
                            conditions.add(check.condition());
                            problems.add(check.problem());
                        }));
        return this;
    }

    /** Against what the table has already. */
    BatchStatement checkUnique() {
        unique().forEach(field -> {
            var alike = new StringBuilder();
            object.scopeOf(field)
                    .forEach(scope -> alike.append(
                            " and t.%s is not distinct from %s".formatted(Quoted.column(scope), given(scope))));
            check(
                    "not exists (select from %s t where t.%s = %s%s)"
                            .formatted(table(), Quoted.compared(field), given(field), alike),
                    ValueNotUnique.of(object, field));
        });
        return this;
    }

    /** Against the batch itself: the first row with a value has it. */
    BatchStatement checkUniqueWithin() {
        unique().forEach(field -> {
            var alike = Stream.concat(object.scopeOf(field).stream(), Stream.of(field))
                    .map(this::given)
                    .collect(Collectors.joining(", "));
            check(
                    "(%s is null or row_number() over (partition by %s order by i.n) = 1)"
                            .formatted(given(field), alike),
                    ValueNotUnique.of(object, field));
        });
        return this;
    }

    /** What a row has for a field, which no row of the batch may bring. */
    private String given(FieldModel field) {
        var pieces = input.pieces().get(field);
        if (pieces != null) {
            return pieces.get(Layout.compared(field)).text();
        }
        return "null::" + (field.encrypted() ? "bytea" : ColumnTypes.of(field.shape()));
    }

    /**
     * What a unique index refuses undoes all, instead of being left out: a row that is left out has had its number by
     * then. Whoever checked before is refused only by what was written in between.
     */
    BatchStatement loseNothingLater() {
        onConflict = "";
        return this;
    }

    /** Whether unique indexes may refuse rows that passed all checks. */
    boolean losesLater() {
        return !onConflict.isEmpty() && !unique().isEmpty();
    }

    /** Writes what passes the checks and no unique index refuses. */
    Sql insert(int release) {
        var columns = input.columns().keySet().stream().map(c -> ", " + c).collect(Collectors.joining());
        var values = input.columns().values().stream().map(v -> ", " + v).collect(Collectors.joining());
        return checked()
                .add(", stored as (insert into " + table() + "(" + standardColumns() + columns + ") select i.id, 1, ")
                .bind(release)
                .add(", now(), now(), ")
                .bind(scope.actor().subject())
                .add(", ")
                .bind(scope.actor().subject())
                .add(values + " from checked i where " + allHold() + " order by i.n" + onConflict + " returning "
                        + ID + ") select i.n" + flags() + " from checked i left join stored s on s." + ID
                        + " = i.id where s." + ID + " is null");
    }

    Sql look() {
        return checked().add(" select i.n" + flags() + " from checked i where not (" + allHold() + ")");
    }

    private Sql checked() {
        var sql = Sql.of("with checked as materialized (select i.*");
        for (int i = 0; i < conditions.size(); i++) {
            sql.add(", ").add(conditions.get(i)).add(" as c" + i);
        }
        return sql.add(" from ").add(input.table()).add(")");
    }

    private String standardColumns() {
        return "%s, \"version\", \"release\", \"created_at\", \"updated_at\", \"created_by\", \"updated_by\""
                .formatted(ID);
    }

    private String flags() {
        return IntStream.range(0, conditions.size()).mapToObj(i -> ", i.c" + i).collect(Collectors.joining());
    }

    private String allHold() {
        return IntStream.range(0, conditions.size())
                .mapToObj(i -> " and i.c" + i)
                .collect(Collectors.joining("", "true", ""));
    }

    private List<FieldModel> unique() {
        return input.pieces().keySet().stream().filter(FieldModel::unique).toList();
    }

    private void check(String condition, Problem problem) {
        conditions.add(Sql.of(condition));
        problems.add(problem);
    }

    private String table() {
        return Quoted.table(scope.tenant().schema(), object);
    }
}
