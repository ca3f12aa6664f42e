package io.deskweave.tenantadmin.tenants;

import io.deskweave.platform.problems.Problem;

record AliasNotValid(String alias) implements Problem {

    @Override
    public String code() {
        return "tenants.command.alias";
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }

    @Override
    public String message() {
        return "'%s' cannot be a tenant's alias".formatted(alias);
    }

    @Override
    public String advice() {
        return "Write 3 to 40 lower-case letters, digits and dashes, a letter first, and not the operators' alias";
    }
}
