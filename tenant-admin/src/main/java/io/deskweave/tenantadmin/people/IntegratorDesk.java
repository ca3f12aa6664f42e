package io.deskweave.tenantadmin.people;

import static io.deskweave.platform.tenancy.Right.MANAGE_PEOPLE;

import io.deskweave.platform.organisation.Organisation;
import io.deskweave.platform.organisation.Person;
import io.deskweave.platform.problems.Refused;
import io.deskweave.platform.tenancy.Role;
import io.deskweave.platform.tenancy.TenantScope;
import io.deskweave.tenantadmin.identity.IntegratorClients;
import io.deskweave.tenantadmin.identity.Organizations;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Keeps the clients of integrators; each is a person of the tenant, too, for that is where its role lies. */
@Service
class IntegratorDesk implements Integrators {

    private static final int NAME_LIMIT = 60;

    private final Organisation organisation;
    private final IntegratorClients clients;
    private final Organizations organizations;

    IntegratorDesk(Organisation organisation, IntegratorClients clients, Organizations organizations) {
        this.organisation = organisation;
        this.clients = clients;
        this.organizations = organizations;
    }

    @Override
    public Created create(TenantScope scope, String name, Role role) {
        scope.require(MANAGE_PEOPLE);
        if (name.isBlank() || name.length() > NAME_LIMIT) {
            throw new Refused(new IntegrationNameNotValid());
        }
        var tenant = scope.tenant();
        var organization = Organizations.idOf(tenant);
        var client = clients.keep(tenant.id(), prefix(scope) + slug(name), name);
        if (organisation.person(scope, client.subject()).isPresent()) {
            throw new Refused(new IntegrationExists(name));
        }
        // From here on a call that failed is finished by the same call: only the person's row makes it an integration.
        organizations.join(organization, client.subject());
        var secret = clients.renewSecret(client);
        organisation.keep(scope, new Person(client.subject(), name, role, null, true));
        return new Created(client.clientId(), secret);
    }

    @Override
    public List<Integration> list(TenantScope scope) {
        scope.require(MANAGE_PEOPLE);
        return clients.list(scope.tenant().id(), prefix(scope)).stream()
                .map(client -> organisation
                        .person(scope, client.subject())
                        .map(person ->
                                new Integration(client.clientId(), client.name(), person.role(), person.active())))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(Integration::clientId))
                .toList();
    }

    @Override
    public void revoke(TenantScope scope, String clientId) {
        scope.require(MANAGE_PEOPLE);
        var client =
                clients.find(scope.tenant().id(), clientId).orElseThrow(() -> new Refused(new IntegrationNotFound()));
        organisation
                .person(scope, client.subject())
                .ifPresent(person -> organisation.keep(
                        scope, new Person(person.subject(), person.name(), person.role(), person.department(), false)));
        clients.remove(client);
    }

    // An alias holds no dot, so that one tenant's prefix never begins another's.
    private static String prefix(TenantScope scope) {
        return scope.tenant().alias() + ".";
    }

    /** The name in letters that a client id may hold; a name without any gets an id that is its own. */
    static String slug(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        if (!plain.isEmpty()) {
            return plain;
        }
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
