package io.deskweave.graphqlapi.files;

import io.deskweave.graphqlapi.errors.Refusal;
import io.deskweave.platform.problems.Refused;
import java.util.UUID;

/** An id within an address. */
final class AddressId {

    private AddressId() {}

    /** Refuses with {@code api.address.not-an-id}. */
    static UUID of(String text, String what, String advice) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new Refused(Refusal.invalid("api.address.not-an-id", "The address names no " + what, advice));
        }
    }
}
