package io.deskweave.tenantadmin.realm;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.tenantadmin.testing.TestRealm;
import io.deskweave.tenantadmin.testing.Tokens;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RealmTests {

    private static final String OPERATIONS = "deskweave-operations";

    @Test
    void givesAnOperatorATokenForThePlatformAndItsOrganisation() {
        var claims = Tokens.claims(Tokens.tokenFor(TestRealm.OPERATOR, TestRealm.PASSWORD, OPERATIONS));

        assertThat(claims.path("iss").asString()).isEqualTo(TestRealm.keycloak().issuer(TestRealm.NAME));
        assertThat(claims.path("aud").asString()).isEqualTo("deskweave-api");
        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(300);
        var organization = claims.path("organization");
        assertThat(organization.propertyNames()).containsExactly(OPERATIONS);
        assertThat(organization.path(OPERATIONS).path("id").asString()).hasSize(36);
    }

    @Test
    void keepsNamesAddressesAndRolesOutOfAccessTokens() {
        var answer =
                Tokens.ask(TestRealm.OPERATOR, TestRealm.PASSWORD, "openid profile email organization:" + OPERATIONS);
        var claims = Tokens.claims(answer.path("access_token").asString());

        assertThat(claims.propertyNames())
                .doesNotContain("name", "email", "preferred_username", "realm_access", "resource_access");
        assertThat(Tokens.claims(answer.path("id_token").asString())
                        .path("name")
                        .asString())
                .isEqualTo("Olga Operator");
    }

    @Test
    void givesNoOrganisationToWhoDoesNotAskForOneOrIsInNone() {
        TestRealm.account("loner", "Lena", "Loner");

        var unasked = Tokens.ask(TestRealm.OPERATOR, TestRealm.PASSWORD, "openid");
        var foreign = Tokens.ask("loner", TestRealm.PASSWORD, "organization:" + OPERATIONS);

        assertThat(Tokens.claims(unasked.path("access_token").asString()).has("organization"))
                .isFalse();
        assertThat(Tokens.claims(foreign.path("access_token").asString()).has("organization"))
                .isFalse();
    }

    @Test
    void refusesAnOrganisationThatDoesNotExist() {
        var answer = Tokens.ask(TestRealm.OPERATOR, TestRealm.PASSWORD, "organization:no-such-desk");

        assertThat(answer.path("error").asString()).isEqualTo("invalid_scope");
    }

    @Test
    void neverGivesTheConsoleATokenForAPassword() {
        var answer = Tokens.post(Map.of(
                "grant_type",
                "password",
                "client_id",
                "deskweave-console",
                "username",
                TestRealm.OPERATOR,
                "password",
                TestRealm.PASSWORD));

        assertThat(answer.path("error").asString()).isEqualTo("unauthorized_client");
    }

    @Test
    void asksTheConsoleForAProofKey() throws Exception {
        var without = authorize("");
        var with = authorize("&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256");

        assertThat(without.headers().firstValue("location").orElse("")).contains("error=invalid_request");
        assertThat(with.statusCode()).isEqualTo(200);
    }

    @Test
    void speaksChineseToWhoReadsIt() throws Exception {
        var page = authorize("&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256");

        assertThat(page.body()).contains("lang=\"zh-CN\"").contains("登录");
    }

    @Test
    void usesEachRefreshTokenOnce() {
        var first = Tokens.ask(TestRealm.OPERATOR, TestRealm.PASSWORD, "organization:" + OPERATIONS);
        var refresh = Map.of(
                "grant_type",
                "refresh_token",
                "client_id",
                RealmDocument.DEMO_CLIENT,
                "refresh_token",
                first.path("refresh_token").asString());

        var second = Tokens.post(refresh);
        var third = Tokens.post(refresh);

        assertThat(Tokens.claims(second.path("access_token").asString())
                        .path("organization")
                        .propertyNames())
                .containsExactly(OPERATIONS);
        assertThat(third.path("error").asString()).isEqualTo("invalid_grant");
    }

    @Test
    void shipsWithoutTheDemoClientAndWithoutASecret() throws Exception {
        try (var stream = RealmDocument.class.getResourceAsStream("/realm/deskweave-realm.json")) {
            var text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);

            assertThat(text)
                    .doesNotContain(RealmDocument.DEMO_CLIENT)
                    .doesNotContain("\"directAccessGrantsEnabled\": true")
                    .contains("\"secret\": \"${DESKWEAVE_PLATFORM_SECRET}\"");
        }
    }

    private static HttpResponse<String> authorize(String more) throws IOException, InterruptedException {
        var redirect = URLEncoder.encode(TestRealm.CONSOLE_URL + "/", StandardCharsets.UTF_8);
        var address = TestRealm.keycloak().issuer(TestRealm.NAME)
                + "/protocol/openid-connect/auth?client_id=deskweave-console&response_type=code&scope=openid"
                + "&redirect_uri=" + redirect + more;
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(address))
                            .header("Accept-Language", "zh-CN")
                            .build(),
                    BodyHandlers.ofString());
        }
    }
}
