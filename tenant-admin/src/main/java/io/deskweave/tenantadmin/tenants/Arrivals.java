package io.deskweave.tenantadmin.tenants;

import io.deskweave.platform.problems.Problem;
import io.deskweave.platform.problems.Refused;
import io.deskweave.platform.tenancy.Directory;
import io.deskweave.platform.tenancy.ProvisioningLog;
import io.deskweave.platform.tenancy.ProvisioningStep;
import io.deskweave.platform.tenancy.ProvisioningStep.Arrival;
import io.deskweave.platform.tenancy.Tenant;
import io.deskweave.platform.tenancy.TenantId;
import io.deskweave.platform.tenancy.TenantScope;
import io.deskweave.platform.tenancy.TenantState;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes arriving tenants through the steps that rooms contribute, each done once, as far as they go. */
@Component
class Arrivals {

    private static final Logger LOG = LoggerFactory.getLogger(Arrivals.class);
    private static final String NOT_BEGUN = "";
    private static final String BUG = "tenants.step.broken";

    private final Directory directory;
    private final ProvisioningLog log;
    private final List<ProvisioningStep> steps;
    private final Map<TenantId, String> running = new ConcurrentHashMap<>();

    Arrivals(Directory directory, ProvisioningLog log, List<ProvisioningStep> steps) {
        this.directory = directory;
        this.log = log;
        this.steps = steps.stream()
                .sorted(Comparator.comparingInt(ProvisioningStep::order).thenComparing(ProvisioningStep::key))
                .toList();
    }

    /** What the steps find wrong with what was said. */
    List<Problem> check(Arrival arrival) {
        return steps.stream().flatMap(step -> step.check(arrival).stream()).toList();
    }

    /** Goes on with what is not done yet. While another thread of this pod does so, it only looks. */
    ProvisioningProgress advance(Tenant tenant, Arrival arrival) {
        if (running.putIfAbsent(tenant.id(), NOT_BEGUN) != null) {
            return progress(tenant);
        }
        try {
            if (takeSteps(tenant.id(), arrival)) {
                directory.move(tenant.id(), TenantState.ACTIVE);
            }
        } finally {
            running.remove(tenant.id());
        }
        return progress(directory.tenant(tenant.id()));
    }

    private boolean takeSteps(TenantId tenant, Arrival arrival) {
        var done = entries(tenant);
        for (var step : steps) {
            var entry = done.get(step.key());
            if (entry != null && entry.finished() != null) {
                continue;
            }
            running.put(tenant, step.key());
            if (!take(step, tenant, arrival)) {
                return false;
            }
        }
        return true;
    }

    private boolean take(ProvisioningStep step, TenantId tenant, Arrival arrival) {
        var begun = System.nanoTime();
        try {
            // Read anew: the step before may have changed the tenant.
            step.provision(TenantScope.platform(directory.tenant(tenant)), arrival);
        } catch (Refused e) {
            var problem = e.problems().getFirst();
            log.failed(tenant, step.key(), since(begun), problem.code(), problem.message());
            return false;
        } catch (RuntimeException e) {
            LOG.error("Step {} of provisioning tenant {} is broken", step.key(), tenant, e);
            log.failed(tenant, step.key(), since(begun), BUG, e.getClass().getSimpleName());
            return false;
        }
        log.succeeded(tenant, step.key(), since(begun));
        return true;
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    ProvisioningProgress progress(Tenant tenant) {
        var entries = entries(tenant.id());
        var current = running.get(tenant.id());
        return new ProvisioningProgress(
                tenant,
                steps.stream()
                        .map(step -> step(
                                step.key(), entries.get(step.key()), step.key().equals(current)))
                        .toList());
    }

    private static ProvisioningProgress.Step step(String key, ProvisioningLog.@Nullable Entry entry, boolean running) {
        if (entry == null) {
            var state = running ? ProvisioningProgress.State.RUNNING : ProvisioningProgress.State.WAITING;
            return new ProvisioningProgress.Step(key, state, null, null, null, null);
        }
        return new ProvisioningProgress.Step(
                key, state(entry, running), entry.started(), entry.took(), entry.code(), entry.reason());
    }

    private static ProvisioningProgress.State state(ProvisioningLog.Entry entry, boolean running) {
        if (entry.finished() != null) {
            return ProvisioningProgress.State.DONE;
        }
        return running ? ProvisioningProgress.State.RUNNING : ProvisioningProgress.State.FAILED;
    }

    private Map<String, ProvisioningLog.Entry> entries(TenantId tenant) {
        var entries = new HashMap<String, ProvisioningLog.Entry>();
        log.entries(tenant).forEach(entry -> entries.put(entry.step(), entry));
        return entries;
    }
}
