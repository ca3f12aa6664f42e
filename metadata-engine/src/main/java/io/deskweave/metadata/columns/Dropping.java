package io.deskweave.metadata.columns;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import io.deskweave.metadata.plan.Step;
import io.deskweave.platform.tenancy.SchemaName;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;

/**
 * A field that goes with all its values, inside the transaction of the release that deletes it: its columns, also those
 * that values lay in before its type was changed or was to lie in, its numbers, and what deleted records kept of it.
 */
public record Dropping(DSLContext sql, SchemaName schema) {

    private static final Field<String> FIELD = field(name("field"), String.class);

    public void drop(Step.DropField step) {
        endRetypes(step);
        var columns = columns(step);
        for (var column : columns) {
            sql.alterTable(at(step.table())).dropColumn(name(column)).execute();
            sql.dropSequenceIfExists(name(
                            schema.value(),
                            Objects.requireNonNull(StableNames.sequence(column).last())))
                    .execute();
        }
        sql.deleteFrom(at("number_counter")).where(FIELD.in(columns)).execute();
        sql.deleteFrom(at("pending_fill")).where(FIELD.eq(step.field())).execute();
        sql.deleteFrom(at("pending_index"))
                .where(field(name("name"), String.class).in(indexes(columns)))
                .execute();
        emptyBin(step, columns);
    }

    private List<String> columns(Step.DropField step) {
        return sql.fetch(
                        "select attname::text from pg_attribute where attrelid = to_regclass({0}) and attnum > 0"
                                + " and not attisdropped"
                                + " and (attname = {1} or starts_with(attname::text, {1} || '$'))",
                        val(sql.render(at(step.table()))), val(step.field()))
                .getValues(0, String.class);
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
        sql.deleteFrom(at("retype")).where(FIELD.eq(step.field())).execute();
    }

    private void emptyBin(Step.DropField step, List<String> columns) {
        sql.deleteFrom(at("bin")).where(FIELD.eq(step.field())).execute();
        sql.execute(
                "update {0} set kept = kept - {1} where object = {2} and jsonb_exists_any(kept, {1})",
                at("bin"), val(columns.toArray(String[]::new)), val(step.table()));
    }

    private Table<?> at(String table) {
        return table(name(schema.value(), table));
    }
}
