package io.deskweave.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeycloakTests {

    private static final String REALM = """
            {"realm": "sample", "enabled": true, "organizationsEnabled": true}""";

    @Test
    void importsARealmOnceAndKnowsOrganisationsWithGroups() {
        var keycloak = SharedInfrastructure.get().keycloak();
        var administration = keycloak.administration();

        assertThat(administration.importRealm("sample", REALM)).isTrue();
        assertThat(administration.importRealm("sample", REALM)).isFalse();
        assertThat(keycloak.issuer("sample")).startsWith("http://localhost:").endsWith("/realms/sample");

        var organisation = administration.send("POST", "/admin/realms/sample/organizations", """
                {"name": "Harbour Home", "alias": "harbour-home", "domains": [{"name": "harbour.example"}]}""");
        assertThat(organisation.statusCode()).as(organisation.body()).isEqualTo(201);
        var place = organisation.headers().firstValue("Location").orElseThrow();
        var id = place.substring(place.lastIndexOf('/') + 1);
        var group = administration.send(
                "POST", "/admin/realms/sample/organizations/" + id + "/groups", "{\"name\": \"Service desk\"}");
        assertThat(group.statusCode()).as(group.body()).isEqualTo(201);
        assertThat(administration
                        .send("GET", "/admin/realms/sample/organizations/" + id + "/groups", "")
                        .body())
                .contains("Service desk");
    }
}
