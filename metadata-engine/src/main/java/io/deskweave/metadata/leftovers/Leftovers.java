package io.deskweave.metadata.leftovers;

import io.deskweave.metadata.compile.Compiler;
import io.deskweave.metadata.imports.jobs.ExpiredImports;
import io.deskweave.metadata.records.deleting.ExpiredDeletions;
import io.deskweave.platform.jobs.Jobs;
import io.deskweave.platform.storage.FileStore;
import io.deskweave.platform.storage.TenantDatabase;
import io.deskweave.platform.tenancy.TenantScope;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Takes away what a tenant needs no more, a little in each transaction. What is left after a crash is still to be found
 * the next time, so nothing is remembered but when it was last done to the end.
 */
@Component
class Leftovers implements Jobs.JobKind {

    static final String KEY = "metadata.leftovers";

    private static final Logger log = LoggerFactory.getLogger(Leftovers.class);

    /** In one run; the rest in the next. */
    private static final int MOST = 10_000;

    private static final int FILES = 2_000;

    /** Longer than any write takes from claiming a file to being committed. */
    private static final Duration WRITING = Duration.ofHours(1);

    private final TenantDatabase database;
    private final FileStore files;
    private final Compiler compiler;
    private final ExpiredImports imports;
    private final ExpiredDeletions deletions;
    private final LeftoverSettings settings;
    private final Clock clock;

    Leftovers(
            TenantDatabase database,
            FileStore files,
            Compiler compiler,
            ExpiredImports imports,
            ExpiredDeletions deletions,
            LeftoverSettings settings,
            Clock clock) {
        this.database = database;
        this.files = files;
        this.compiler = compiler;
        this.imports = imports;
        this.deletions = deletions;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public void run(TenantScope scope, UUID job) {
        var rounds = new Rounds(database, scope);
        var now = clock.instant();
        // Every pod asks for it; half of the time between two rounds tells those that are the same.
        if (rounds.endedSince(now.minus(settings.every().dividedBy(2)))) {
            return;
        }
        int purged = each(scope, () -> deletions.purgeOne(scope, now.minus(settings.bin())));
        int cleared = each(
                scope,
                () -> imports.clearOne(scope, now.minus(settings.imports())).map(List::of));
        int unnamed = unnamed(scope, now.minus(settings.files()));
        rounds.end(now);
        log.info(
                "{}: {} deletions left the bin, {} imports were cleared, {} files that nothing named are gone",
                scope.tenant().schema(),
                purged,
                cleared,
                unnamed);
    }

    /** Lets go of one after the other, with the files that it alone named. */
    private int each(TenantScope scope, Supplier<Optional<List<UUID>>> one) {
        int done = 0;
        for (var named = one.get(); named.isPresent() && done < MOST; named = one.get()) {
            done++;
            sweep(scope, named.get(), clock.instant().minus(WRITING));
        }
        return done;
    }

    private int unnamed(TenantScope scope, Instant since) {
        int gone = 0;
        try (var candidates = files.unclaimedSince(scope, since)) {
            var each = candidates.limit((long) MOST * FILES).iterator();
            while (each.hasNext()) {
                var batch = new ArrayList<UUID>();
                while (each.hasNext() && batch.size() < FILES) {
                    batch.add(each.next());
                }
                gone += sweep(scope, batch, since);
            }
        }
        return gone;
    }

    /**
     * Deletes those that nothing names. Who is about to name one has claimed it, so it stays until that is decided. The
     * others are looked at again when they have waited as long as if they had just been sent.
     */
    private int sweep(TenantScope scope, Collection<UUID> some, Instant since) {
        if (some.isEmpty()) {
            return 0;
        }
        var looked = clock.instant().minus(WRITING);
        var named =
                database.read(scope, sql -> NamedFiles.among(sql, scope.tenant().schema(), compiler, some));
        int gone = 0;
        for (var file : some) {
            if (!named.has(file)) {
                gone += files.deleteUnclaimed(scope, file, since) ? 1 : 0;
            } else if (named.byRecords().contains(file)) {
                files.keepOn(scope, file, looked);
            }
        }
        return gone;
    }
}
