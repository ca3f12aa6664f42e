package io.deskweave.platform.tenancy;

import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * The one place where the scope is ambient, for Hibernate's tenant resolver and the log only. Everything else is handed
 * its scope as an argument.
 */
public final class AmbientScope {

    private static final ScopedValue<TenantScope> CURRENT = ScopedValue.newInstance();

    private AmbientScope() {}

    /** Does the work with the scope bound, on this thread alone. */
    public static <T> T within(TenantScope scope, Callable<T> work) {
        try {
            return ScopedValue.where(CURRENT, scope).call(work::call);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("Work within a tenant's scope failed", e);
        }
    }

    public static Optional<TenantScope> current() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }
}
