package io.deskweave.graphqlapi.operators;

import io.deskweave.graphqlapi.errors.Refusal;
import io.deskweave.platform.problems.Refused;
import io.deskweave.platform.tenancy.Directory;
import io.deskweave.platform.tenancy.OperatorScope;
import io.deskweave.platform.tenancy.Tenant;
import io.deskweave.tenantadmin.tenants.ProvisionTenant;
import io.deskweave.tenantadmin.tenants.Tenants;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Lets tenants arrive while the operator watches: the work goes on in a few threads of its own, the answer is given
 * as soon as the tenant is registered. Asking again for the same tenant goes on where an arrival stopped.
 */
@Component
class BackgroundArrivals {

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundArrivals.class);
    private static final int AT_ONCE = 2;
    private static final int WAITING = 100;
    private static final Duration LOOK = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Tenants tenants;
    private final Directory directory;
    private final ThreadPoolExecutor pool = new ThreadPoolExecutor(
            AT_ONCE,
            AT_ONCE,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(WAITING),
            Thread.ofPlatform().name("arrival-", 0).daemon().factory());

    BackgroundArrivals(Tenants tenants, Directory directory) {
        this.tenants = tenants;
        this.directory = directory;
    }

    /** Refuses what the command check refuses; what fails later is told by the tenant's progress. */
    Tenant begin(OperatorScope scope, ProvisionTenant command) {
        var arrival = submit(scope, command);
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            if (done(arrival)) {
                break;
            }
            var registered = directory.ofAlias(command.alias());
            if (registered.isPresent()) {
                return registered.get();
            }
        }
        return directory.ofAlias(command.alias()).orElseThrow(BackgroundArrivals::busy);
    }

    private Future<?> submit(OperatorScope scope, ProvisionTenant command) {
        try {
            return pool.submit(() -> arrive(scope, command));
        } catch (RejectedExecutionException e) {
            throw busy();
        }
    }

    private void arrive(OperatorScope scope, ProvisionTenant command) {
        var progress = tenants.provision(scope, command);
        LOG.info("Tenant {} is {}", progress.tenant().alias(), progress.tenant().state());
    }

    private static boolean done(Future<?> arrival) {
        try {
            arrival.get(LOOK.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Refused refused) {
                throw refused;
            }
            throw new IllegalStateException("An arrival failed", e);
        }
    }

    private static Refused busy() {
        return new Refused(Refusal.limit(
                "api.limit.arrivals", "Many tenants are arriving just now", "Ask again in a minute; it does no harm"));
    }

    @PreDestroy
    void stop() {
        pool.shutdownNow();
    }
}
