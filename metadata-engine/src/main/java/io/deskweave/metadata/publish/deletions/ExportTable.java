package io.deskweave.metadata.publish.deletions;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import io.deskweave.metadata.definition.FieldDefinition;
import io.deskweave.platform.tenancy.SchemaName;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;

/** What was taken along before it was deleted, inside a transaction. */
record ExportTable(DSLContext sql, SchemaName schema) {

    private static final Field<String> OBJECT = field(name("object"), String.class);
    private static final Field<String> FIELD = field(name("field"), String.class);
    private static final Field<Integer> RELEASE = field(name("release"), Integer.class);
    private static final Field<UUID> ACTOR = field(name("actor"), UUID.class);
    private static final Field<Long> RECORDS = field(name("records"), Long.class);

    void add(Loss loss, int release, UUID actor, long records) {
        sql.insertInto(exports())
                .set(OBJECT, loss.object().id())
                .set(FIELD, fieldOf(loss))
                .set(RELEASE, release)
                .set(ACTOR, actor)
                .set(RECORDS, records)
                .execute();
    }

    /** How many records the fullest file holds that was sent under this release in so many hours. */
    Optional<Long> records(Loss loss, int release, int hours) {
        var most = max(RECORDS);
        return Optional.ofNullable(sql.select(most)
                .from(exports())
                .where(OBJECT.eq(loss.object().id()))
                .and(FIELD.isNotDistinctFrom(fieldOf(loss)))
                .and(RELEASE.eq(release))
                .and("at > now() - make_interval(hours => {0})", val(hours))
                .fetchSingle(most));
    }

    private static Field<String> fieldOf(Loss loss) {
        return val(loss.field().map(FieldDefinition::id).orElse(null), String.class);
    }

    private Table<?> exports() {
        return table(name(schema.value(), "deletion_export"));
    }
}
