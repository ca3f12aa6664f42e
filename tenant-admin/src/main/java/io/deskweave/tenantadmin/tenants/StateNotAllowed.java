package io.deskweave.tenantadmin.tenants;

import io.deskweave.platform.problems.Problem;
import io.deskweave.platform.tenancy.TenantState;
import java.util.Locale;

record StateNotAllowed(String alias, TenantState state, String wish) implements Problem {

    @Override
    public String code() {
        return "tenants.state.not-allowed";
    }

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }

    @Override
    public String message() {
        return "'%s' is %s and cannot be %s".formatted(alias, state.name().toLowerCase(Locale.ROOT), wish);
    }

    @Override
    public String advice() {
        return "A suspended tenant can be resumed, an active one suspended; retired is for good";
    }
}
