package io.deskweave.metadata.publish;

import io.deskweave.metadata.drafts.ReleasePublished;
import io.deskweave.metadata.drafts.Releases.Release;
import io.deskweave.metadata.releases.CachedModels;
import io.deskweave.platform.signals.Signals;
import io.deskweave.platform.tenancy.Directory;
import io.deskweave.platform.tenancy.TenantScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells other pods, other rooms and the directory of a release that is in force; none of them can undo it. */
@Component
class Announcements {

    private static final Logger log = LoggerFactory.getLogger(Announcements.class);

    private final Directory directory;
    private final Signals signals;
    private final ApplicationEventPublisher events;

    Announcements(Directory directory, Signals signals, ApplicationEventPublisher events) {
        this.directory = directory;
        this.signals = signals;
        this.events = events;
    }

    void tell(TenantScope scope, Release release) {
        var tenant = scope.tenant().id();
        signals.tell(CachedModels.TOPIC, tenant.toString());
        try {
            events.publishEvent(new ReleasePublished(tenant, release.number(), release.fingerprint()));
        } catch (RuntimeException e) {
            log.warn("A listener to release {} of tenant {} failed", release.number(), tenant, e);
        }
        try {
            directory.pointTo(tenant, release.number());
        } catch (RuntimeException e) {
            log.warn("The directory does not know of release {} of tenant {}", release.number(), tenant, e);
        }
    }
}
