package io.deskweave.metadata.exports.jobs;

import io.deskweave.metadata.exports.Exports.ExportJob;
import io.deskweave.metadata.exports.Exports.Progress;
import io.deskweave.metadata.exports.Exports.StartExport;
import io.deskweave.metadata.exports.Exports.State;
import io.deskweave.platform.tenancy.Actor;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An export as its row holds it.
 *
 * @param author who started it, without a department
 */
record StoredExport(
        UUID id,
        StartExport command,
        State state,
        Written written,
        Times times,
        @Nullable ExportProblem failure,
        Actor author) {

    private static final int WHOLE = 100;

    /**
     * @param file what the latest run writes, null before the first and when there is none any more
     * @param tries runs that began
     */
    record Written(
            String fileName,
            @Nullable UUID file,
            @Nullable Long total,
            long rows,
            @Nullable Long size,
            int tries) {}

    /** When things happened, and when it is removed. */
    record Times(Instant created, Instant changed, @Nullable Instant finished, Instant expires) {}

    boolean ended() {
        return state != State.QUEUED && state != State.RUNNING;
    }

    ExportJob seen() {
        return new ExportJob(
                id,
                command.object(),
                command.layout().format(),
                written.fileName(),
                state,
                new Progress(written.rows(), written.total(), percent()),
                written.size(),
                failure,
                times.created(),
                times.finished(),
                times.expires());
    }

    /** Records that came meanwhile make more than was counted; only what is done is whole. */
    private int percent() {
        if (state == State.DONE) {
            return WHOLE;
        }
        var total = written.total();
        return total == null || total == 0 ? 0 : (int) Math.min(WHOLE - 1, written.rows() * WHOLE / total);
    }
}
