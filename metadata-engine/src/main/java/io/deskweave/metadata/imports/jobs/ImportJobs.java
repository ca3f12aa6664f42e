package io.deskweave.metadata.imports.jobs;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import io.deskweave.metadata.imports.Imports.ColumnMapping;
import io.deskweave.metadata.imports.Imports.StartImport;
import io.deskweave.metadata.imports.Imports.State;
import io.deskweave.metadata.imports.jobs.StoredImport.Counts;
import io.deskweave.metadata.imports.jobs.StoredImport.Failure;
import io.deskweave.metadata.imports.jobs.StoredImport.Times;
import io.deskweave.platform.tenancy.Actor;
import io.deskweave.platform.tenancy.TenantScope;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of imports in a tenant's schema; every method works in a transaction that somebody else holds. */
final class ImportJobs {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<ColumnMapping>> MAPPING_TYPE = new TypeReference<>() {};

    private static final Field<UUID> ID = field(name("id"), UUID.class);
    private static final Field<String> OBJECT = field(name("object"), String.class);
    private static final Field<UUID> FILE = field(name("file"), UUID.class);
    private static final Field<String> FILE_NAME = field(name("file_name"), String.class);
    private static final Field<JSONB> MAPPING = field(name("mapping"), JSONB.class);
    private static final Field<String> TIME_ZONE = field(name("time_zone"), String.class);
    private static final Field<Boolean> DRY_RUN = field(name("dry_run"), Boolean.class);
    private static final Field<String> STATE = field(name("state"), String.class);
    private static final Field<Long> TOTAL = field(name("rows_total"), Long.class);
    private static final Field<Long> READ = field(name("rows_read"), Long.class);
    private static final Field<Long> INSERTED = field(name("rows_inserted"), Long.class);
    private static final Field<Long> REFUSED = field(name("rows_refused"), Long.class);
    private static final Field<Integer> TRIES = field(name("tries"), Integer.class);
    private static final Field<String> FAILURE_CODE = field(name("failure_code"), String.class);
    private static final Field<String> FAILURE_MESSAGE = field(name("failure_message"), String.class);
    private static final Field<UUID> CREATED_BY = field(name("created_by"), UUID.class);
    private static final Field<String> CREATED_KIND = field(name("created_kind"), String.class);
    private static final Field<UUID> DEPARTMENT = field(name("department"), UUID.class);
    private static final Field<String[]> ROLES = field(name("roles"), String[].class);
    private static final Field<OffsetDateTime> CREATED_AT = field(name("created_at"), OffsetDateTime.class);
    private static final Field<OffsetDateTime> CHANGED_AT = field(name("changed_at"), OffsetDateTime.class);
    private static final Field<OffsetDateTime> FINISHED_AT = field(name("finished_at"), OffsetDateTime.class);
    private static final Field<OffsetDateTime> CLEARED_AT = field(name("cleared_at"), OffsetDateTime.class);
    private static final Field<OffsetDateTime> NOW = field("clock_timestamp()", OffsetDateTime.class);

    private final DSLContext transaction;
    private final Table<Record> jobs;

    ImportJobs(DSLContext transaction, TenantScope scope) {
        this.transaction = transaction;
        this.jobs = table(name(scope.tenant().schema().value(), "import_job"));
    }

    void add(UUID id, StartImport command, String fileName, TenantScope by) {
        var author = by.actor();
        transaction
                .insertInto(jobs)
                .set(ID, id)
                .set(OBJECT, command.object())
                .set(FILE, command.file())
                .set(FILE_NAME, fileName)
                .set(MAPPING, JSONB.valueOf(JSON.writeValueAsString(command.mapping())))
                .set(TIME_ZONE, command.timeZone())
                .set(DRY_RUN, command.dryRun())
                .set(CREATED_BY, author.subject())
                .set(CREATED_KIND, author.kind().name())
                .set(DEPARTMENT, author.department())
                .set(ROLES, by.roles().toArray(String[]::new))
                .execute();
    }

