package io.deskweave.demo;

import io.deskweave.infrastructure.servers.Settings;
import java.nio.file.Path;

/**
 * What one demo needs to know.
 *
 * @param directory where its data, logs and notes lie
 * @param ports where its parts listen
 * @param platform the platform's jar, as the build made it
 * @param samples whether tenants, people and records are brought in
 */
public record DemoSettings(Path directory, DemoPorts ports, Path platform, boolean samples) {

    /** As the properties {@code deskweave.demo.*} say. */
    public static DemoSettings given() {
        var directory = Settings.find("deskweave.demo.directory");
        return new DemoSettings(
                Path.of(directory == null ? ".deskweave" : directory)
                        .toAbsolutePath()
                        .normalize(),
                DemoPorts.given(),
                Path.of(Settings.need("deskweave.demo.platform", "The place of the platform's jar"))
                        .toAbsolutePath()
                        .normalize(),
                true);
    }

    /** Where the console, GraphQL and GraphiQL are. */
    public String platformUrl() {
        return "http://localhost:" + ports.platform();
    }

    String keycloakUrl() {
        return "http://localhost:" + ports.keycloak();
    }

    String issuer() {
        return keycloakUrl() + "/realms/" + DemoRealm.NAME;
    }

    String tokenUrl() {
        return issuer() + "/protocol/openid-connect/token";
    }

    /** What the demo wrote down about itself, in shell syntax. */
    public Path environmentFile() {
        return directory.resolve("demo.env");
    }
}
