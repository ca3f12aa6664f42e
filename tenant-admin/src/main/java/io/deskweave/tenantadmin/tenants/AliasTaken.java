package io.deskweave.tenantadmin.tenants;

import io.deskweave.platform.problems.Problem;

record AliasTaken(String alias) implements Problem {

    @Override
    public String code() {
        return "tenants.alias.taken";
    }

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }

    @Override
    public String message() {
        return "Another tenant is registered by the alias '%s', with a different name, cell or headquarters"
                .formatted(alias);
    }

    @Override
    public String advice() {
        return "Take another alias, or repeat the command as it was to resume its provisioning";
    }
}