    Optional<StoredImport> find(UUID id) {
        return transaction.selectFrom(jobs).where(ID.eq(id)).fetchOptional(ImportJobs::read);
    }

    /** Nobody else moves the import on before this transaction ends. */
    Optional<StoredImport> lock(UUID id) {
        return transaction.selectFrom(jobs).where(ID.eq(id)).forUpdate().fetchOptional(ImportJobs::read);
    }

    List<StoredImport> newest(int limit) {
        return transaction
                .selectFrom(jobs)
                .orderBy(CREATED_AT.desc(), ID)
                .limit(limit)
                .fetch(ImportJobs::read);
    }

    void tried(UUID id) {
        transaction
                .update(jobs)
                .set(STATE, State.RUNNING.name())
                .set(TRIES, TRIES.plus(1))
                .set(CHANGED_AT, NOW)
                .where(ID.eq(id))
                .execute();
    }

    void lookedThrough(UUID id, long rows) {
        transaction
                .update(jobs)
                .set(TOTAL, rows)
                .set(CHANGED_AT, NOW)
                .where(ID.eq(id))
                .execute();
    }

    void advance(UUID id, long inserted, long refused) {
        transaction
                .update(jobs)
                .set(READ, READ.plus(inserted + refused))
                .set(INSERTED, INSERTED.plus(inserted))
                .set(REFUSED, REFUSED.plus(refused))
                .set(TRIES, 0)
                .set(CHANGED_AT, NOW)
                .where(ID.eq(id))
                .execute();
    }

    void end(UUID id, State state, @Nullable Failure failure) {
        transaction
                .update(jobs)
                .set(STATE, state.name())
                .set(FAILURE_CODE, failure == null ? null : failure.code())
                .set(FAILURE_MESSAGE, failure == null ? null : failure.message())
                .set(CHANGED_AT, NOW)
                .set(FINISHED_AT, NOW)
                .where(ID.eq(id))
                .execute();
    }

    /** One that ended before and was not cleared yet, from now on cleared; nobody else clears it meanwhile. */
    Optional<StoredImport> clearEndedBefore(OffsetDateTime moment) {
        var ended = transaction
                .selectFrom(jobs)
                .where(CLEARED_AT.isNull().and(FINISHED_AT.lt(moment)))
                .orderBy(FINISHED_AT)
                .limit(1)
                .forUpdate()
                .skipLocked()
                .fetchOptional(ImportJobs::read);
        ended.ifPresent(job -> transaction
                .update(jobs)
                .set(CLEARED_AT, NOW)
                .where(ID.eq(job.id()))
                .execute());
        return ended;
    }

    private static StoredImport read(Record row) {
        return new StoredImport(
                row.get(ID),
                new StartImport(
                        row.get(FILE),
                        row.get(OBJECT),
                        JSON.readValue(row.get(MAPPING).data(), MAPPING_TYPE),
                        row.get(TIME_ZONE),
                        row.get(DRY_RUN)),
                row.get(FILE_NAME),
                State.valueOf(row.get(STATE)),
                new Counts(row.get(TOTAL), row.get(READ), row.get(INSERTED), row.get(REFUSED), row.get(TRIES)),
                times(row),
                row.get(FAILURE_CODE) == null ? null : new Failure(row.get(FAILURE_CODE), row.get(FAILURE_MESSAGE)),
                new Actor(row.get(CREATED_BY), Actor.Kind.valueOf(row.get(CREATED_KIND)), row.get(DEPARTMENT)),
                Set.of(row.get(ROLES)),
                row.get(CLEARED_AT) != null);
    }

    private static Times times(Record row) {
        var finished = row.get(FINISHED_AT);
        return new Times(
                row.get(CREATED_AT).toInstant(),
                row.get(CHANGED_AT).toInstant(),
                finished == null ? null : finished.toInstant());
    }
}
