package io.deskweave.graphqlapi.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.graphqlapi.testing.Answer;
import io.deskweave.graphqlapi.testing.Desk;
import io.deskweave.graphqlapi.testing.Guest;
import io.deskweave.graphqlapi.testing.RunningPlatform;
import io.deskweave.platform.tenancy.Role;
import io.deskweave.tenantadmin.people.InvitePerson;
import io.deskweave.tenantadmin.people.People;
import io.deskweave.tenantadmin.testing.TestRealm;
import io.deskweave.tenantadmin.testing.Tokens;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Tokens that the real Keycloak gives and the front door does not take. */
class TokenRefusalsTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();
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
    void refusesWhatIsNoTokenOrNoneOrAChangedOne() {
        assertRefused(new Guest("not.a.token"), 401, "access.token.malformed");
        assertRefused(new Guest(""), 401, "access.token.missing");

        var token = Desk.open().administrator().token();
        var signature = token.lastIndexOf('.') + 1;
        var other = token.charAt(signature) == 'A' ? 'B' : 'A';
        assertRefused(
                new Guest(token.substring(0, signature) + other + token.substring(signature + 1)),
                401,
                "access.token.unknown-signature");
    }

    @Test
    void refusesATokenForSomebodyElse() {
        var desk = Desk.open();
        desk.person(Role.AGENT);
        var answer = Tokens.post(Map.of(
                "grant_type",
                "password",
                "client_id",
                "admin-cli",
                "username",
                desk.alias() + "-agent",
                "password",
                TestRealm.PASSWORD));

        assertRefused(new Guest(answer.path("access_token").asString()), 401, "access.token.wrong-audience");
    }

    /** Clocks may differ by five seconds. */
    @Test
    void refusesATokenOutOfItsTime() throws InterruptedException {
        var desk = Desk.open();
        desk.person(Role.AGENT);
        administer(
                "/clients",
                Map.of(
                        "clientId",
                        "short-lived",
                        "publicClient",
                        true,
                        "directAccessGrantsEnabled",
                        true,
                        "attributes",
                        Map.of("access.token.lifespan", "1"),
                        "defaultClientScopes",
                        List.of("basic", "deskweave-api"),
                        "optionalClientScopes",
                        List.of("organization")));
        var answer = Tokens.post(Map.of(
                "grant_type",
                "password",
                "client_id",
                "short-lived",
                "username",
                desk.alias() + "-agent",
                "password",
                TestRealm.PASSWORD,
                "scope",
                "organization:" + desk.alias()));
        var guest = new Guest(answer.path("access_token").asString());

        assertThat(guest.ask(WHO).codes()).isEmpty();
        Thread.sleep(6_500);
        assertRefused(guest, 401, "access.token.expired");
    }

    @Test
    void refusesAMemberOfTheOrganisationWhoIsNoneOfTheDesksPeople() {
        var desk = Desk.open();
        var user = desk.alias() + "-stranger";
        var subject = TestRealm.account(user, "Sam", "Stranger");
        join(String.valueOf(desk.tenant().organization()), subject);

        var refused = assertRefused(
                new Guest(token(user, "openid organization:" + desk.alias())), 403, "access.person.unknown");
        assertThat(refused.error().at("/extensions/mover").asString()).isEqualTo("ADMINISTRATOR");
    }

    @Test
    void refusesAnOrganisationThatHasNoDesk() {
        var alias = "no-desk-" + Long.toString(System.nanoTime(), 36);
        var made = administer("/organizations", Map.of("name", alias, "alias", alias, "enabled", true));
        var place = made.headers().firstValue("Location").orElseThrow();
        join(place.substring(place.lastIndexOf('/') + 1), TestRealm.account(alias, "Sam", "Stranger"));

        var refused = assertRefused(
                new Guest(token(alias, "openid organization:" + alias)), 403, "access.organization.unknown");
        assertThat(refused.error().at("/extensions/mover").asString()).isEqualTo("OPERATOR");
    }

    private static Answer assertRefused(Guest guest, int status, String code) {
        var answer = guest.ask(WHO);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.codes()).containsExactly(code);
        assertThat(answer.error().path("message").asString()).isNotBlank();
        assertThat(answer.error().at("/extensions/advice").asString()).isNotBlank();
        return answer;
    }

    private static void join(String organization, UUID subject) {
        administer("/organizations/%s/members".formatted(organization), subject.toString());
    }

    private static HttpResponse<String> administer(String path, Object content) {
        var answer = TestRealm.keycloak()
                .administration()
                .send("POST", "/admin/realms/" + TestRealm.NAME + path, JSON.writeValueAsString(content));
        assertThat(answer.statusCode()).as("%s", answer.body()).isEqualTo(201);
        return answer;
    }

    private static String token(String user, String scope) {
        return Tokens.ask(user, TestRealm.PASSWORD, scope).path("access_token").asString();
    }
}
