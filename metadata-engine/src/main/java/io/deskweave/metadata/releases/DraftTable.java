package io.deskweave.metadata.releases;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import io.deskweave.metadata.definition.Definition;
import io.deskweave.platform.tenancy.SchemaName;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record3;
import org.jooq.Table;

/** The one draft of one tenant, inside a transaction. Its revision never goes back, whatever becomes of its content. */
public final class DraftTable {

    private static final Field<Integer> REVISION = field(name("revision"), Integer.class);
    private static final Field<Integer> BASED_ON = field(name("based_on"), Integer.class);
    private static final Field<JSONB> DEFINITION = field(name("definition"), JSONB.class);

    private final DSLContext sql;
    private final SchemaName schema;

    public DraftTable(DSLContext sql, SchemaName schema) {
        this.sql = sql;
        this.schema = schema;
    }

    public Stored read() {
        return stored(sql.select(REVISION, BASED_ON, DEFINITION).from(draft()).fetchSingle());
    }

    /** Nobody changes it until the transaction ends. */
    public Stored readLocked() {
        return stored(sql.select(REVISION, BASED_ON, DEFINITION)
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
                        .where(REVISION.eq(revision))
                        .execute()
                == 1;
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

    private static Stored stored(Record3<Integer, Integer, JSONB> row) {
        return new Stored(
                Objects.requireNonNull(row.value1()),
                Objects.requireNonNull(row.value2()),
                Optional.ofNullable(row.value3()).map(json -> Json.definition(json.data())));
    }

    private Table<?> draft() {
        return table(name(schema.value(), "draft"));
    }

    /** The draft as it lies there; without a definition nothing was changed since the release in force. */
    public record Stored(int revision, int basedOn, Optional<Definition> definition) {}
}
