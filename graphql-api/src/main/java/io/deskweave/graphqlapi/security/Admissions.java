package io.deskweave.graphqlapi.security;

import io.deskweave.platform.problems.Refused;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;

/** Lets callers in who do not come by a request with a token in its header, or who stay longer than one. */
@Component
public class Admissions {

    private static final String SCHEME = "bearer ";

    private final Tokens tokens;
    private final Callers callers;

    Admissions(Tokens tokens, Callers callers) {
        this.tokens = tokens;
        this.callers = callers;
    }

    /**
     * Refuses as a request with this token would be.
     *
     * @param authorization such as {@code Bearer ...}
     */
    public Admitted admit(@Nullable String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw new Refused(TokenFault.MISSING.refused().problems());
        }
        try {
            var claims = tokens.check(authorization.substring(SCHEME.length()).strip());
            return new Admitted(callers.of(claims), claims.getExpirationTime().toInstant());
        } catch (TokenRefused e) {
            throw new Refused(e.problems());
        }
    }

    /** Does on this thread what the caller asks, as if it were a request of theirs. */
    public static <T> T as(Caller caller, Callable<T> work) throws Exception {
        var before = SecurityContextHolder.getContext();
        SecurityContextHolder.setContext(new SecurityContextImpl(new CallerAuthentication(caller)));
        try {
            return caller instanceof Caller.OfDesk desk ? BoundScopes.within(desk, work) : work.call();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
