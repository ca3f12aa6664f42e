package io.deskweave.graphqlapi.testing;

import io.deskweave.platform.organisation.Organisation;
import io.deskweave.platform.organisation.Person;
import io.deskweave.platform.settings.PlatformSettings;
import io.deskweave.platform.tenancy.CellName;
import io.deskweave.platform.tenancy.Directory;
import io.deskweave.platform.tenancy.OperatorScope;
import io.deskweave.platform.tenancy.ProvisioningStep.Arrival;
import io.deskweave.platform.tenancy.Role;
import io.deskweave.platform.tenancy.Tenant;
import io.deskweave.platform.tenancy.TenantScope;
import io.deskweave.platform.tenancy.TenantState;
import io.deskweave.tenantadmin.people.InvitePerson;
import io.deskweave.tenantadmin.people.People;
import io.deskweave.tenantadmin.tenants.ProvisionTenant;
import io.deskweave.tenantadmin.tenants.Tenants;
import io.deskweave.tenantadmin.testing.TestRealm;
import io.deskweave.tenantadmin.testing.Tokens;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** A tenant of a test's own, freshly provisioned, with people of every role. */
public final class Desk {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Tenant tenant;

    private Desk(Tenant tenant) {
        this.tenant = tenant;
    }

    /** A new desk in the first region. */
    public static Desk open() {
        return open("cn-east-1");
    }

    public static Desk open(String cell) {
        var alias = "desk-%d-%s".formatted(COUNT.incrementAndGet(), Long.toString(System.nanoTime() % 1_000_000, 36));
        var name = "Desk " + alias;
        var user = user(alias, Role.ADMINISTRATOR);
        TestRealm.account(user, "Ada", "Administrator");
        var progress = RunningPlatform.bean(Tenants.class)
                .provision(
                        OperatorScope.platform(),
                        new ProvisionTenant(
                                alias,
                                name,
                                null,
                                new CellName(cell),
                                new Arrival(user, user + "@example.org", "Ada", "Administrator")));
        if (progress.tenant().state() != TenantState.ACTIVE) {
            throw new IllegalStateException("The desk did not arrive: " + progress.steps());
        }
        return new Desk(progress.tenant());
    }

    /** The tenant as the directory has it. */
    public Tenant tenant() {
        return RunningPlatform.bean(Directory.class).tenant(tenant.id());
    }

    public String alias() {
        return tenant.alias();
    }

    /** The platform's own scope, for looking beneath the API. */
    public TenantScope scope() {
        return TenantScope.platform(tenant());
    }

    /** The names of all that lies in the desk's folder of files. */
    public List<String> files() {
        var folder = RunningPlatform.bean(PlatformSettings.class)
                .files()
                .directory()
                .resolve(tenant.id().toString());
        var names = folder.toFile().list();
        return names == null ? List.of() : List.of(names);
    }

    public Guest administrator() {
        return person(Role.ADMINISTRATOR);
    }

    /** Somebody of this role, invited when there is none yet. */
    public Guest person(Role role) {
        var user = user(tenant.alias(), role);
        var subject = TestRealm.account(user, "Given", role.name());
        var known = RunningPlatform.bean(Organisation.class)
                .person(scope(), subject)
                .filter(Person::active);
        if (known.isEmpty()) {
            RunningPlatform.bean(People.class)
                    .invite(scope(), new InvitePerson(user, user + "@example.org", "Given", role.name(), role, null));
        }
        return new Guest(Tokens.tokenFor(user, TestRealm.PASSWORD, tenant.alias()));
    }

    private static String user(String alias, Role role) {
        return alias + "-" + role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
