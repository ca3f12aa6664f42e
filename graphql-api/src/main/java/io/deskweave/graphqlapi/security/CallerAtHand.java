package io.deskweave.graphqlapi.security;

import io.deskweave.platform.problems.Refused;
import io.deskweave.platform.tenancy.TenantScope;
import org.springframework.security.core.context.SecurityContextHolder;

/** The caller of the request that this thread works for. */
public final class CallerAtHand {

    private CallerAtHand() {}

    public static Caller caller() {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof CallerAuthentication authentication) {
            return authentication.caller();
        }
        throw new IllegalStateException("This address is to be reached by callers with a token only");
    }

    /** The scope of one of a desk's people; refuses operators, who have none. */
    public static TenantScope scope() {
        return switch (caller()) {
            case Caller.OfDesk desk -> desk.scope();
            case Caller.Operator ignored ->
                throw new Refused(TokenFault.OPERATORS_ONLY.refused().problems());
        };
    }
}
