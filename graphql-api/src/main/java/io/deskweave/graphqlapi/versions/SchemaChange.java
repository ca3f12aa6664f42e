package io.deskweave.graphqlapi.versions;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is different in a schema.
 *
 * @param coordinate such as {@code Ticket}, {@code Ticket.room}, {@code Query.tickets(filter:)} or
 *     {@code TicketStatus.OPEN}
 * @param before its type, or why it was deprecated; null where there is nothing to tell
 * @param after likewise
 * @param breaking whether documents or answers that were valid may no longer be
 */
record SchemaChange(
        Kind kind,
        Element element,
        String coordinate,
        @Nullable String before,
        @Nullable String after,
        boolean breaking) {

    /** What happened. */
    enum Kind {
        ADDED,
        REMOVED,
        DEPRECATED,
        UNDEPRECATED,
        CHANGED
    }

    /** To what. */
    enum Element {
        TYPE,
        FIELD,
        ARGUMENT,
        INPUT_FIELD,
        ENUM_VALUE
    }

    /** The type that it is about or stands in. */
    String type() {
        return coordinate.split("[.(]", 2)[0];
    }

    /** The member of the type; null for the type itself. */
    @Nullable
    String member() {
        var parts = coordinate.split("[.(]", 3);
        return parts.length > 1 ? parts[1] : null;
    }
}
