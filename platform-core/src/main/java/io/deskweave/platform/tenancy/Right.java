package io.deskweave.platform.tenancy;

/** One thing that an actor may do in a tenant. */
public enum Right {
    READ_RECORDS,
    WRITE_RECORDS,
    IMPORT_RECORDS,
    READ_CONFIGURATION,
    CHANGE_CONFIGURATION,
    /** Put a draft in force, or an earlier release again. */
    PUBLISH_CONFIGURATION,
    READ_PEOPLE,
    MANAGE_PEOPLE,
    READ_AUDIT
}
