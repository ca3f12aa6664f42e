package io.deskweave.metadata.flows.model;

/** What may be done with a field at a stage. */
public enum FieldAccess {
    READ,
    WRITE,
    /** It must have a value before the stage is left by one of its outcomes. */
    REQUIRE
}
