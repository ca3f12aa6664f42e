package io.deskweave.metadata.releases;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.drafts.Difference;
import io.deskweave.metadata.drafts.Releases.Release;
import io.deskweave.metadata.plan.Plan;
import io.deskweave.platform.tenancy.SchemaName;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/** The releases of one tenant, inside a transaction. */
public final class ReleaseTables {

    private static final Field<Integer> NUMBER = field(name("number"), Integer.class);
    private static final Field<String> FINGERPRINT = field(name("fingerprint"), String.class);
    private static final Field<JSONB> DEFINITION = field(name("definition"), JSONB.class);
    private static final Field<JSONB> PLAN = field(name("plan"), JSONB.class);
    private static final Field<JSONB> DIFFERENCES = field(name("differences"), JSONB.class);
    private static final Field<String> NOTE = field(name("note"), String.class);
    private static final Field<OffsetDateTime> PUBLISHED_AT = field(name("published_at"), OffsetDateTime.class);
    private static final Field<UUID> PUBLISHED_BY = field(name("published_by"), UUID.class);

    private final DSLContext sql;
    private final SchemaName schema;

    public ReleaseTables(DSLContext sql, SchemaName schema) {
        this.sql = sql;
        this.schema = schema;
    }

    /** The number of the release in force, 0 before the first. */
    public int current() {
        return Objects.requireNonNull(sql.select(NUMBER).from(at("current")).fetchSingle(NUMBER));
    }

    public Definition inForce() {
        return definition(current()).orElse(Definition.empty());
    }

    public Optional<Definition> definition(int number) {
        return sql.select(DEFINITION)
                .from(at("release"))
                .where(NUMBER.eq(number))
                .fetchOptional(DEFINITION)
                .map(json -> Json.definition(json.data()));
    }

    public List<Release> history(int below, int limit) {
        return sql.select(NUMBER, FINGERPRINT, PUBLISHED_AT, PUBLISHED_BY, NOTE, DIFFERENCES)
                .from(at("release"))
                .where(NUMBER.lt(below))
                .orderBy(NUMBER.desc())
                .limit(limit)
                .fetch(ReleaseTables::release);
    }

    /** Writes the release and moves the pointer to it. */
    public Release publish(NewRelease release) {
        var row = sql.insertInto(at("release"))
                .set(NUMBER, release.number())
                .set(FINGERPRINT, release.fingerprint())
                .set(DEFINITION, Json.of(release.definition()))
                .set(PLAN, Json.of(release.plan().lines()))
                .set(DIFFERENCES, Json.ofDifferences(release.differences()))
                .set(NOTE, release.note())
                .set(PUBLISHED_BY, release.by())
                .returning(NUMBER, FINGERPRINT, PUBLISHED_AT, PUBLISHED_BY, NOTE, DIFFERENCES)
                .fetchSingle();
        sql.update(at("current")).set(NUMBER, release.number()).execute();
        return release(row);
    }

    private static Release release(Record row) {
        return new Release(
                present(row.get(NUMBER)),
                present(row.get(FINGERPRINT)),
                present(row.get(PUBLISHED_AT)).toInstant(),
                present(row.get(PUBLISHED_BY)),
                present(row.get(NOTE)),
                Json.differences(present(row.get(DIFFERENCES)).data()));
    }

    private static <T> T present(@Nullable T value) {
        return Objects.requireNonNull(value, "The column is not null");
    }

    private Table<?> at(String name) {
        return table(name(schema.value(), name));
    }

    /** What is to be in force. */
    public record NewRelease(
            int number,
            String fingerprint,
            Definition definition,
            Plan plan,
            List<Difference> differences,
            String note,
            UUID by) {}
}
