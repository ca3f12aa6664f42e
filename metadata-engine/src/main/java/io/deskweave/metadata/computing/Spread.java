package io.deskweave.metadata.computing;

/** Where the consequences of a write lead. */
public enum Spread {
    /** Nowhere beyond the record, or nowhere where somebody could come towards them. */
    HERE,
    /** To the records to which the written one refers. */
    UPWARD,
    /** Sooner or later to records that refer to another: against the way of those that go up. */
    DOWNWARD
}
