package io.deskweave.metadata.drafts;

import io.deskweave.platform.tenancy.TenantScope;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What differs between definitions, and what that means for the records there are. All need READ_CONFIGURATION. */
public interface Comparisons {

    /**
     * From one release to another, in either direction. Refuses with {@code metadata.release.not-found}.
     *
     * @param to null for the draft
     */
    List<Difference> compare(TenantScope scope, int from, @Nullable Integer to);

    /** What publishing the draft would mean for records, counted now. */
    List<Consequence> ofDraft(TenantScope scope);

    /** What rolling back to this release would mean for records, counted now. */
    List<Consequence> ofWayBack(TenantScope scope, int to);

    /**
     * How many records a change touches. Of a large table only the first records are counted, so that asking costs the
     * same whatever there is.
     *
     * @param field null when it is about the object itself
     * @param option the key of the option that it is about, else null
     * @param atLeast whether there are more records than were counted
     * @param among of how many records, where a rule had to be asked record by record and was not asked about all; else
     *     null
     */
    record Consequence(
            Kind kind,
            String object,
            @Nullable String field,
            @Nullable String option,
            int records,
            boolean atLeast,
            @Nullable Integer among) {

        /** Of all records that were counted. */
        public Consequence(
                Kind kind,
                String object,
                @Nullable String field,
                @Nullable String option,
                int records,
                boolean atLeast) {
            this(kind, object, field, option, records, atLeast, null);
        }

        /** Where a file of what would be deleted can be fetched, below the platform's address; null for all else. */
        public @Nullable String exportAddress() {
            boolean deleted = kind == Kind.VALUE_DELETED || kind == Kind.RECORD_DELETED;
            return deleted ? DeletionExports.address(object, field) : null;
        }

        /** What the records are to the change. */
        public enum Kind {
            /** They are without a value that would be required; they stay so until somebody changes them. */
            WITHOUT_VALUE,
            /** They would break a rule for valid values; they stay so until somebody changes them. */
            RULE_BROKEN,
            /** Their texts would not follow the pattern; they stay so until somebody changes them. */
            OFF_PATTERN,
            /** How many would break a rule is not known before they are written again; none are counted. */
            RULE_NOT_COUNTED,
            /** As many values stand in more than one record, and each would have to be the only one. */
            SHARED_VALUES,
            /** Their values would no longer be taken; they stay until somebody changes them. */
            OUT_OF_RANGE,
            /** They hold an option that would no longer be given. */
            OPTION_HELD,
            /** They hold an option that is merged into another, which they will get. */
            OPTION_MERGED,
            /** They hold a value that nobody would see. */
            VALUE_HIDDEN,
            /** They hold a value that would be deleted. */
            VALUE_DELETED,
            /** They would be deleted with their object. */
            RECORD_DELETED,
            /** Nobody would see them. */
            RECORD_HIDDEN
        }
    }
}
