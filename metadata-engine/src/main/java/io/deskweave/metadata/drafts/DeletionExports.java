package io.deskweave.metadata.drafts;

import io.deskweave.platform.tenancy.TenantScope;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** What is to be deleted, as files to be kept: publishing deletes no values that nobody has taken along. */
public interface DeletionExports {

    /**
     * Begins a CSV file of what records hold of a field that is retired in force: id, title and number of each record
     * that holds a value, and the value whole, whoever may see it. Needs PUBLISH_CONFIGURATION and READ_RECORDS;
     * whoever begins one is in the audit, also when it is not fetched to its end. Refuses with
     * {@code metadata.object.not-found}, {@code metadata.field.not-found} and {@code metadata.deletion.not-retired}.
     *
     * @param field null for all fields of an object that is retired in force
     */
    Export begin(TenantScope scope, String object, @Nullable String field);

    /** Where the file is fetched, below the platform's address. */
    static String address(String object, @Nullable String field) {
        return field == null ? "/deletions/%s.csv".formatted(object) : "/deletions/%s/%s.csv".formatted(object, field);
    }

    /**
     * A file that is made while it is read.
     *
     * @param content to be closed; as texts are imported, so that they can be brought again
     * @param sent to be run when all of the content was sent: only then it counts as taken along
     */
    record Export(String name, InputStream content, Runnable sent) {}
}
