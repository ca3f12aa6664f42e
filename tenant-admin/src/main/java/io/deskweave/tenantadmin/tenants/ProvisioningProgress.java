package io.deskweave.tenantadmin.tenants;

import io.deskweave.platform.tenancy.Tenant;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a tenant's arrival stands: every step in order, done or not. */
public record ProvisioningProgress(Tenant tenant, List<Step> steps) {

    /** Where one step stands. */
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED
    }

    /**
     * One step of an arrival.
     *
     * @param started when the last try began, null before the first
     * @param took how long the last try took, null before the first
     * @param code the code of the problem that stopped the last try, null when none did
     * @param reason that problem in words, null when there is none
     */
    public record Step(
            String key,
            State state,
            @Nullable Instant started,
            @Nullable Duration took,
            @Nullable String code,
            @Nullable String reason) {}
}
