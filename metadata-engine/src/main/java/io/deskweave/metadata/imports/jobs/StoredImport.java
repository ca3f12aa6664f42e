package io.deskweave.metadata.imports.jobs;

import io.deskweave.metadata.imports.Imports.ColumnMapping;
import io.deskweave.metadata.imports.Imports.ImportJob;
import io.deskweave.metadata.imports.Imports.Progress;
import io.deskweave.metadata.imports.Imports.StartImport;
import io.deskweave.metadata.imports.Imports.State;
import io.deskweave.platform.tenancy.Actor;
import io.deskweave.platform.tenancy.TenantScope;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import as its row holds it.
 *
 * @param author who started it; the records that go in are that person's
 * @param roles those of the author at that time
 * @param cleared whether its file and its findings are gone
 */
record StoredImport(
        UUID id,
        StartImport command,
        String fileName,
        State state,
        Counts counts,
        Times times,
        @Nullable Failure failure,
        Actor author,
        Set<String> roles,
        boolean cleared) {

    private static final int WHOLE = 100;

    /**
     * @param total rows of the file, null until it was looked through
     * @param tries runs since the last progress
     */
    record Counts(@Nullable Long total, long read, long inserted, long refused, int tries) {}

    /** When things happened. */
    record Times(Instant created, Instant changed, @Nullable Instant finished) {}

    /** Why it stopped before the end of the file. */
    record Failure(String code, String message) {}

    List<ColumnMapping> mapping() {
        return command.mapping();
    }

    boolean ended() {
        return state == State.DONE || state == State.FAILED;
    }

    /** The author at work, with the rights of the platform: the author's own were asked for when the import began. */
    TenantScope scopeOfAuthor(TenantScope platform) {
        return new TenantScope(platform.tenant(), author, platform.rights(), roles);
    }

    ImportJob seen() {
        return new ImportJob(
                id,
                command.object(),
                fileName,
                command.dryRun(),
                state,
                new Progress(counts.read(), counts.inserted(), counts.refused(), percent()),
                failure == null ? null : failure.code(),
                failure == null ? null : failure.message(),
                times.created(),
                times.finished(),
                cleared);
    }

    private int percent() {
        if (state == State.DONE) {
            return WHOLE;
        }
        var total = counts.total();
        return total == null || total == 0 ? 0 : (int) (counts.read() * WHOLE / total);
    }
}
