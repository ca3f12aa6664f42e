package io.deskweave.metadata.drafts;

import io.deskweave.platform.tenancy.TenantId;

/**
 * A release was put in force: a Spring event on the pod that did it, after the transaction, each time at most once. Who
 * must not miss one, or be told on another pod, reads {@link Releases#history} from the number that it saw last:
 * numbers are given out under the tenant's lock and have no gap, so the releases themselves are the outbox and this is
 * the hint. A listener that fails undoes nothing.
 */
public record ReleasePublished(TenantId tenant, int release, String fingerprint) {}
