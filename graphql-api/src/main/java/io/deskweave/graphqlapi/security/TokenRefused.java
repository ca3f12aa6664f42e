package io.deskweave.graphqlapi.security;

import io.deskweave.platform.problems.Problem;
import java.util.List;
import org.springframework.security.core.AuthenticationException;

/** The refusal of a request because of its token, with the HTTP status that fits. */
final class TokenRefused extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient List<Problem> problems;

    TokenRefused(int status, Problem problem) {
        this(status, List.of(problem));
    }

    TokenRefused(int status, List<Problem> problems) {
        super(problems.getFirst().code());
        this.status = status;
        this.problems = problems;
    }

    int status() {
        return status;
    }

    List<Problem> problems() {
        return problems;
    }
}
