package io.deskweave.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.deskweave.infrastructure.servers.Cell;
import io.deskweave.infrastructure.servers.InfrastructureFailed;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ExternalTests {

    private final Map<String, String> given = new LinkedHashMap<>();

    @Test
    void usesServersThatSomebodyElseRuns() throws SQLException {
        try (var others = Infrastructure.start(embedded())) {
            for (var cell : Cell.values()) {
                var server = others.postgres(cell);
                give("postgres." + cell.region() + ".url", server.url(""));
                give(
                        "postgres." + cell.region() + ".username",
                        server.superuser().username());
                give(
                        "postgres." + cell.region() + ".password",
                        server.superuser().password());
            }
            give("redis.url", others.redis().url());

            try (var external = Infrastructure.start(external());
                    var owner = external.cell(Cell.EU_WEST_1).connectAsOwner();
                    var app = external.directory().connectAsApp()) {
                assertThat(owner.isValid(5)).isTrue();
                assertThat(app.isValid(5)).isTrue();
                assertThat(external.platformProperties())
                        .containsEntry("deskweave.redis.url", others.redis().url());
                assertThatThrownBy(external.postgres(Cell.EU_WEST_1)::stop)
                        .isInstanceOf(InfrastructureFailed.class)
                        .hasMessageContaining("run by somebody else");
            }
            assertThat(others.cell(Cell.CN_EAST_1).url()).as("still running").isNotEmpty();
        }
    }

    @Test
    void usesAKeycloakThatSomebodyElseRuns() {
        var other = SharedInfrastructure.get().keycloak();
        give("keycloak.url", other.url() + "/");
        give("keycloak.username", other.administrator().username());
        give("keycloak.password", other.administrator().password());

        try (var external = Infrastructure.start(external())) {
            var realm = "{\"realm\": \"external\", \"enabled\": true, \"displayName\": \"${NAME:Sample}\"}";

            assertThat(external.keycloak().administration().importRealm("external", realm, Map.of()))
                    .isTrue();
            assertThat(other.administration()
                            .send("GET", "/admin/realms/external", "")
                            .body())
                    .contains("\"displayName\":\"Sample\"");
        }
    }

    @Test
    void saysWhichAddressIsMissing() {
        try (var external = Infrastructure.start(external())) {
            assertThatThrownBy(external::redis)
                    .isInstanceOf(InfrastructureFailed.class)
                    .hasMessageContaining("deskweave.external.redis.url")
                    .hasMessageContaining("DESKWEAVE_EXTERNAL_REDIS_URL");
        }
    }

    @Test
    void knowsThreeChoicesAndSaysSo() {
        assertThat(InfrastructureChoice.of(" External ")).isEqualTo(InfrastructureChoice.EXTERNAL);
        assertThatThrownBy(() -> InfrastructureChoice.of("cloud"))
                .hasMessageContaining("embedded, external or containers");
    }

    @AfterEach
    void takeBack() {
        given.keySet().forEach(System::clearProperty);
    }

    private void give(String name, String value) {
        given.put("deskweave.external." + name, value);
        System.setProperty("deskweave.external." + name, value);
    }

    private static InfrastructureSettings embedded() {
        return InfrastructureSettings.ephemeral().with(InfrastructureChoice.EMBEDDED);
    }

    private static InfrastructureSettings external() {
        return InfrastructureSettings.ephemeral().with(InfrastructureChoice.EXTERNAL);
    }
}
