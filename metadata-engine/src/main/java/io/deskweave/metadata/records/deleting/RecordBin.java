package io.deskweave.metadata.records.deleting;

import io.deskweave.metadata.model.Models.InForce;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.Deletions;
import io.deskweave.metadata.records.RecordChanged;
import io.deskweave.metadata.records.RecordJson;
import io.deskweave.metadata.records.RecordNotFound;
import io.deskweave.metadata.records.RecordQuery;
import io.deskweave.metadata.records.Records.Target;
import io.deskweave.metadata.records.Selection;
import io.deskweave.metadata.records.computed.Collisions;
import io.deskweave.metadata.records.reading.RecordReader;
import io.deskweave.metadata.records.sql.Quoted;
import io.deskweave.metadata.records.sql.Sql;
import io.deskweave.platform.problems.Problem;
import io.deskweave.platform.problems.Refused;
import io.deskweave.platform.storage.TenantDatabase;
import io.deskweave.platform.tenancy.Right;
import io.deskweave.platform.tenancy.TenantScope;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Moves records into the bin and out of it, each time in one transaction. */
@Component
class RecordBin implements Deletions {

    private static final String UNIQUE = "23505";
    private static final String FOREIGN_KEY = "23503";

    private final TenantDatabase database;
    private final RecordReader reader;

    RecordBin(TenantDatabase database, RecordReader reader) {
        this.database = database;
        this.reader = reader;
    }

    @Override
    public int delete(TenantScope scope, InForce inForce, Target target) {
        scope.require(Right.WRITE_RECORDS);
        return written(scope, new StillReferredTo(target.object().name()), transaction -> {
            lock(transaction, scope, target);
            return new Deleting(transaction, scope, inForce.model()).run(target);
        });
    }

    private static void lock(DSLContext transaction, TenantScope scope, Target target) {
        var object = target.object();
        var sql = Sql.of(
                        "select \"version\" from " + Quoted.table(scope.tenant().schema(), object) + " where \"id\" = ")
                .bind(target.id())
                .add(" for update");
        var found = transaction.fetch(sql.text(), sql.values()).getValues(0, Integer.class);
        if (found.isEmpty()) {
            throw new Refused(new RecordNotFound(object.name()));
        }
        if (found.getFirst() != target.version()) {
            throw new Refused(new RecordChanged(object.name(), target.version()));
        }
    }

    @Override
    public RecordJson restore(TenantScope scope, InForce inForce, ObjectModel object, UUID id, List<Selection> answer) {
        scope.require(Right.WRITE_RECORDS);
        return written(scope, new RestoreCrossed(object.name()), transaction -> {
            var deletion = new BinTable(transaction, scope)
                    .deletionOf(object, id)
                    .orElseThrow(() -> new Refused(new NotInBin(object.name())));
            new Restoring(transaction, scope, inForce.model(), deletion).run();
            return reader.within(transaction, scope, new RecordQuery.One(object, id, answer));
        });
    }

    /** @param crossed what it means that a constraint of the tables was in the way, which nobody saw coming */
    private <T> T written(TenantScope scope, Problem crossed, Function<DSLContext, T> work) {
        try {
            return Collisions.outlast(() -> database.write(scope, work));
        } catch (RuntimeException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof SQLException refusal
                        && List.of(UNIQUE, FOREIGN_KEY).contains(String.valueOf(refusal.getSQLState()))) {
                    throw new Refused(crossed);
                }
            }
            throw e;
        }
    }
}
