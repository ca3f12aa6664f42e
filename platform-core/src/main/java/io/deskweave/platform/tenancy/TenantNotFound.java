package io.deskweave.platform.tenancy;

import io.deskweave.platform.problems.Problem;

/** There is no such tenant. */
public record TenantNotFound(String sought) implements Problem {

    @Override
    public String code() {
        return "tenancy.tenant.not-found";
    }

    @Override
    public Kind kind() {
        return Kind.NOT_FOUND;
    }

    @Override
    public String message() {
        return "There is no desk '%s'".formatted(sought);
    }

    @Override
    public String advice() {
        return "Check how it is written";
    }
}
