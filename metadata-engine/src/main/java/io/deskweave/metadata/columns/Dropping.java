package io.deskweave.metadata.columns;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.list;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import io.deskweave.metadata.plan.Step;
import io.deskweave.platform.tenancy.SchemaName;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;

/**
 * Fields and tables that go with all that records hold, inside the transaction of the release that deletes them:
 * columns, also those that values lay in before a type was changed or were to lie in, numbers, what is left to be done
 * for them, and what deleted records kept.
 */
public record Dropping(DSLContext sql, SchemaName schema) {

    private static final Field<String> FIELD = field(name("field"), String.class);
    private static final Field<String> OBJECT = field(name("object"), String.class);
    private static final String EVERY = "select attname::text from pg_attribute"
            + " where attrelid = to_regclass({0}) and attnum > 0 and not attisdropped";

    public void drop(Step.DropField step) {
        endRetypes(step);
        var columns = sql.fetch(
                        EVERY + " and (attname = {1} or starts_with(attname::text, {1} || '$'))",
                        at(step),
                        val(step.field()))
                .getValues(0, String.class);
        for (var column : columns) {
            sql.alterTable(at(step.table())).dropColumn(name(column)).execute();
        }
        forget(columns);
        sql.deleteFrom(at("bin")).where(FIELD.eq(step.field())).execute();
        sql.execute(
                "update {0} set kept = kept - {1} where object = {2} and jsonb_exists_any(kept, {1})",
                at("bin"), val(columns.toArray(String[]::new)), val(step.table()));
    }

    /** All at once, for they may lead to each other; what leads there from elsewhere stands in the way. */
    public void drop(List<Step.DropTable> steps) {
        if (steps.isEmpty()) {
            return;
        }
        var columns = steps.stream()
                .flatMap(step -> sql.fetch(EVERY, at(step)).getValues(0, String.class).stream())
                .toList();
        sql.execute(
                "drop table {0}",
                list(steps.stream().map(step -> at(step.table())).toList()));
        forget(columns);
        for (var step : steps) {
            deleteWhere("retype", OBJECT.eq(step.table()));
            deleteWhere("bin", OBJECT.eq(step.table()));
            // What was found out about refused rows is what they held.
            deleteWhere("import_job", OBJECT.eq(step.object()));
        }
    }

    /** What there is beside the columns: numbers, and what was still to be done. */
    private void forget(List<String> columns) {
        for (var column : columns) {
            sql.dropSequenceIfExists(name(
                            schema.value(),
                            Objects.requireNonNull(StableNames.sequence(column).last())))
                    .execute();
        }
        deleteWhere("number_counter", FIELD.in(columns));
        deleteWhere(
                "pending_fill",
                FIELD.in(columns.stream().map(StableNames::fieldId).toList()));
        deleteWhere("pending_index", field(name("name"), String.class).in(indexes(columns)));
    }

    private static List<String> indexes(List<String> columns) {
        return columns.stream()
                .flatMap(column ->
                        Stream.of(StableNames.unique(column), StableNames.index(column), StableNames.search(column)))
                .map(index -> Objects.requireNonNull(index.last()))
                .toList();
    }

    /** Nothing is left to be carried. */
    private void endRetypes(Step.DropField step) {
        var target = field(name("target"), String.class);
        var targets = sql.select(target)
                .from(at("retype"))
                .where(FIELD.eq(step.field()))
                .fetch(target);
        targets.forEach(each -> Carrying.end(sql, schema, step.table(), each));
        deleteWhere("retype", FIELD.eq(step.field()));
    }

    private void deleteWhere(String table, Condition which) {
        sql.deleteFrom(at(table)).where(which).execute();
    }

    private Field<String> at(Step step) {
        return val(sql.render(at(step.table())));
    }

    private Table<?> at(String table) {
        return table(name(schema.value(), table));
    }
}
