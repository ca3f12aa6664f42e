package io.deskweave.graphqlapi.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jwt.JWTClaimsSet;
import io.deskweave.platform.organisation.Organisation;
import io.deskweave.platform.organisation.Person;
import io.deskweave.platform.problems.Refused;
import io.deskweave.platform.tenancy.Actor;
import io.deskweave.platform.tenancy.Actor.Kind;
import io.deskweave.platform.tenancy.Directory;
import io.deskweave.platform.tenancy.OperatorScope;
import io.deskweave.platform.tenancy.Tenant;
import io.deskweave.platform.tenancy.TenantId;
import io.deskweave.platform.tenancy.TenantNotServed;
import io.deskweave.platform.tenancy.TenantScope;
import io.deskweave.platform.tenancy.TenantState;
import io.deskweave.tenantadmin.IdentitySettings;
import java.text.ParseException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds out whom a token stands for: its organisation's tenant in the directory, its subject among that tenant's
 * people. People are remembered for one second, so that a burst of requests costs one statement and a dismissal still
 * works at once.
 */
@Component
class Callers {

    private static final Duration REMEMBERED = Duration.ofSeconds(1);
    private static final int MOST = 10_000;

    private final Directory directory;
    private final Organisation organisation;
    private final IdentitySettings identity;
    private final Cache<Key, Optional<Person>> people =
            Caffeine.newBuilder().expireAfterWrite(REMEMBERED).maximumSize(MOST).build();

    Callers(Directory directory, Organisation organisation, IdentitySettings identity) {
        this.directory = directory;
        this.organisation = organisation;
        this.identity = identity;
    }

    Caller of(JWTClaimsSet claims) {
        var organization = organization(claims);
        var subject = uuid(claims.getSubject());
        if (organization.alias().equals(identity.operatorOrganization())) {
            return new Caller.Operator(new OperatorScope(new Actor(subject, Kind.PERSON, null)), name(claims));
        }
        var tenant = directory.ofOrganization(organization.id()).orElseThrow(TokenFault.ORGANIZATION_UNKNOWN::refused);
        if (tenant.state() != TenantState.ACTIVE) {
            throw new Refused(new TenantNotServed(tenant.alias()));
        }
        var person = people.get(new Key(tenant.id(), subject), key -> look(tenant, subject))
                .filter(Person::active)
                .orElseThrow(TokenFault.PERSON_UNKNOWN::refused);
        var actor = new Actor(subject, kind(claims), person.department());
        return new Caller.OfDesk(new TenantScope(tenant, actor, person.role().rights()), person);
    }

    private Optional<Person> look(Tenant tenant, UUID subject) {
        return organisation.person(TenantScope.platform(tenant), subject);
    }

    /** The claim is an object with one entry for each organisation: alias, and its id beneath. */
    private static Organization organization(JWTClaimsSet claims) {
        if (!(claims.getClaim("organization") instanceof Map<?, ?> organizations) || organizations.isEmpty()) {
            throw TokenFault.ORGANIZATION_MISSING.refused();
        }
        if (organizations.size() > 1) {
            throw TokenFault.ORGANIZATION_AMBIGUOUS.refused();
        }
        var entry = organizations.entrySet().iterator().next();
        if (!(entry.getValue() instanceof Map<?, ?> about) || !(about.get("id") instanceof String id)) {
            throw TokenFault.ORGANIZATION_MISSING.refused();
        }
        return new Organization(String.valueOf(entry.getKey()), uuid(id));
    }

    /** An integrator's client signs in without a session, so its tokens name none. */
    private static Kind kind(JWTClaimsSet claims) {
        return claims.getClaim("sid") == null ? Kind.CLIENT : Kind.PERSON;
    }

    /** Tokens carry a name when the scope "profile" was asked for. */
    private static String name(JWTClaimsSet claims) {
        var name = text(claims, "name");
        return name.isBlank() ? "Operator" : name;
    }

    private static String text(JWTClaimsSet claims, String claim) {
        try {
            var value = claims.getStringClaim(claim);
            return value == null ? "" : value;
        } catch (ParseException e) {
            throw TokenFault.MALFORMED.refused();
        }
    }

    private static UUID uuid(@Nullable String text) {
        try {
            return UUID.fromString(text == null ? "" : text);
        } catch (IllegalArgumentException e) {
            throw TokenFault.MALFORMED.refused();
        }
    }

    private record Organization(String alias, UUID id) {}

    private record Key(TenantId tenant, UUID subject) {}
}
