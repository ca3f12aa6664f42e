package io.deskweave.platform.tenancy;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which steps of provisioning each tenant has behind it, kept in the directory so that any pod can go on. */
public interface ProvisioningLog {

    /** The steps tried so far, in the order of their first try. */
    List<Entry> entries(TenantId tenant);

    void succeeded(TenantId tenant, String step);

    /** @param reason for operators: no personal data, no secret; cut to 1,000 characters */
    void failed(TenantId tenant, String step, String reason);

    /**
     * One step that was tried.
     *
     * @param finished null while the last try failed
     * @param reason why the last try failed, null when it did not
     */
    record Entry(
            String step,
            int tries,
            @Nullable Instant finished,
            @Nullable String reason) {}
}
