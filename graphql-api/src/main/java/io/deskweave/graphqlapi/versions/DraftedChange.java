package io.deskweave.graphqlapi.versions;

import java.util.List;

/**
 * A change that the draft would make to the API.
 *
 * @param operations the saved operations that use what it would break
 */
record DraftedChange(SchemaChange change, List<Operation> operations) {

    /** A saved operation by its client and its name. */
    record Operation(String client, String name) {}
}
