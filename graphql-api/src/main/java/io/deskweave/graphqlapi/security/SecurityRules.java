package io.deskweave.graphqlapi.security;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import io.deskweave.graphqlapi.requests.Upgrades;
import io.deskweave.tenantadmin.IdentitySettings;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Which addresses need a caller, how tokens are checked, and what browsers are told to keep to. */
@Configuration(proxyBeanMethods = false)
class SecurityRules {

    private static final Duration KEYS_KEPT = Duration.ofMinutes(15);
    private static final Duration FETCH_TIME = Duration.ofSeconds(5);
    private static final int KEYS_SIZE = 256 * 1024;

    @Bean
    SecurityFilterChain addresses(
            HttpSecurity http, TokenDesk desk, TokenRefusals refusals, IdentitySettings identity) {
        return http.authorizeHttpRequests(
                        // Browsers cannot send a token with it; a socket says who it is by its first message.
                        rules -> rules.requestMatchers(Upgrades::isWanted)
                                .permitAll()
                                .requestMatchers(
                                        "/graphql",
                                        "/schema.graphql",
                                        "/files/**",
                                        "/imports/**",
                                        "/exports/**",
                                        "/deletions/**")
                                .authenticated()
                                .anyRequest()
                                .permitAll())
                .oauth2ResourceServer(server ->
                        server.authenticationManagerResolver(request -> desk).authenticationEntryPoint(refusals))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(refusals))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // Tokens come in a header that no foreign page can set, never in a cookie.
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(policy(identity)))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .addFilterAfter(new BoundScopes(), AuthorizationFilter.class)
                .build();
    }

    /** Styles are written by antd at run time, hence inline; scripts come from the platform alone. */
    private static String policy(IdentitySettings identity) {
        var provider = origin(identity.issuer());
        return "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
                + "font-src 'self' data:; worker-src 'self' blob:; connect-src 'self' " + provider + "; frame-src "
                + provider + "; object-src 'none'; base-uri 'self'; form-action 'self' " + provider
                + "; frame-ancestors 'self'";
    }

    private static String origin(URI address) {
        return address.getScheme() + "://" + address.getRawAuthority();
    }

    @Bean
    Tokens tokens(IdentitySettings identity) throws MalformedURLException {
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(
                Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256), keys(identity)));
        // Time and audience have codes of their own, so they are checked by Tokens.
        processor.setJWTClaimsSetVerifier((claims, context) -> {});
        return new Tokens(processor, identity, Clock.systemUTC());
    }

    /**
     * Kept for a while, fetched anew for an unknown key though not more than now and then, kept on while nobody
     * answers.
     */
    private static JWKSource<SecurityContext> keys(IdentitySettings identity) throws MalformedURLException {
        var address = URI.create("%s/realms/%s/protocol/openid-connect/certs"
                .formatted(identity.internalUrl().toString().replaceAll("/+$", ""), identity.realm()));
        var millis = Math.toIntExact(FETCH_TIME.toMillis());
        return JWKSourceBuilder.<SecurityContext>create(
                        address.toURL(), new DefaultResourceRetriever(millis, millis, KEYS_SIZE))
                .cache(KEYS_KEPT.toMillis(), FETCH_TIME.toMillis())
                .retrying(true)
                .outageTolerant(true)
                .build();
    }
}
