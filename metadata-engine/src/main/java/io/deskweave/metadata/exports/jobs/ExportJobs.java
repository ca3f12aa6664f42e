package io.deskweave.metadata.exports.jobs;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import io.deskweave.metadata.exports.Exports.StartExport;
import io.deskweave.metadata.exports.Exports.State;
import io.deskweave.metadata.exports.jobs.StoredExport.Times;
import io.deskweave.metadata.exports.jobs.StoredExport.Written;
import io.deskweave.platform.tenancy.Actor;
import io.deskweave.platform.tenancy.TenantScope;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.UpdateSetMoreStep;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The rows of exports in a tenant's schema; every method works in a transaction that somebody else holds. */
final class ExportJobs {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final Field<UUID> ID = field(name("id"), UUID.class);
    private static final Field<String> OBJECT = field(name("object"), String.class);
    private static final Field<JSONB> ASKED = field(name("asked"), JSONB.class);
    private static final Field<String> FILE_NAME = field(name("file_name"), String.class);
    private static final Field<String> STATE = field(name("state"), String.class);
    private static final Field<UUID> FILE = field(name("file"), UUID.class);
    private static final Field<Long> TOTAL = field(name("rows_total"), Long.class);
    private static final Field<Long> ROWS = field(name("rows_written"), Long.class);
    private static final Field<Long> SIZE = field(name("size"), Long.class);
    private static final Field<Integer> TRIES = field(name("tries"), Integer.class);
    private static final Field<JSONB> FAILURE = field(name("failure"), JSONB.class);
    private static final Field<UUID> CREATED_BY = field(name("created_by"), UUID.class);
    private static final Field<String> CREATED_KIND = field(name("created_kind"), String.class);
    private static final Field<OffsetDateTime> CREATED_AT = field(name("created_at"), OffsetDateTime.class);
    private static final Field<OffsetDateTime> CHANGED_AT = field(name("changed_at"), OffsetDateTime.class);
    private static final Field<OffsetDateTime> FINISHED_AT = field(name("finished_at"), OffsetDateTime.class);
    private static final Field<OffsetDateTime> EXPIRES_AT = field(name("expires_at"), OffsetDateTime.class);
    private static final Field<OffsetDateTime> NOW = field("clock_timestamp()", OffsetDateTime.class);

    /** As the index of the table has it. */
    private static final Condition UNDER_WAY = org.jooq.impl.DSL.condition("state in ('QUEUED', 'RUNNING')");

    private final DSLContext transaction;
    private final Table<Record> jobs;

    ExportJobs(DSLContext transaction, TenantScope scope) {
        this.transaction = transaction;
        this.jobs = table(name(scope.tenant().schema().value(), "export_job"));
    }

    void add(UUID id, StartExport command, String fileName, Actor author, Instant expires) {
        transaction
                .insertInto(jobs)
                .set(ID, id)
                .set(OBJECT, command.object())
                .set(ASKED, JSONB.valueOf(JSON.writeValueAsString(command)))
                .set(FILE_NAME, fileName)
                .set(CREATED_BY, author.subject())
                .set(CREATED_KIND, author.kind().name())
                .set(EXPIRES_AT, expires.atOffset(ZoneOffset.UTC))
                .execute();
    }

    /** How many have not ended; nobody else adds one before this transaction ends. */
    int underWay() {
        transaction.execute("lock table {0} in share row exclusive mode", jobs);
        return transaction.fetchCount(jobs, UNDER_WAY);
    }

    Optional<StoredExport> find(UUID id) {
        return transaction.selectFrom(jobs).where(ID.eq(id)).fetchOptional(ExportJobs::read);
    }

    /** Nobody else moves the export on before this transaction ends. */
    Optional<StoredExport> lock(UUID id) {
        return transaction.selectFrom(jobs).where(ID.eq(id)).forUpdate().fetchOptional(ExportJobs::read);
    }

    List<StoredExport> newest(UUID author, int limit) {
        return transaction
                .selectFrom(jobs)
                .where(CREATED_BY.eq(author))
                .orderBy(CREATED_AT.desc(), ID)
                .limit(limit)
                .fetch(ExportJobs::read);
    }

    /** A run begins, which writes this file. */
    void begun(UUID id, UUID file) {
        transaction
                .update(jobs)
                .set(STATE, State.RUNNING.name())
                .set(TRIES, TRIES.plus(1))
                .set(FILE, file)
                .set(ROWS, 0L)
                .set(CHANGED_AT, NOW)
                .where(ID.eq(id))
                .execute();
    }

    /** False when the run that writes this file was overtaken, or the export ended. */
    boolean advanced(UUID id, UUID file, long rows, @Nullable Long total) {
        return moved(transaction.update(jobs).set(ROWS, rows).set(TOTAL, total), id, file);
    }

    /** Likewise. */
    boolean done(UUID id, UUID file, long rows, long size) {
        return moved(
                transaction
                        .update(jobs)
                        .set(ROWS, rows)
                        .set(SIZE, size)
                        .set(STATE, State.DONE.name())
                        .set(FINISHED_AT, NOW),
                id,
                file);
    }

    private static boolean moved(UpdateSetMoreStep<Record> update, UUID id, UUID file) {
        return update.set(CHANGED_AT, NOW)
                        .where(ID.eq(id).and(FILE.eq(file)).and(UNDER_WAY))
                        .execute()
                == 1;
    }

    /** Ends it without a file. */
    void end(UUID id, State state, @Nullable ExportProblem failure) {
        transaction
                .update(jobs)
                .set(STATE, state.name())
                .setNull(FILE)
                .set(FAILURE, failure == null ? null : JSONB.valueOf(JSON.writeValueAsString(failure)))
                .set(CHANGED_AT, NOW)
                .set(FINISHED_AT, NOW)
                .where(ID.eq(id))
                .execute();
    }

    void remove(UUID id) {
        transaction.deleteFrom(jobs).where(ID.eq(id)).execute();
    }

    private static StoredExport read(Record row) {
        var failure = row.get(FAILURE);
        return new StoredExport(
                row.get(ID),
                JSON.readValue(row.get(ASKED).data(), StartExport.class),
                State.valueOf(row.get(STATE)),
                new Written(
                        row.get(FILE_NAME),
                        row.get(FILE),
                        row.get(TOTAL),
                        row.get(ROWS),
                        row.get(SIZE),
                        row.get(TRIES)),
                new Times(
                        row.get(CREATED_AT).toInstant(),
                        row.get(CHANGED_AT).toInstant(),
                        row.get(FINISHED_AT) == null
                                ? null
                                : row.get(FINISHED_AT).toInstant(),
                        row.get(EXPIRES_AT).toInstant()),
                failure == null ? null : JSON.readValue(Objects.requireNonNull(failure.data()), ExportProblem.class),
                new Actor(row.get(CREATED_BY), Actor.Kind.valueOf(row.get(CREATED_KIND)), null));
    }
}
