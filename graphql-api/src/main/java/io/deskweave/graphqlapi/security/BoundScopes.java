package io.deskweave.graphqlapi.security;

import io.deskweave.platform.tenancy.AmbientScope;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.slf4j.MDC;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Binds the caller's tenant for the rest of the request, for Hibernate's resolver and the log alone. */
final class BoundScopes extends OncePerRequestFilter {

    private static final String LOG_KEY = "tenant";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!(SecurityContextHolder.getContext().getAuthentication() instanceof CallerAuthentication authentication)
                || !(authentication.caller() instanceof Caller.OfDesk desk)) {
            chain.doFilter(request, response);
            return;
        }
        try {
            within(desk, () -> {
                chain.doFilter(request, response);
                return true;
            });
        } catch (IllegalStateException e) {
            // What a filter may throw comes wrapped, because the scope's work may not throw it.
            if (e.getCause() instanceof ServletException cause) {
                throw cause;
            }
            if (e.getCause() instanceof IOException cause) {
                throw cause;
            }
            throw e;
        }
    }

    /** Binds the scope of one who does not come by a request. */
    static <T> T within(Caller.OfDesk desk, Callable<T> work) {
        return AmbientScope.within(desk.scope(), () -> {
            MDC.put(LOG_KEY, desk.scope().tenant().alias());
            try {
                return work.call();
            } finally {
                MDC.remove(LOG_KEY);
            }
        });
    }
}
