package io.deskweave.platform.tenancy;

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

    /** Does the step for a tenant that is registered and still PROVISIONING. */
    void provision(TenantScope scope, Arrival arrival);

    /**
     * What the operator said of the first administrator when the tenant arrived; the directory does not keep it, so it
     * must be said again when provisioning is resumed.
     *
     * @param email where that person is reached; personal data as all of this, never logged
     */
    record Arrival(String username, String email, String givenName, String familyName) {

        @Override
        public String toString() {
            return "Arrival[]";
        }
    }
}
