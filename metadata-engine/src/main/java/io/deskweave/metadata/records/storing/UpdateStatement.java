package io.deskweave.metadata.records.storing;

import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.sql.Layout;
import io.deskweave.metadata.records.sql.Quoted;
import io.deskweave.metadata.records.sql.Sql;
import io.deskweave.metadata.records.storing.refusals.ValueNotUnique;
import io.deskweave.platform.problems.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Plans the one statement that changes many records, each in fields of its own. Answers with the rows that lost alone:
 * their number, then for each check whether it holds. The records are held already.
 */
final class UpdateStatement {

    private final Work work;
    private final ObjectModel object;
    private final BatchInput input;
    private final List<Sql> conditions = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    UpdateStatement(Work work, ObjectModel object, BatchInput input) {
        this.work = work;
        this.object = object;
        this.input = input;
        input.pieces()
                .forEach((field, pieces) -> LinkChecks.ofOptional(
                                work.schema(), work.inForce().model(), field, pieces)
                        .ifPresent(check -> add(check.condition(), check.problem())));
        object.fields().stream()
                .filter(field -> field.unique() && isTouched(field))
                .forEach(this::unique);
    }

    /** What each check's being false means, in their order. */
    List<Problem> problems() {
        return problems;
    }

    private boolean isTouched(FieldModel field) {
        return keys(field).anyMatch(input.pieces()::containsKey);
    }

    /** The field and those within whose values it is unique. */
    private Stream<FieldModel> keys(FieldModel field) {
        return Stream.concat(Stream.of(field), object.scopeOf(field).stream());
    }

    /** Against what the table has already, and within the batch, where the first row with a value has it. */
    private void unique(FieldModel field) {
        var marks = keys(field).map(input::mark).collect(Collectors.joining(" or "));
        var alike = keys(field)
                .map(key -> "t.%s is not distinct from %s".formatted(Quoted.compared(key), present(key)))
                .collect(Collectors.joining(" and "));
        var together = keys(field).map(this::present).collect(Collectors.joining(", "));
        add(
                Sql.of(("(not (%s) or %s is null or (not exists (select from %s t where %s and t.\"id\" <> i.id)"
                                + " and row_number() over (partition by %s order by i.n) = 1))")
                        .formatted(marks, present(field), table(), alike, together)),
                ValueNotUnique.of(object, field));
    }

    /** What a record will hold: what is written, else what it holds. */
    private String present(FieldModel field) {
        var pieces = input.pieces().get(field);
        var held = "o." + Quoted.compared(field);
        return pieces == null
                ? held
                : "(case when %s then %s else %s end)"
                        .formatted(
                                input.mark(field),
                                pieces.get(Layout.compared(field)).text(),
                                held);
    }

    Sql update() {
        var columns = assignments();
        var sql = Sql.of("with checked as materialized (select i.*");
        for (int i = 0; i < conditions.size(); i++) {
            sql.add(", ").add(conditions.get(i)).add(" as c" + i);
        }
        return sql.add(" from ")
                .add(input.table())
                .add(" join " + table() + " o on o.\"id\" = i.id), stored as (update " + table()
                        + " t set \"version\" = t.\"version\" + 1, \"release\" = ")
                .bind(work.inForce().release())
                .add(", \"updated_at\" = now(), \"updated_by\" = ")
                .bind(work.scope().actor().subject())
                .add(columns + " from checked i where t.\"id\" = i.id and " + allHold()
                        + " returning t.\"id\") select i.n" + flags()
                        + " from checked i left join stored s on s.\"id\" = i.id where s.\"id\" is null");
    }

    private String assignments() {
        return input.pieces().keySet().stream()
                .flatMap(field -> Layout.of(field).columns().stream()
                        .map(column -> ", %1$s = case when %2$s then %3$s else t.%1$s end"
                                .formatted(
                                        column.name(),
                                        input.mark(field),
                                        input.columns().get(column.name()))))
                .collect(Collectors.joining());
    }

    private String flags() {
        return IntStream.range(0, conditions.size()).mapToObj(i -> ", i.c" + i).collect(Collectors.joining());
    }

    private String allHold() {
        return IntStream.range(0, conditions.size())
                .mapToObj(i -> " and i.c" + i)
                .collect(Collectors.joining("", "true", ""));
    }

    private void add(Sql condition, Problem problem) {
        conditions.add(condition);
        problems.add(problem);
    }

    private String table() {
        return Quoted.table(work.schema(), object);
    }
}
