package io.deskweave.metadata.leftovers;

import io.deskweave.platform.jobs.Jobs;
import io.deskweave.platform.tenancy.Directory;
import io.deskweave.platform.tenancy.Tenant;
import io.deskweave.platform.tenancy.TenantScope;
import io.deskweave.platform.tenancy.TenantState;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.stereotype.Component;

/** Asks for every tenant to be looked through, some minutes after the start of a pod and from time to time. */
@Component
class LeftoversAtTimes implements ApplicationListener<ApplicationReadyEvent>, DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(LeftoversAtTimes.class);
    private static final Duration AFTER_START = Duration.ofMinutes(10);
    private static final int PAGE = 200;

    /** One at a time for each tenant: the same job again does nothing while it is queued. */
    private static final UUID ROUND = new UUID(0, 1);

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("leftovers").factory());
    private final Jobs jobs;
    private final Directory directory;
    private final LeftoverSettings settings;

    LeftoversAtTimes(Jobs jobs, Directory directory, LeftoverSettings settings) {
        this.jobs = jobs;
        this.directory = directory;
        this.settings = settings;
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // it ends with the pod
    public void onApplicationEvent(ApplicationReadyEvent event) {
        timer.scheduleWithFixedDelay(
                this::all, AFTER_START.toSeconds(), settings.every().toSeconds(), TimeUnit.SECONDS);
    }

    private void all() {
        try {
            List<Tenant> page;
            String last = null;
            do {
                page = directory.list(last, PAGE);
                page.stream()
                        .filter(tenant -> tenant.state() == TenantState.ACTIVE)
                        .forEach(this::ask);
                last = page.isEmpty() ? last : page.getLast().alias();
            } while (page.size() == PAGE && !timer.isShutdown());
        } catch (RuntimeException e) {
            log.warn("Not all desks are looked through for what they need no more: {}", e.getMessage());
        }
    }

    /** Whose cell is not reached now is asked next time. */
    private void ask(Tenant tenant) {
        try {
            jobs.queue(TenantScope.platform(tenant), Leftovers.KEY, ROUND);
        } catch (RuntimeException e) {
            log.warn("{} is not looked through for what it needs no more: {}", tenant.schema(), e.getMessage());
        }
    }

    @Override
    public void destroy() {
        timer.shutdownNow();
    }
}
