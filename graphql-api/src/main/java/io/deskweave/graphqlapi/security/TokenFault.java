package io.deskweave.graphqlapi.security;

import io.deskweave.graphqlapi.errors.Refusal;
import io.deskweave.platform.problems.Problem.Mover;

/** What can be wrong with a token or with whom it stands for, each with its stable code and HTTP status. */
enum TokenFault {
    MISSING(
            401,
            "access.token.missing",
            "The request carries no token",
            "Sign in and send 'Authorization: Bearer ...'"),
    MALFORMED(401, "access.token.malformed", "The token cannot be read", "Send an access token just as you got it"),
    EXPIRED(401, "access.token.expired", "The token has expired or is not valid yet", "Get a new token"),
    WRONG_ISSUER(
            401,
            "access.token.wrong-issuer",
            "The token was issued by somebody else",
            "Get one from this platform's realm"),
    WRONG_AUDIENCE(
            401,
            "access.token.wrong-audience",
            "The token is not for this platform",
            "Get an access token with the audience deskweave-api"),
    UNKNOWN_SIGNATURE(
            401,
            "access.token.unknown-signature",
            "The token's signature is not one of this platform's realm",
            "Get a new token and send it unchanged"),
    ORGANIZATION_MISSING(
            403,
            "access.token.organization-missing",
            "The token is for no organisation",
            "Ask for the scope 'organization:<alias>' when you get the token"),
    ORGANIZATION_AMBIGUOUS(
            403,
            "access.token.organization-ambiguous",
            "The token is for several organisations at once",
            "Ask for the scope 'organization:<alias>' of one organisation"),
    ORGANIZATION_UNKNOWN(
            403, "access.organization.unknown", "No desk belongs to the token's organisation", "Ask your operator"),
    PERSON_UNKNOWN(
            403,
            "access.person.unknown",
            "You are not, or no longer, one of this desk's people",
            "Ask an administrator of the desk to invite you"),
    OPERATORS_ONLY(403, "access.desk-required", "Operators have no desk here", "Sign in as one of the desk's people"),
    KEYS_UNAVAILABLE(503, "access.keys.unavailable", "Tokens cannot be checked just now", "Try again in a moment");

    private final int status;
    private final String code;
    private final String message;
    private final String advice;

    TokenFault(int status, String code, String message, String advice) {
        this.status = status;
        this.code = code;
        this.message = message;
        this.advice = advice;
    }

    TokenRefused refused() {
        var mover = switch (this) {
            case PERSON_UNKNOWN -> Mover.ADMINISTRATOR;
            case ORGANIZATION_UNKNOWN, KEYS_UNAVAILABLE -> Mover.OPERATOR;
            default -> Mover.CALLER;
        };
        return new TokenRefused(status, Refusal.forbidden(code, message, advice).moved(mover));
    }
}
