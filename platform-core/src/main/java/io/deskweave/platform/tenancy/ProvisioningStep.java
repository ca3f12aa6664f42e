package io.deskweave.platform.tenancy;

import io.deskweave.platform.problems.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step on a tenant's way into the house; one bean each, in the room whose concern it is. Steps run in their order,
 * each once it succeeded is not run again, and a step that failed runs again from its start: so it must be repeatable,
 * finding its own half-done work and finishing it.
 *
 * <p>Orders leave room between them: the schema is 100, what defines the desk 200 to 299, the identity provider 300 to
 * 399, people 400 to 499.
 */
public interface ProvisioningStep {

    /** Stable, such as {@code schema}; unique among all steps. */
    String key();

    int order();

    /** Everything wrong with what was said, as far as this step knows; asked before anything is begun. */
    default List<Problem> check(Arrival arrival) {
        return List.of();
    }

    /** Does the step for a tenant that is registered and still PROVISIONING. */
    void provision(TenantScope scope, Arrival arrival);

    /**
     * What the operator said of the first administrator, and of what the desk begins with; the directory does not keep
     * it, so it must be said again when provisioning is resumed.
     *
     * @param email where that person is reached; personal data as all before it, never logged
     * @param template the key of the template that the desk begins with, null for none
     * @param samples whether the desk begins with the template's sample records too; without a template there are none
     */
    record Arrival(
            String username,
            String email,
            String givenName,
            String familyName,
            @Nullable String template,
            boolean samples) {

        /** An arrival at a desk that begins with the standard objects alone. */
        public Arrival(String username, String email, String givenName, String familyName) {
            this(username, email, givenName, familyName, null, false);
        }

        @Override
        public String toString() {
            return "Arrival[]";
        }
    }
}
