package io.deskweave.metadata.columns;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.definition.FieldDefinition;
import io.deskweave.metadata.definition.ObjectDefinition;
import io.deskweave.metadata.definition.Retyping;
import io.deskweave.platform.tenancy.SchemaName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.Record3;
import org.jooq.Table;

/**
 * Changes of types as tables know them, inside the transaction of a release: begun with the one that brings them, given
 * up with the one that takes them back. Triggers note whose old column is written from then on, by whichever pod.
 */
public final class Carrying {

    /** Set by who fills the new column, so that its own writes are not noted. */
    private static final String QUIET = "current_setting('deskweave.carrying', true) is distinct from 'on'";

    private static final Field<String> TARGET = field(name("target"), String.class);
    private static final Field<String> STATE = field(name("state"), String.class);

    private final DSLContext sql;
    private final SchemaName schema;
    private final int release;

    private Carrying(DSLContext sql, SchemaName schema, int release) {
        this.sql = sql;
        this.schema = schema;
        this.release = release;
    }

    /** The definition with a column for each change of a type that has none yet. */
    public static Definition named(Definition next, int release) {
        return next.withObjects(next.objects().stream()
                .map(object -> object.withFields(object.fields().stream()
                        .map(field -> field.withRetyping(field.storage()
                                .retyping()
                                .map(to -> to.column().isEmpty()
                                        ? to.withColumn(StableNames.retyped(field.id(), release))
                                        : to)))
                        .toList()))
                .toList());
    }

    /** Whether there will be values to carry. */
    public static boolean begins(Definition current, Definition next) {
        var before = fields(current);
        return fields(next).values().stream()
                .anyMatch(field -> field.storage().retyping().isPresent()
                        && !field.storage()
                                .retyping()
                                .equals(Optional.ofNullable(before.get(field.id()))
                                        .flatMap(was -> was.storage().retyping())));
    }

    private static Map<String, FieldDefinition> fields(Definition definition) {
        var fields = new HashMap<String, FieldDefinition>();
        definition.objects().forEach(object -> object.fields().forEach(field -> fields.put(field.id(), field)));
        return fields;
    }

    /** Lets the tables follow, after columns were added. */
    public static void follow(DSLContext sql, SchemaName schema, Definition current, Definition next, int release) {
        var carrying = new Carrying(sql, schema, release);
        var before = fields(current);
        for (var object : next.objects()) {
            for (var field : object.fields()) {
                carrying.follow(object, Optional.ofNullable(before.get(field.id())), field);
            }
        }
    }

    private void follow(ObjectDefinition object, Optional<FieldDefinition> before, FieldDefinition after) {
        var was = before.flatMap(field -> field.storage().retyping());
        var is = after.storage().retyping();
        if (was.equals(is)) {
            return;
        }
        var kept = is.map(Retyping::column).orElse(after.storage().column());
        was.filter(to -> !to.column().equals(kept)).ifPresent(to -> end(object, to.column(), "GIVEN_UP"));
        is.ifPresent(to -> begin(object, after, to));
    }

    /** Begins anew what was begun with another conversion. */
    private void begin(ObjectDefinition object, FieldDefinition after, Retyping to) {
        var source = after.storage().column();
        opposite(after, to).ifPresent(target -> end(object, target, "DONE"));
        end(object, to.column(), "GIVEN_UP");
        sql.deleteFrom(at("retype")).where(TARGET.eq(to.column())).execute();
        sql.insertInto(at("retype"))
                .set(TARGET, to.column())
                .set(field(name("object"), String.class), object.id())
                .set(field(name("field"), String.class), after.id())
                .set(field(name("source"), String.class), source)
                .set(field(name("release"), Integer.class), release)
                .execute();
        free(to.column());
        create(object.id(), source, to.column());
    }

    /**
     * A column that is carried back to may be unique: values that changed places since would meet on their way. The
     * index is built again when all are there.
     */
    private void free(String target) {
        var index = Objects.requireNonNull(StableNames.unique(target).last());
        // As text: jOOQ's own statement leaves the schema out.
        sql.execute("drop index if exists {0}", name(schema.value(), index));
        sql.deleteFrom(at("pending_index"))
                .where(field(name("name"), String.class).eq(index))
                .execute();
    }

    /** The change that is now taken back: its triggers would note what this one writes. */
    private Optional<String> opposite(FieldDefinition after, Retyping to) {
        return sql.select(TARGET)
                .from(at("retype"))
                .where(TARGET.eq(after.storage().column()))
                .and(field(name("source"), String.class).eq(to.column()))
                .fetchOptional(TARGET);
    }

    private void create(String object, String source, String target) {
        var table = at(object);
        sql.query(
                        "create trigger {0} after insert on {1} for each row when (new.{2} is not null and " + QUIET
                                + ") execute function {3}({4})",
                        trigger(target, "insert"),
                        table,
                        name(source),
                        at("retype_note"),
                        inline(target))
                .execute();
        // Money lies in two columns, and is written as a whole.
        sql.query(
                        "create trigger {0} after update of {2} on {1} for each row when (" + QUIET
                                + ") execute function {3}({4})",
                        trigger(target, "update"),
                        table,
                        name(source),
                        at("retype_note"),
                        inline(target))
                .execute();
        sql.query(
                        "create trigger {0} after update of {2} on {1} for each row when (" + QUIET
                                + ") execute function {3}({4})",
                        trigger(target, "settle"),
                        table,
                        name(target),
                        at("retype_settle"),
                        inline(target))
                .execute();
    }

    private void end(ObjectDefinition object, String target, String state) {
        end(sql, schema, object.id(), target);
        sql.update(at("retype")).set(STATE, state).where(TARGET.eq(target)).execute();
    }

    /**
     * Does what changes the types of columns, which PostgreSQL refuses where a trigger names them. Who writes meanwhile
     * waits for the transaction, so that nothing goes unnoticed.
     */
    public static void without(DSLContext sql, SchemaName schema, Set<String> columns, Runnable change) {
        var source = field(name("source"), String.class);
        var object = field(name("object"), String.class);
        var carrying = new Carrying(sql, schema, 0);
        var named = columns.isEmpty()
                ? List.<Record3<String, String, String>>of()
                : sql.select(object, source, TARGET)
                        .from(carrying.at("retype"))
                        .where(STATE.notIn("DONE", "GIVEN_UP"))
                        .and(source.in(columns).or(TARGET.in(columns)))
                        .fetch();
        named.forEach(each -> dropTriggers(sql, schema, each.value1(), each.value3()));
        change.run();
        named.forEach(each -> carrying.create(each.value1(), each.value2(), each.value3()));
    }

    private static void dropTriggers(DSLContext sql, SchemaName schema, String object, String target) {
        for (var event : List.of("insert", "update", "settle")) {
            sql.query("drop trigger if exists {0} on {1}", trigger(target, event), table(name(schema.value(), object)))
                    .execute();
        }
    }

    /** Notes nothing any more. */
    public static void end(DSLContext sql, SchemaName schema, String object, String target) {
        dropTriggers(sql, schema, object, target);
        sql.deleteFrom(table(name(schema.value(), "retype_due")))
                .where(TARGET.eq(target))
                .execute();
    }

    private static Name trigger(String target, String event) {
        return name(target + "_" + event);
    }

    private Table<?> at(String name) {
        return table(name(schema.value(), name));
    }
}
