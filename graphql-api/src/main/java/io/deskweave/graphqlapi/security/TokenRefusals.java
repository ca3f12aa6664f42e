package io.deskweave.graphqlapi.security;

import io.deskweave.graphqlapi.errors.FetchFailures;
import io.deskweave.graphqlapi.requests.Answers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/** Answers a request whose token did not do. */
@Component
class TokenRefusals implements AuthenticationEntryPoint {

    private final Answers answers;

    TokenRefusals(Answers answers) {
        this.answers = answers;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        var refused = refused(failure);
        if (refused.status() == 401) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        answers.refuse(response, refused.status(), refused.problems());
    }

    private static TokenRefused refused(AuthenticationException failure) {
        return switch (failure) {
            case TokenRefused refused -> refused;
            case InsufficientAuthenticationException ignored -> TokenFault.MISSING.refused();
            case AuthenticationServiceException ignored ->
                new TokenRefused(500, FetchFailures.problems(failure, "the token's check"));
            // Spring's own filter found an Authorization header that is no bearer token.
            default -> TokenFault.MALFORMED.refused();
        };
    }
}
