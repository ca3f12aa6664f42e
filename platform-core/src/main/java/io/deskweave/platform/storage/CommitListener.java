package io.deskweave.platform.storage;

import io.deskweave.platform.tenancy.TenantScope;

/**
 * One who is told that a transaction which may have written for a tenant is kept. A hint: who dies between the commit
 * and the word never says it, so whoever listens must also look by itself now and then.
 */
@FunctionalInterface
public interface CommitListener {

    /** Must return at once and never throw: the writer waits for it. */
    void committed(TenantScope scope);
}
