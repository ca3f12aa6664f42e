package io.deskweave.metadata.releases;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import io.deskweave.metadata.definition.Definition;
import io.deskweave.platform.tenancy.SchemaName;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record4;
import org.jooq.Table;

/** The one draft of one tenant, inside a transaction. Its revision never goes back, whatever becomes of its content. */
public final class DraftTable {

    private static final Field<Integer> REVISION = field(name("revision"), Integer.class);
    private static final Field<Integer> BASED_ON = field(name("based_on"), Integer.class);
    private static final Field<JSONB> DEFINITION = field(name("definition"), JSONB.class);

    private static final Field<Long> ELEMENTS_GIVEN = field(name("elements_given"), Long.class);

    private final DSLContext sql;
    private final SchemaName schema;

    public DraftTable(DSLContext sql, SchemaName schema) {
        this.sql = sql;
        this.schema = schema;
    }

    public Stored read() {
        return stored(sql.select(REVISION, BASED_ON, DEFINITION, ELEMENTS_GIVEN)
                .from(draft())
                .fetchSingle());
    }

    /** Nobody changes it until the transaction ends. */
    public Stored readLocked() {
        return stored(sql.select(REVISION, BASED_ON, DEFINITION, ELEMENTS_GIVEN)
                .from(draft())
                .forUpdate()
                .fetchSingle());
    }

    /** Writes what the draft is at the next revision, unless somebody else did. */
    public boolean write(int revision, int basedOn, Definition definition) {
        return sql.update(draft())
                        .set(REVISION, revision + 1)
                        .set(BASED_ON, basedOn)
                        .set(DEFINITION, Json.of(definition))
                        .set(ELEMENTS_GIVEN, greatest(ELEMENTS_GIVEN, val(definition.lastElement())))
                        .where(REVISION.eq(revision))
                        .execute()
                == 1;
    }

    /** Notes the ids of elements of what was in force or in the draft, for what goes now leaves nothing behind. */
    public void keepIds(Definition... seen) {
        long last = Arrays.stream(seen).mapToLong(Definition::lastElement).max().orElse(0);
        sql.update(draft())
                .set(ELEMENTS_GIVEN, last)
                .where(ELEMENTS_GIVEN.lt(last))
                .execute();
    }

    /** Leaves no draft behind, at the next revision. */
    public boolean drop(int revision) {
        return sql.update(draft())
                        .set(REVISION, revision + 1)
                        .setNull(DEFINITION)
                        .where(REVISION.eq(revision))
                        .execute()
                == 1;
    }

    private static Stored stored(Record4<Integer, Integer, JSONB, Long> row) {
        return new Stored(
                Objects.requireNonNull(row.value1()),
                Objects.requireNonNull(row.value2()),
                Optional.ofNullable(row.value3()).map(json -> Json.definition(json.data())),
                Objects.requireNonNull(row.value4()));
    }

    private Table<?> draft() {
        return table(name(schema.value(), "draft"));
    }

    /**
     * The draft as it lies there; without a definition nothing was changed since the release in force.
     *
     * @param elementsGiven the greatest number that an element's id ever had, as far as drafts know
     */
    public record Stored(int revision, int basedOn, Optional<Definition> definition, long elementsGiven) {}
}
