package io.deskweave.graphqlapi.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.JWTProcessor;
import io.deskweave.tenantadmin.IdentitySettings;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/** Checks tokens: who issued them, who signed them, for whom, and until when. */
final class Tokens {

    /** Clocks of two machines differ a little. */
    private static final Duration TOLERANCE = Duration.ofSeconds(5);

    private final JWTProcessor<SecurityContext> processor;
    private final IdentitySettings identity;
    private final Clock clock;

    /** @param processor that checks the signature and nothing else */
    Tokens(JWTProcessor<SecurityContext> processor, IdentitySettings identity, Clock clock) {
        this.processor = processor;
        this.identity = identity;
        this.clock = clock;
    }

    /** The claims of a token that is in order. */
    JWTClaimsSet check(String token) throws TokenRefused {
        var claims = signed(parsed(token));
        if (!claims.getAudience().contains(identity.audience())) {
            throw TokenFault.WRONG_AUDIENCE.refused();
        }
        var now = clock.instant();
        var until = claims.getExpirationTime();
        if (until == null || until.toInstant().plus(TOLERANCE).isBefore(now)) {
            throw TokenFault.EXPIRED.refused();
        }
        if (later(claims.getNotBeforeTime())) {
            throw TokenFault.EXPIRED.refused();
        }
        return claims;
    }

    private boolean later(@Nullable Date from) {
        return from != null && from.toInstant().minus(TOLERANCE).isAfter(clock.instant());
    }

    /** The issuer is looked at first, so that a stranger's token never makes us fetch keys. */
    private SignedJWT parsed(String token) {
        try {
            if (!(JWTParser.parse(token) instanceof SignedJWT signed)) {
                throw TokenFault.UNKNOWN_SIGNATURE.refused();
            }
            if (!identity.issuer().toString().equals(signed.getJWTClaimsSet().getIssuer())) {
                throw TokenFault.WRONG_ISSUER.refused();
            }
            return signed;
        } catch (ParseException e) {
            throw TokenFault.MALFORMED.refused();
        }
    }

    private JWTClaimsSet signed(SignedJWT token) {
        try {
            return processor.process(token, null);
        } catch (BadJOSEException e) {
            throw TokenFault.UNKNOWN_SIGNATURE.refused();
        } catch (KeySourceException e) {
            throw TokenFault.KEYS_UNAVAILABLE.refused();
        } catch (JOSEException e) {
            throw TokenFault.UNKNOWN_SIGNATURE.refused();
        }
    }
}
