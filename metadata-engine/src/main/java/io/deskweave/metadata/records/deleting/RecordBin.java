package io.deskweave.metadata.records.deleting;

import io.deskweave.metadata.model.Models.InForce;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.Deletions;
import io.deskweave.metadata.records.RecordJson;
import io.deskweave.metadata.records.RecordQuery;
import io.deskweave.metadata.records.Records.Target;
import io.deskweave.metadata.records.Selection;
import io.deskweave.metadata.records.computed.Collisions;
import io.deskweave.metadata.records.reading.RecordReader;
import io.deskweave.platform.problems.Problem;
import io.deskweave.platform.problems.Refused;
import io.deskweave.platform.storage.TenantDatabase;
import io.deskweave.platform.tenancy.Right;
import io.deskweave.platform.tenancy.TenantScope;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Moves records into the bin and out of it, each time in one transaction. */
@Component
class RecordBin implements Deletions {

    private final TenantDatabase database;
    private final RecordReader reader;

    RecordBin(TenantDatabase database, RecordReader reader) {
        this.database = database;
        this.reader = reader;
    }

    @Override
    public int delete(TenantScope scope, InForce inForce, Target target) {
        scope.require(Right.WRITE_RECORDS);
        return written(
                scope,
                BinMoves.crossedDeleting(target.object()),
                transaction -> new BinMoves(transaction, scope, inForce.model()).delete(target));
    }

    @Override
    public RecordJson restore(TenantScope scope, InForce inForce, ObjectModel object, UUID id, List<Selection> answer) {
        scope.require(Right.WRITE_RECORDS);
        return written(scope, BinMoves.crossedRestoring(object), transaction -> {
            new BinMoves(transaction, scope, inForce.model()).restore(object, id);
            return reader.within(transaction, scope, new RecordQuery.One(object, id, answer));
        });
    }

    /** @param crossed what it means that a constraint of the tables was in the way, which nobody saw coming */
    private <T> T written(TenantScope scope, Problem crossed, Function<DSLContext, T> work) {
        try {
            return Collisions.outlast(() -> database.write(scope, work));
        } catch (RuntimeException e) {
            if (BinMoves.isCrossed(e)) {
                throw new Refused(crossed);
            }
            throw e;
        }
    }
}
