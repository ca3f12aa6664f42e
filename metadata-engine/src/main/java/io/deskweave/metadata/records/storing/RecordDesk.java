package io.deskweave.metadata.records.storing;

import io.deskweave.metadata.model.Models.InForce;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.RecordJson;
import io.deskweave.metadata.records.RecordQuery.One;
import io.deskweave.metadata.records.Records;
import io.deskweave.metadata.records.Selection;
import io.deskweave.metadata.records.computed.Collisions;
import io.deskweave.metadata.records.encryption.EncryptedValues;
import io.deskweave.metadata.records.encryption.Keysets;
import io.deskweave.metadata.records.reading.RecordReader;
import io.deskweave.platform.problems.Refused;
import io.deskweave.platform.storage.TenantDatabase;
import io.deskweave.platform.tenancy.Right;
import io.deskweave.platform.tenancy.TenantScope;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Creates and changes single records, each in one statement that checks and writes and one that answers. */
@Component
class RecordDesk implements Records {

    private final TenantDatabase database;
    private final RecordReader reader;
    private final RecordStore store;
    private final Keysets keysets;

    RecordDesk(TenantDatabase database, RecordReader reader, RecordStore store, Keysets keysets) {
        this.database = database;
        this.reader = reader;
        this.store = store;
        this.keysets = keysets;
    }

    @Override
    public RecordJson create(
            TenantScope scope,
            InForce inForce,
            ObjectModel object,
            Map<String, @Nullable Object> values,
            List<Selection> answer) {
        scope.require(Right.WRITE_RECORDS);
        var id = RecordIds.next();
        return write(scope, inForce, new One(object, id, answer), work -> store.create(work, object, id, values));
    }

    @Override
    public RecordJson update(
            TenantScope scope,
            InForce inForce,
            Target target,
            Map<String, @Nullable Object> values,
            List<Selection> answer) {
        scope.require(Right.WRITE_RECORDS);
        new EncryptedValues(keysets.cipher(scope), target.object()).ready();
        return write(
                scope,
                inForce,
                new One(target.object(), target.id(), answer),
                work -> store.update(work, target, values));
    }

    /** The write and its answer stand in one transaction: whoever is refused the answer has not written either. */
    private RecordJson write(TenantScope scope, InForce inForce, One question, Consumer<Work> step) {
        try {
            return Collisions.outlast(() -> database.write(scope, transaction -> {
                step.accept(new Work(transaction, scope, inForce));
                return reader.within(transaction, scope, question);
            }));
        } catch (RuntimeException e) {
            throw RecordStore.explained(inForce.model(), question.object(), e)
                    .<RuntimeException>map(Refused::new)
                    .orElse(e);
        }
    }
}
