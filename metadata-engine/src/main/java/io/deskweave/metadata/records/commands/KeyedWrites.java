package io.deskweave.metadata.records.commands;

import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.commands.RecordCommands.Caller;
import io.deskweave.metadata.records.computed.Collisions;
import io.deskweave.metadata.records.once.KeptKeys;
import io.deskweave.metadata.records.storing.Work;
import io.deskweave.platform.problems.Refused;
import io.deskweave.platform.storage.TenantDatabase;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Transactions of commands, and the keys under which they run. */
@Component
class KeyedWrites {

    private static final int TRIES = 4;

    private final TenantDatabase database;
    private final KeptKeys keys;

    KeyedWrites(TenantDatabase database, KeptKeys keys) {
        this.database = database;
        this.keys = keys;
    }

    /** Runs in a transaction, again when somebody was quicker. */
    <T> T run(Caller caller, Failures failures, Function<Work, T> step) {
        for (int left = TRIES; ; left--) {
            try {
                var done = Collisions.outlast(() -> database.write(
                        caller.scope(),
                        transaction -> step.apply(new Work(transaction, caller.scope(), caller.inForce()))));
                if (caller.key() != null) {
                    keys.sweepLater(caller.scope());
                }
                return done;
            } catch (RuntimeException e) {
                var failure = failures.explained()
                        .apply(e)
                        .<RuntimeException>map(Refused::new)
                        .orElse(e);
                boolean passing =
                        failure instanceof Refused refused && failures.passing().test(refused);
                if (left == 1 || !passing) {
                    throw failure;
                }
            }
        }
    }

    /** Does it, unless it was done under this key; either way tells what came of it. */
    List<Outcome> once(Work work, Caller caller, ObjectModel object, Supplier<List<Outcome>> step) {
        var key = caller.key();
        if (key == null) {
            return step.get();
        }
        var earlier = keys.take(work.transaction(), work.scope(), key);
        if (earlier.isPresent()) {
            return KeptOutcomes.read(earlier.get());
        }
        var outcomes = step.get();
        keys.keep(work.transaction(), work.scope(), key, KeptOutcomes.written(object, outcomes));
        return outcomes;
    }
}
