package io.deskweave.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.infrastructure.servers.Credentials;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoEnvironmentTests {

    @TempDir
    private Path directory;

    private DemoSettings settings;
    private Passwords passwords;

    @BeforeEach
    void settle() {
        settings =
                new DemoSettings(directory, new DemoPorts(18_080, 18_081, 1, 2, 3), directory.resolve("x.jar"), true);
        passwords = new Passwords(new Credentials(directory));
    }

    @Test
    void isUnderstoodByAShell() throws IOException, InterruptedException {
        environment().write(settings.environmentFile());

        assertThat(shell("echo $DESKWEAVE_URL")).isEqualTo("http://localhost:18080");
        assertThat(shell("echo $TOKEN_URL"))
                .isEqualTo("http://localhost:18081/realms/deskweave/protocol/openid-connect/token");
        assertThat(shell("echo $CLIENT_ID")).isEqualTo("deskweave-demo");
        assertThat(shell("echo $CITY_SERVICES_ADMINISTRATOR_USER")).isEqualTo("carla.reyes");
        assertThat(shell("echo $HARBOUR_HOME_ROTTERDAM_TEAM_LEAD_ORGANIZATION")).isEqualTo("harbour-home-rotterdam");
        assertThat(shell("echo $NORTHWIND_CLINICS_AGENT_PASSWORD")).hasSizeGreaterThanOrEqualTo(16);
        assertThat(shell("echo $PLATFORM_OPERATOR_ORGANIZATION")).isEqualTo("deskweave-operations");
    }

    @Test
    void keepsWhatAShellWouldReadOtherwise() throws IOException, InterruptedException {
        var awkward = "it's $HOME `date` \\ \"quoted\"";
        new DemoEnvironment(Map.of("AWKWARD", awkward)).write(settings.environmentFile());

        assertThat(shell("printf %s \"$AWKWARD\"")).isEqualTo(awkward);
    }

    @Test
    void isForItsOwnerAlone() throws IOException {
        environment().write(settings.environmentFile());

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(settings.environmentFile())))
                .isEqualTo("rw-------");
    }

    @Test
    void keepsThePasswordsOverStarts() {
        var first = environment();

        var later = new Passwords(new Credentials(directory));
        assertThat(DemoEnvironment.of(settings, Cast.read(), later)).isEqualTo(first);
    }

    @Test
    void welcomesEverybodyWithNameAndPassword() {
        var text = Welcome.text(settings, Cast.read(), passwords);

        for (var tenant : Cast.read().tenants()) {
            assertThat(tenant.desk().people())
                    .extracting(Cast.Person::role)
                    .containsExactly("ADMINISTRATOR", "TEAM_LEAD", "AGENT");
            for (var person : tenant.desk().people()) {
                assertThat(text)
                        .contains(tenant.alias())
                        .contains(person.username())
                        .contains(passwords.of(person));
            }
        }
        assertThat(text)
                .contains(
                        "http://localhost:18080/graphiql",
                        "grant_type=password",
                        settings.environmentFile().toString());
    }

    private DemoEnvironment environment() {
        return DemoEnvironment.of(settings, Cast.read(), passwords);
    }

    private String shell(String command) throws IOException, InterruptedException {
        var program = new ProcessBuilder("sh", "-eu", "-c", ". " + settings.environmentFile() + "; " + command)
                .redirectErrorStream(true)
                .start();
        var said = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(program.waitFor()).as(said).isZero();
        return said.strip();
    }
}
