package io.deskweave.tenantadmin.tenants;

import io.deskweave.platform.organisation.Organisation;
import io.deskweave.platform.organisation.Person;
import io.deskweave.platform.tenancy.ProvisioningStep;
import io.deskweave.platform.tenancy.Role;
import io.deskweave.platform.tenancy.TenantScope;
import io.deskweave.tenantadmin.identity.Accounts;
import io.deskweave.tenantadmin.identity.NewAccount;
import io.deskweave.tenantadmin.identity.Organizations;
import org.springframework.stereotype.Component;

/** Gives the tenant its first administrator, who invites everybody else. */
@Component
class AdministratorStep implements ProvisioningStep {

    private static final int ORDER = 400;

    private final Accounts accounts;
    private final Organizations organizations;
    private final Organisation organisation;

    AdministratorStep(Accounts accounts, Organizations organizations, Organisation organisation) {
        this.accounts = accounts;
        this.organizations = organizations;
        this.organisation = organisation;
    }

    @Override
    public String key() {
        return "administrator";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public void provision(TenantScope scope, Arrival arrival) {
        var account = accounts.keep(
                new NewAccount(arrival.username(), arrival.email(), arrival.givenName(), arrival.familyName()));
        organizations.join(Organizations.idOf(scope.tenant()), account.subject());
        organisation.keep(scope, new Person(account.subject(), account.name(), Role.ADMINISTRATOR, null, true));
    }
}
