package io.deskweave.graphqlapi.schema;

/** What mutations do to records: to one, or to many at once. */
public enum RecordWrite {
    CREATE,
    UPDATE,
    UPSERT,
    LINK,
    UNLINK,
    DELETE,
    RESTORE,
    CREATE_MANY,
    UPDATE_MANY,
    UPSERT_MANY,
    DELETE_MANY
}
