package io.deskweave.metadata.records;

import org.jspecify.annotations.Nullable;

/**
 * Which rows of a connection: so many from its start or from its end, between two cursors.
 *
 * @param size 0 to 200, in bulk up to 2,000
 * @param fromEnd whether the last rows are wanted; they come in the same order
 * @param after a cursor as it was given out, not checked yet
 * @param before likewise
 */
public record Page(
        int size,
        boolean fromEnd,
        @Nullable String after,
        @Nullable String before) {

    public static final int DEFAULT_SIZE = 50;
    public static final int LARGEST_SIZE = 200;

    private static final int LARGEST_BULK = 2_000;

    public Page {
        if (size < 0 || size > LARGEST_BULK) {
            throw new IllegalArgumentException("A page has 0 to 2,000 rows");
        }
    }

    public static Page first(int size) {
        return new Page(size, false, null, null);
    }

    /** For the platform's own walks over all records; what the API answers in one request is smaller. */
    public static Page bulk(int size, @Nullable String after) {
        return new Page(size, false, after, null);
    }
}
