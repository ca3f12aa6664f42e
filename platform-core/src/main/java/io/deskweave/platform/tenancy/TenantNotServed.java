package io.deskweave.platform.tenancy;

import io.deskweave.platform.problems.Problem;

/** The tenant is suspended, retired or not finished; nothing of it is read or written. */
public record TenantNotServed(String alias) implements Problem {

    @Override
    public String code() {
        return "tenancy.tenant.suspended";
    }

    @Override
    public Kind kind() {
        return Kind.FORBIDDEN;
    }

    @Override
    public String message() {
        return "The desk '%s' is not open".formatted(alias);
    }

    @Override
    public String advice() {
        return "Ask the operator of the platform to open it again";
    }

    @Override
    public Mover mover() {
        return Mover.OPERATOR;
    }
}
