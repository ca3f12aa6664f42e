package io.deskweave.graphqlapi.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import io.deskweave.tenantadmin.IdentitySettings;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Tokens that are not in order, each refused for its own reason. */
class TokensTests {

    private static final Instant NOW = Instant.parse("2026-03-14T01:20:00Z");
    private static final String ISSUER = "https://id.example.org/realms/deskweave";

    private final RSAKey ours = key("ours");
    private final RSAKey strangers = key("ours");
    private final Tokens tokens = tokens();

    @Test
    void takesATokenThatIsInOrder() {
        assertThat(tokens.check(signed(ours, claims -> claims)).getSubject()).isEqualTo("somebody");
    }

    @Test
    void refusesWhatIsNoToken() {
        assertThat(code("hello")).isEqualTo("access.token.malformed");
        assertThat(code("a.b.c")).isEqualTo("access.token.malformed");
    }

    @Test
    void refusesATokenOfAnotherIssuer() {
        assertThat(code(signed(strangers, claims -> claims.issuer("https://elsewhere.example.org"))))
                .isEqualTo("access.token.wrong-issuer");
    }

    @Test
    void refusesASignatureByAnotherKey() {
        assertThat(code(signed(strangers, claims -> claims))).isEqualTo("access.token.unknown-signature");
    }

    @Test
    void refusesATokenWithoutASignature() {
        assertThat(code(new PlainJWT(claims().build()).serialize())).isEqualTo("access.token.unknown-signature");
    }

    @Test
    void refusesATokenThatWasChanged() {
        var token = signed(ours, claims -> claims);
        var other = signed(ours, claims -> claims.subject("somebody else"));
        var mixed = token.substring(0, token.indexOf('.'))
                + other.substring(other.indexOf('.'), other.lastIndexOf('.'))
                + token.substring(token.lastIndexOf('.'));

        assertThat(code(mixed)).isEqualTo("access.token.unknown-signature");
    }

    @Test
    void refusesATokenForSomebodyElse() {
        assertThat(code(signed(ours, claims -> claims.audience("account")))).isEqualTo("access.token.wrong-audience");
    }

    @Test
    void refusesATokenOutOfItsTime() {
        assertThat(code(signed(ours, claims -> claims.expirationTime(Date.from(NOW.minusSeconds(60))))))
                .isEqualTo("access.token.expired");
        assertThat(code(signed(ours, claims -> claims.expirationTime(null)))).isEqualTo("access.token.expired");
        assertThat(code(signed(ours, claims -> claims.notBeforeTime(Date.from(NOW.plusSeconds(60))))))
                .isEqualTo("access.token.expired");
    }

    private String code(String token) {
        try {
            tokens.check(token);
            return "taken";
        } catch (TokenRefused e) {
            return e.problems().getFirst().code();
        }
    }

    private static String signed(RSAKey key, UnaryOperator<JWTClaimsSet.Builder> change) {
        try {
            var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                    .keyID(key.getKeyID())
                    .build();
            var token = new SignedJWT(header, change.apply(claims()).build());
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience("deskweave-api")
                .subject("somebody")
                .expirationTime(Date.from(NOW.plusSeconds(60)));
    }

    private Tokens tokens() {
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(
                JWSAlgorithm.RS256, new ImmutableJWKSet<>(new JWKSet(ours.toPublicJWK()))));
        processor.setJWTClaimsSetVerifier((claims, context) -> {});
        var identity = new IdentitySettings(
                URI.create(ISSUER),
                URI.create("http://localhost"),
                "deskweave",
                "deskweave-api",
                "deskweave-platform",
                "secret",
                "deskweave-operations");
        return new Tokens(processor, identity, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
