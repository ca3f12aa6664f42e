package io.deskweave.metadata.records.commands;

import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.RecordJson;
import io.deskweave.metadata.records.RecordQuery.One;
import io.deskweave.metadata.records.Records.Target;
import io.deskweave.metadata.records.Selection;
import io.deskweave.metadata.records.commands.RecordCommand.Create;
import io.deskweave.metadata.records.commands.RecordCommand.Link;
import io.deskweave.metadata.records.commands.RecordCommand.Restore;
import io.deskweave.metadata.records.commands.RecordCommand.Update;
import io.deskweave.metadata.records.commands.RecordCommand.Upsert;
import io.deskweave.metadata.records.deleting.BinMoves;
import io.deskweave.metadata.records.encryption.EncryptedValues;
import io.deskweave.metadata.records.encryption.Keysets;
import io.deskweave.metadata.records.reading.RecordReader;
import io.deskweave.metadata.records.storing.BulkStore;
import io.deskweave.metadata.records.storing.RecordIds;
import io.deskweave.metadata.records.storing.RecordStore;
import io.deskweave.metadata.records.storing.Work;
import io.deskweave.platform.problems.Refused;
import io.deskweave.platform.tenancy.Right;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Runs commands, each with its key and its answer in one transaction. */
@Component
class CommandDesk implements RecordCommands {

    private final KeyedWrites writes;
    private final RecordReader reader;
    private final RecordStore store;
    private final BulkStore bulk;
    private final Keysets keysets;
    private final BulkSettings settings;

    CommandDesk(
            KeyedWrites writes,
            RecordReader reader,
            RecordStore store,
            BulkStore bulk,
            Keysets keysets,
            BulkSettings settings) {
        this.writes = writes;
        this.reader = reader;
        this.store = store;
        this.bulk = bulk;
        this.keysets = keysets;
        this.settings = settings;
    }

    @Override
    public RecordJson run(Caller caller, RecordCommand command, Function<Outcome, List<Selection>> answer) {
        prepare(caller, command.object());
        return writes.run(caller, Failures.of(caller, command), work -> {
            var outcome = writes.once(work, caller, command.object(), () -> List.of(done(work, command)))
                    .getFirst();
            var id = outcome.id();
            if (id == null) {
                throw new IllegalStateException("A single write was kept that wrote nothing");
            }
            var question = new One(command.object(), id, answer.apply(outcome));
            var record = reader.within(work.transaction(), work.scope(), question);
            if (record.isNull()) {
                throw new Refused(new RecordGone(command.object().name()));
            }
            return record;
        });
    }

    private void prepare(Caller caller, ObjectModel object) {
        caller.scope().require(Right.WRITE_RECORDS);
        // Keys of encrypted fields are looked up before a connection is held.
        new EncryptedValues(keysets.cipher(caller.scope()), object).ready();
    }

    private Outcome done(Work work, RecordCommand command) {
        return switch (command) {
            case Create create -> created(work, create.object(), create.values());
            case Update update -> updated(work, update.target(), update.values());
            case Upsert upsert -> upserted(work, upsert);
            case Link link -> {
                new Links(store, work).run(link);
                yield new Outcome(link.id(), false, 1, List.of());
            }
            case Restore restore -> {
                new BinMoves(work.transaction(), work.scope(), work.inForce().model())
                        .restore(restore.object(), restore.id());
                yield new Outcome(restore.id(), false, 1, List.of());
            }
        };
    }

    private Outcome created(Work work, ObjectModel object, Map<String, @Nullable Object> values) {
        UUID id = RecordIds.next();
        store.create(work, object, id, values);
        return new Outcome(id, true, 1, FormerName.among(object, values));
    }

    private Outcome updated(Work work, Target target, Map<String, @Nullable Object> values) {
        store.update(work, target, values);
        return new Outcome(target.id(), false, 1, FormerName.among(target.object(), values));
    }

    private Outcome upserted(Work work, Upsert upsert) {
        var values = upsert.values();
        var found = bulk.find(work, upsert.object(), upsert.by(), values);
        if (found.isEmpty()) {
            return created(work, upsert.object(), values);
        }
        store.update(work, found.get(), BulkStore.others(work, upsert.object(), upsert.by(), values));
        return new Outcome(found.get().id(), false, 1, FormerName.among(upsert.object(), values));
    }

    @Override
    public Outcome delete(Caller caller, Target target) {
        prepare(caller, target.object());
        return writes.run(
                caller,
                Failures.deleting(target.object()),
                work -> writes.once(work, caller, target.object(), () -> {
                            int gone = new BinMoves(
                                            work.transaction(),
                                            work.scope(),
                                            work.inForce().model())
                                    .delete(target);
                            return List.of(new Outcome(target.id(), false, gone, List.of()));
                        })
                        .getFirst());
    }

    @Override
    public BulkOutcome runAll(Caller caller, BulkCommand command, List<Selection> answer) {
        prepare(caller, command.object());
        if (command.rows().size() > settings.rows()) {
            throw new Refused(new TooManyRows(command.rows().size(), settings.rows()));
        }
        return new BulkRun(writes, reader, bulk).run(caller, command, answer);
    }
}
