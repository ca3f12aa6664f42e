package io.deskweave.metadata.imports;

import io.deskweave.platform.tenancy.TenantScope;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Brings rows of CSV files (RFC 4180, UTF-8) into objects, as jobs. Everything needs IMPORT_RECORDS. */
public interface Imports {

    /**
     * Looks at a kept file and proposes which column fills which field, by names, labels and sample values. Refuses
     * with {@code import.file.*}: no header, duplicate header, not UTF-8, broken quotes in the sample, empty.
     */
    Proposal propose(TenantScope scope, UUID file, String object);

    /**
     * Queues an import or a dry run. Refuses with {@code import.mapping.*} when the mapping does not fit the object.
     */
    ImportJob start(TenantScope scope, StartImport command);

    /** Refuses with {@code import.job.not-found}. */
    ImportJob job(TenantScope scope, UUID job);

    /** Newest first, at most {@code limit} (1 to 100). */
    List<ImportJob> jobs(TenantScope scope, int limit);

    /**
     * Findings about refused rows after the given line, in order of line, at most {@code limit} (1 to 200); the
     * findings of one row are never parted, so there may be a few more.
     */
    List<RefusedRow> refused(TenantScope scope, UUID job, long afterLine, int limit);

    /**
     * The rows that were refused, as a CSV file with the columns of the original: to be mended and brought again. A
     * last column {@code import_problem} says why; it is ignored when the file comes back. It begins with a byte order
     * mark, by which spreadsheets know UTF-8.
     */
    InputStream refusedFile(TenantScope scope, UUID job);

    /**
     * @param columns as they stand in the header
     * @param rows how many rows the file has, as far as was read; null when not known
     */
    record Proposal(
            List<String> columns,
            List<ColumnMapping> mapping,
            List<List<String>> sample,
            @Nullable Long rows) {}

    /**
     * One field to be filled.
     *
     * @param columns the header of the column; two for a place given as latitude and longitude
     * @param pattern how dates are written, as a {@code DateTimeFormatter} pattern; null for ISO 8601
     */
    record ColumnMapping(
            String field, List<String> columns, @Nullable String pattern) {}

    /** @param timeZone an IANA zone in which local date-times of the file were written down */
    record StartImport(UUID file, String object, List<ColumnMapping> mapping, String timeZone, boolean dryRun) {}

    /**
     * An import and how far it is.
     *
     * @param cleared whether its file and its refused rows are gone, as they are some time after it ended
     */
    record ImportJob(
            UUID id,
            String object,
            String fileName,
            boolean dryRun,
            State state,
            Progress progress,
            @Nullable String failureCode,
            @Nullable String failureMessage,
            Instant createdAt,
            @Nullable Instant finishedAt,
            boolean cleared) {}

    /**
     * @param read rows read so far
     * @param percent of the file's rows, 0 to 100
     */
    record Progress(long read, long inserted, long refused, int percent) {}

    /** Where an import stands. */
    enum State {
        QUEUED,
        RUNNING,
        DONE,
        FAILED
    }

    /**
     * @param line the line of the file on which the row begins, the header being line 1
     * @param column the column concerned, null for the whole row
     */
    record RefusedRow(long line, @Nullable String column, String code, String message) {}
}
