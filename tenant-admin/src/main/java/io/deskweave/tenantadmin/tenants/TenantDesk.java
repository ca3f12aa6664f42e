package io.deskweave.tenantadmin.tenants;

import io.deskweave.platform.problems.Refused;
import io.deskweave.platform.tenancy.Directory;
import io.deskweave.platform.tenancy.Directory.NewTenant;
import io.deskweave.platform.tenancy.OperatorScope;
import io.deskweave.platform.tenancy.Tenant;
import io.deskweave.platform.tenancy.TenantId;
import io.deskweave.platform.tenancy.TenantState;
import io.deskweave.tenantadmin.IdentitySettings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Lets tenants arrive, pause and leave. */
@Service
class TenantDesk implements Tenants {

    private final Directory directory;
    private final Arrivals arrivals;
    private final Standing standing;
    private final CommandCheck commands;

    TenantDesk(Directory directory, Arrivals arrivals, Standing standing, IdentitySettings identity) {
        this.directory = directory;
        this.arrivals = arrivals;
        this.standing = standing;
        this.commands = new CommandCheck(identity.operatorOrganization());
    }

    @Override
    public ProvisioningProgress provision(OperatorScope scope, ProvisionTenant command) {
        commands.check(command, arrivals.check(command.administrator()));
        var tenant = register(command);
        if (tenant.state() != TenantState.PROVISIONING) {
            return arrivals.progress(tenant);
        }
        return arrivals.advance(tenant, command.administrator());
    }

    private Tenant register(ProvisionTenant command) {
        var group = group(command.parent(), command.alias());
        var tenant = directory.register(new NewTenant(command.alias(), command.name(), group, command.cell()));
        var same = tenant.name().equals(command.name())
                && tenant.group().equals(group)
                && tenant.cell().equals(command.cell());
        if (!same) {
            throw new Refused(new AliasTaken(command.alias()));
        }
        return tenant;
    }

    private String group(@Nullable String parent, String alias) {
        if (parent == null || parent.equals(alias)) {
            return alias;
        }
        var headquarters = directory.ofAlias(parent).orElseThrow(() -> new Refused(new ParentNotFound(parent)));
        if (!headquarters.group().equals(parent)) {
            throw new Refused(new ParentNotHeadquarters(parent));
        }
        return parent;
    }

    @Override
    public ProvisioningProgress progress(OperatorScope scope, TenantId tenant) {
        return arrivals.progress(directory.tenant(tenant));
    }

    @Override
    public Tenant suspend(OperatorScope scope, TenantId tenant) {
        return standing.suspend(directory.tenant(tenant));
    }

    @Override
    public Tenant resume(OperatorScope scope, TenantId tenant) {
        return standing.resume(directory.tenant(tenant));
    }

    @Override
    public Tenant retire(OperatorScope scope, TenantId tenant) {
        return standing.retire(directory.tenant(tenant));
    }
}
