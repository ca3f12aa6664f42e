package io.deskweave.tenantadmin.tenants;

import io.deskweave.platform.problems.Problem;

record ParentNotHeadquarters(String alias) implements Problem {

    @Override
    public String code() {
        return "tenants.parent.not-headquarters";
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }

    @Override
    public String message() {
        return "'%s' is itself a subsidiary".formatted(alias);
    }

    @Override
    public String advice() {
        return "Name the headquarters of the group";
    }
}
