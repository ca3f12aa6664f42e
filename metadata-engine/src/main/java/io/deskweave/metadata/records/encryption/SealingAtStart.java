package io.deskweave.metadata.records.encryption;

import io.deskweave.platform.tenancy.Directory;
import io.deskweave.platform.tenancy.Tenant;
import io.deskweave.platform.tenancy.TenantScope;
import io.deskweave.platform.tenancy.TenantState;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.stereotype.Component;

/**
 * Goes through all tenants once after the start of a pod that has former keys, so that those whom nobody asks anything
 * are sealed by the current key too, and the former ones can go.
 */
@Component
class SealingAtStart implements ApplicationListener<ApplicationReadyEvent>, DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(SealingAtStart.class);
    private static final int PAGE = 200;

    private final Keysets keysets;
    private final Directory directory;
    private volatile boolean ended;

    SealingAtStart(Keysets keysets, Directory directory) {
        this.keysets = keysets;
        this.directory = directory;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        if (keysets.haveFormer()) {
            Thread.startVirtualThread(this::all);
        }
    }

    private void all() {
        List<Tenant> page;
        String last = null;
        do {
            page = directory.list(last, PAGE);
            for (var tenant : page) {
                if (!ended && tenant.state() == TenantState.ACTIVE) {
                    settle(tenant);
                }
                last = tenant.alias();
            }
        } while (!ended && page.size() == PAGE);
    }

    /** What cannot be done now is left for whoever asks that tenant next. */
    private void settle(Tenant tenant) {
        try {
            keysets.settleDue(TenantScope.platform(tenant));
        } catch (RuntimeException e) {
            log.warn("Keys of {} are not sealed anew: {}", tenant.schema(), e.getMessage());
        }
    }

    @Override
    public void destroy() {
        ended = true;
    }
}
