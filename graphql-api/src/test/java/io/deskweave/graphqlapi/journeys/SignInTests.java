package io.deskweave.graphqlapi.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.graphqlapi.testing.Desk;
import io.deskweave.graphqlapi.testing.Guest;
import io.deskweave.platform.tenancy.Role;
import org.junit.jupiter.api.Test;

/** Somebody comes to the front door with a token of the real Keycloak. */
class SignInTests {

    @Test
    void tellsAPersonWhoTheyAreAndWhatTheyMay() {
        var desk = Desk.open();

        var viewer = desk.person(Role.AGENT)
                .ask("{ viewer { name role rights tenant { alias release } } }")
                .data()
                .path("viewer");

        assertThat(viewer.path("name").asString()).isEqualTo("Given AGENT");
        assertThat(viewer.path("role").asString()).isEqualTo("AGENT");
        assertThat(viewer.path("rights").toString()).isEqualTo("[\"READ_RECORDS\",\"WRITE_RECORDS\",\"READ_PEOPLE\"]");
        assertThat(viewer.path("tenant").path("alias").asString()).isEqualTo(desk.alias());
    }

    @Test
    void tellsAnOperatorWhoTheyAre() {
        assertThat(Guest.operator()
                        .ask("{ viewer { name } }")
                        .data()
                        .path("viewer")
                        .path("name")
                        .asString())
                .isIn("Operator", "Olga Operator");
    }

    @Test
    void refusesARequestWithoutAToken() {
        var answer = new Guest("").ask("{ viewer { name } }");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.codes()).containsExactly("access.token.missing");
    }
}
