package io.deskweave.tenantadmin.testing;

import io.deskweave.platform.problems.Problem;
import io.deskweave.platform.problems.Refused;
import io.deskweave.platform.tenancy.ProvisioningStep;
import io.deskweave.platform.tenancy.TenantScope;
import java.util.concurrent.atomic.AtomicInteger;

/** A step of another room that fails as often as it is told to. */
public final class BrittleStep implements ProvisioningStep {

    private final String key;
    private final int order;
    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicInteger runs = new AtomicInteger();

    public BrittleStep(String key, int order) {
        this.key = key;
        this.order = order;
    }

    public void failNext(int times) {
        failures.set(times);
        runs.set(0);
    }

    public int runs() {
        return runs.get();
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public int order() {
        return order;
    }

    @Override
    public void provision(TenantScope scope, Arrival arrival) {
        runs.incrementAndGet();
        if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new Refused(new Broken(key));
        }
    }

    private record Broken(String step) implements Problem {

        @Override
        public String code() {
            return "testing.step.broken";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String message() {
            return "The step %s was told to fail".formatted(step);
        }

        @Override
        public String advice() {
            return "Try again";
        }
    }
}
