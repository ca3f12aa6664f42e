package io.deskweave.metadata.exports;

import io.deskweave.platform.problems.Problem;
import io.deskweave.platform.tenancy.TenantScope;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes records along as files, as jobs. Everything needs READ_RECORDS, and each actor has only the exports that it
 * started itself: others' files may show what it does not see.
 */
public interface Exports {

    /**
     * Queues an export. Refuses with {@code export.*} what does not fit the object or is not for the actor to see, as a
     * query would what its filter, search and order ask, and with {@code export.jobs.too-many} when as many as the
     * tenant may have are under way.
     */
    ExportJob start(TenantScope scope, StartExport command);

    /** Refuses with {@code export.job.not-found}. */
    ExportJob job(TenantScope scope, UUID job);

    /** Newest first, at most {@code limit} (1 to 100). */
    List<ExportJob> jobs(TenantScope scope, int limit);

    /** Ends an export before it is done and lets go of its file; one that has ended stays as it is. */
    ExportJob cancel(TenantScope scope, UUID job);

    /**
     * The file of an export that is done; who fetched it is in the audit. Refuses with {@code export.job.not-found},
     * also for another name, and with {@code export.job.not-done}.
     */
    ExportedFile file(TenantScope scope, UUID job, String name);

    /**
     * What is to be taken along.
     *
     * @param columns fields of the object, or paths to fields of records that it refers to, such as
     *     {@code customer.name}; none for the id and every field that the actor sees
     */
    record StartExport(String object, AskedRows rows, List<String> columns, Layout layout) {
        public StartExport {
            columns = List.copyOf(columns);
        }
    }

    /**
     * Which records, in which order, as the arguments of the object's list in the API have it.
     *
     * @param filter as JSON has it
     * @param orderBy likewise
     */
    record AskedRows(
            @Nullable Object filter,
            @Nullable String search,
            @Nullable Object orderBy) {}

    /**
     * How the file is written.
     *
     * @param language in which labels stand in the header, a BCP 47 tag
     * @param zone an IANA zone in which moments are written
     * @param byteOrderMark whether a CSV file begins with one, by which spreadsheets know UTF-8
     */
    record Layout(Format format, Header header, String language, String zone, boolean byteOrderMark) {}

    /** The format of a file. */
    enum Format {
        CSV("csv", "text/csv"),
        XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        JSON_LINES("jsonl", "application/x-ndjson");

        private final String ending;
        private final String mediaType;

        Format(String ending, String mediaType) {
            this.ending = ending;
            this.mediaType = mediaType;
        }

        public String ending() {
            return ending;
        }

        public String mediaType() {
            return mediaType;
        }
    }

    /** What stands above the columns; JSON lines have the API's names always. */
    enum Header {
        NAMES,
        LABELS
    }

    /**
     * An export and how far it is.
     *
     * @param size of the file in bytes, null until it is whole
     * @param keptUntil when it is removed, with its file
     */
    record ExportJob(
            UUID id,
            String object,
            Format format,
            String fileName,
            State state,
            Progress progress,
            @Nullable Long size,
            @Nullable Problem failure,
            Instant createdAt,
            @Nullable Instant finishedAt,
            Instant keptUntil) {}

    /**
     * @param rows written so far
     * @param total how many there are to be, as counted at the start; null while that is not known
     * @param percent 0 to 100
     */
    record Progress(long rows, @Nullable Long total, int percent) {}

    /** Where an export stands. */
    enum State {
        QUEUED,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED
    }

    /** @param content to be closed */
    record ExportedFile(String name, Format format, InputStream content) {}
}
