package io.deskweave.graphqlapi.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.graphqlapi.testing.Desk;
import io.deskweave.graphqlapi.testing.RunningPlatform;
import io.deskweave.platform.tenancy.Role;
import io.deskweave.tenantadmin.testing.TestRealm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * People at the console, in a real browser against the whole platform. The journey itself is the console's own
 * ({@code tenant-admin/console/journey}); it leaves a picture of every page in {@code target/journey} beside it.
 */
class ConsoleJourneyTests {

    private static final Path CONSOLE =
            Path.of("..", "tenant-admin", "console").toAbsolutePath().normalize();
    private static final Path LOG = CONSOLE.resolve("target/journey/journey.log");
    private static final long PATIENCE_MINUTES = 15;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void letsPeopleSignInAddAFieldAndSeeItAsAColumnInBothLanguagesWideAndOnAPhone() throws Exception {
        var desk = Desk.open();
        desk.person(Role.ADMINISTRATOR);
        desk.person(Role.AGENT);
        letTheConsoleComeBackTo(RunningPlatform.url());

        assertThat(walk(desk)).as(() -> "the journey said: " + log()).isZero();
    }

    private static int walk(Desk desk) throws IOException, InterruptedException {
        Files.createDirectories(LOG.getParent());
        var journey = new ProcessBuilder(List.of("npm", "run", "--silent", "journey"))
                .directory(CONSOLE.toFile())
                .redirectErrorStream(true)
                .redirectOutput(LOG.toFile());
        journey.environment().putAll(people(desk));
        var running = journey.start();
        try {
            return running.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES) ? running.exitValue() : -1;
        } finally {
            running.descendants().forEach(ProcessHandle::destroyForcibly);
            running.destroyForcibly();
        }
    }

    /** As {@code .deskweave/demo.env} has them. */
    private static Map<String, String> people(Desk desk) {
        return Map.ofEntries(
                Map.entry("DESKWEAVE_URL", RunningPlatform.url()),
                Map.entry("DESK_ADMINISTRATOR_USER", desk.alias() + "-administrator"),
                Map.entry("DESK_ADMINISTRATOR_PASSWORD", TestRealm.PASSWORD),
                Map.entry("DESK_ADMINISTRATOR_ORGANIZATION", desk.alias()),
                Map.entry("DESK_AGENT_USER", desk.alias() + "-agent"),
                Map.entry("DESK_AGENT_PASSWORD", TestRealm.PASSWORD),
                Map.entry("DESK_AGENT_ORGANIZATION", desk.alias()),
                Map.entry("OPERATOR_USER", TestRealm.OPERATOR),
                Map.entry("OPERATOR_PASSWORD", TestRealm.PASSWORD),
                Map.entry("OPERATOR_ORGANIZATION", "deskweave-operations"));
    }

    /** The realm was made for a console at its usual address; the test's platform listens at a free port. */
    private static void letTheConsoleComeBackTo(String url) {
        var administration = TestRealm.keycloak().administration();
        var clients = "/admin/realms/" + TestRealm.NAME + "/clients";
        var found = administration.send("GET", clients + "?clientId=deskweave-console", "");
        var client = (ObjectNode) JSON.readTree(found.body()).get(0);
        client.putArray("redirectUris").add(url + "/*");
        client.putArray("webOrigins").add(url);
        ((ObjectNode) client.get("attributes")).put("post.logout.redirect.uris", url + "/*");
        var changed =
                administration.send("PUT", clients + "/" + client.get("id").asString(), client.toString());
        assertThat(changed.statusCode()).isEqualTo(204);
    }

    private static String log() {
        try {
            return Files.readString(LOG);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
