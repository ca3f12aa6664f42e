package io.deskweave.platform.tenancy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which steps of provisioning each tenant has behind it, kept in the directory so that any pod can go on. */
public interface ProvisioningLog {

    /** The steps tried so far, in the order of their first try. */
    List<Entry> entries(TenantId tenant);

    /** @param took how long the last try took */
    void succeeded(TenantId tenant, String step, Duration took);

    /**
     * @param code the code of the problem, such as {@code identity.provider.unavailable}
     * @param reason for operators: no personal data, no secret; cut to 1,000 characters
     */
    void failed(TenantId tenant, String step, Duration took, String code, String reason);

    /**
     * One step that was tried.
     *
     * @param started when the last try began
     * @param took how long the last try took
     * @param finished null while the last try failed
     * @param code what went wrong in the last try, null when nothing did
     * @param reason why the last try failed, null when it did not
     */
    record Entry(
            String step,
            int tries,
            Instant started,
            Duration took,
            @Nullable Instant finished,
            @Nullable String code,
            @Nullable String reason) {}
}
