package io.deskweave.metadata.operations;

import io.deskweave.platform.tenancy.TenantScope;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The operations that clients of a tenant's API keep with it, by client and name. */
public interface SavedOperations {

    /**
     * Keeps an operation, instead of the client's one of its name if there is one. Needs CHANGE_CONFIGURATION; refuses
     * with {@code metadata.operation.client-malformed}, and with {@code metadata.operation.too-many}.
     */
    SavedOperation save(TenantScope scope, SaveOrder order);

    /** Forgets one. Needs CHANGE_CONFIGURATION; refuses with {@code metadata.operation.not-found}. */
    SavedOperation remove(TenantScope scope, String client, String name);

    /**
     * Those of all clients, or of one, by client and name. Needs READ_CONFIGURATION.
     *
     * @param after the last one that was seen; null to begin
     */
    List<SavedOperation> list(TenantScope scope, @Nullable String client, @Nullable Place after, int limit);

    /** The document with this SHA-256, in hexadecimal digits, if any client keeps it. */
    Optional<String> document(TenantScope scope, String hash);

    /**
     * An operation to be kept.
     *
     * @param client what the client calls itself: letters, digits, dots, dashes and underscores, at most 63
     * @param name of the operation in the document
     * @param document in GraphQL, valid for the release in force
     * @param uses the ids of the objects and fields that it names
     */
    record SaveOrder(String client, String name, String document, Set<String> uses) {

        public SaveOrder {
            uses = Set.copyOf(uses);
        }
    }

    /**
     * An operation that is kept.
     *
     * @param hash SHA-256 of the document in UTF-8, in hexadecimal digits
     * @param release the one in force when it was saved
     * @param savedBy the person or the machine
     */
    record SavedOperation(
            String client, String name, String document, String hash, int release, UUID savedBy, Instant savedAt) {}

    /** A place in the list. */
    record Place(String client, String name) {}
}
