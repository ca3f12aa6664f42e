package io.deskweave.graphqlapi.security;

import io.deskweave.graphqlapi.requests.Answers;
import io.deskweave.platform.problems.Refused;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.stereotype.Component;

/** Turns a bearer token into a caller, or says why not. */
@Component
class TokenDesk implements AuthenticationManager {

    private final Tokens tokens;
    private final Callers callers;

    TokenDesk(Tokens tokens, Callers callers) {
        this.tokens = tokens;
        this.callers = callers;
    }

    @Override
    public Authentication authenticate(Authentication authentication) throws TokenRefused {
        if (!(authentication instanceof BearerTokenAuthenticationToken bearer)) {
            throw TokenFault.MISSING.refused();
        }
        try {
            return new CallerAuthentication(callers.of(tokens.check(bearer.getToken())));
        } catch (Refused e) {
            // The tenant is suspended or its cell is down: said as it is.
            throw new TokenRefused(Answers.status(e.problems().getFirst()), e.problems());
        }
    }
}
