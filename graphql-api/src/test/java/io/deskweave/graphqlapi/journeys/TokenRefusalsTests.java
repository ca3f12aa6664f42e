package io.deskweave.graphqlapi.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.graphqlapi.testing.Desk;
import io.deskweave.graphqlapi.testing.Guest;
import io.deskweave.graphqlapi.testing.RunningPlatform;
import io.deskweave.platform.tenancy.Role;
import io.deskweave.tenantadmin.people.InvitePerson;
import io.deskweave.tenantadmin.people.People;
import io.deskweave.tenantadmin.testing.TestRealm;
import io.deskweave.tenantadmin.testing.Tokens;
import org.junit.jupiter.api.Test;

/** Tokens that the real Keycloak gives and the front door does not take. */
class TokenRefusalsTests {

    private static final String WHO = "{ viewer { name } }";

    @Test
    void refusesATokenWithoutAnOrganisation() {
        var desk = Desk.open();
        desk.person(Role.AGENT);

        var answer = new Guest(token(desk.alias() + "-agent", "openid")).ask(WHO);

        assertThat(answer.status()).isIn(401, 403);
        assertThat(answer.codes()).containsExactly("access.token.organization-missing");
        assertThat(answer.error().at("/extensions/advice").asString()).contains("organization");
    }

    @Test
    void refusesATokenWithTwoOrganisations() {
        var first = Desk.open();
        var second = Desk.open();
        first.person(Role.AGENT);
        var user = first.alias() + "-agent";
        RunningPlatform.bean(People.class)
                .invite(
                        second.scope(),
                        new InvitePerson(user, user + "@example.org", "Given", "AGENT", Role.AGENT, null));

        var answer = new Guest(token(user, "openid organization:*")).ask(WHO);

        assertThat(answer.status()).isIn(401, 403);
        assertThat(answer.codes()).containsExactly("access.token.organization-ambiguous");
    }

    @Test
    void refusesWhatIsNoToken() {
        var answer = new Guest("not.a.token").ask(WHO);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.codes()).containsExactly("access.token.malformed");
    }

    private static String token(String user, String scope) {
        return Tokens.ask(user, TestRealm.PASSWORD, scope).path("access_token").asString();
    }
}
