package io.deskweave.tenantadmin.testing;

import io.deskweave.platform.tenancy.CellName;
import io.deskweave.platform.tenancy.ProvisioningStep.Arrival;
import io.deskweave.tenantadmin.tenants.ProvisionTenant;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Commands for tenants of a test's own, each with an alias that no other test has. */
public final class TestTenants {

    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final String RUN = Long.toString(System.nanoTime() & 0xffffff, 36);

    private TestTenants() {}

    public static ProvisionTenant command() {
        return command(null);
    }

    public static ProvisionTenant command(@Nullable String parent) {
        return command("cn-east-1", parent);
    }

    /** A command for a tenant in the other region. */
    public static ProvisionTenant commandForEurope() {
        return command("eu-west-1", null);
    }

    private static ProvisionTenant command(String cell, @Nullable String parent) {
        var alias = "tenant-%s-%d".formatted(RUN, NEXT.incrementAndGet());
        var administrator = alias + "-admin";
        return new ProvisionTenant(
                alias,
                "Lantern Repairs",
                parent,
                new CellName(cell),
                new Arrival(administrator, administrator + "@example.org", "Ada", "Lantern"));
    }
}
