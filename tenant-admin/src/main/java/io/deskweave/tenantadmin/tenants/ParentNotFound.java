package io.deskweave.tenantadmin.tenants;

import io.deskweave.platform.problems.Problem;

record ParentNotFound(String alias) implements Problem {

    @Override
    public String code() {
        return "tenants.parent.not-found";
    }

    @Override
    public Kind kind() {
        return Kind.NOT_FOUND;
    }

    @Override
    public String message() {
        return "There is no tenant '%s' that could be the headquarters".formatted(alias);
    }

    @Override
    public String advice() {
        return "Provision the headquarters first";
    }
}
