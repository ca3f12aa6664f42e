package io.deskweave.graphqlapi.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.graphqlapi.testing.Desk;
import io.deskweave.graphqlapi.testing.Guest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/**
 * A city brings its service requests: its administrator defines their fields, publishes them and imports the file; then
 * everybody asks for the open ones of a borough, newest first, with their places.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BringYourOwnTicketsJourneyTests {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String PROGRESS = """
            query($id: ID!) { importJob(id: $id) {
                id state read inserted refused percent failure { code message } refusedFile
                refusedRows(first: 10) { line column code message } } }""";

    private Guest administrator;
    private JsonNode done;
    private byte[] file;

    @BeforeAll
    void bringTheRequests() {
        administrator = Desk.open().administrator();
        ServiceRequests.define(administrator);
        file = ServiceRequests.file();
        done = imported(file, false);
    }

    @Test
    void bringsEveryRowIn() {
        assertThat(done.path("state").asString()).as("%s", done).isEqualTo("DONE");
        assertThat(done.path("read").asLong()).isEqualTo(ServiceRequests.rows(file));
        assertThat(done.path("inserted").asLong()).isEqualTo(ServiceRequests.rows(file));
        assertThat(done.path("refused").asLong()).isZero();
        assertThat(done.path("refusedFile").isNull()).isTrue();
        assertThat(count("(filter: {uniqueKey: {ne: \"R1\"}})")).isEqualTo(ServiceRequests.rows(file));
    }

    @Test
    void answersForTheOpenRequestsOfABoroughNewestFirst() {
        var requests = administrator.ask("""
                { serviceRequests(
                    filter: {borough: {eq: "BROOKLYN"}, requestStatus: {eq: "In Progress"}}
                    orderBy: [{field: createdDate, direction: DESC}] first: 50) {
                  totalCount
                  nodes { descriptor createdDate borough requestStatus place { latitude longitude } } } }""").data().path("serviceRequests");

        assertThat(requests.path("totalCount").asInt()).isPositive();
        var nodes = requests.path("nodes").valueStream().toList();
        assertThat(nodes).isNotEmpty().allSatisfy(node -> {
            assertThat(node.path("borough").asString()).isEqualTo("BROOKLYN");
            assertThat(node.path("requestStatus").asString()).isEqualTo("In Progress");
        });
        assertThat(nodes.stream()
                        .map(node -> Instant.parse(node.path("createdDate").asString()))
                        .toList())
                .isSortedAccordingTo((one, other) -> other.compareTo(one));
        assertThat(nodes.stream().filter(node -> node.path("place").isObject()))
                .isNotEmpty()
                .allSatisfy(
                        node -> assertThat(node.path("place").path("latitude").asDouble())
                                .isBetween(40.0, 42.0));
    }

    @Test
    void walksAllPagesWithoutLosingOrRepeatingARow() {
        var seen = new HashSet<String>();
        var after = "null";
        JsonNode page;
        do {
            page = administrator
                    .ask(
                            "{ serviceRequests(first: 200, after: %s) { nodes { uniqueKey } pageInfo { hasNextPage endCursor } } }"
                                    .formatted(after))
                    .data()
                    .path("serviceRequests");
            page.path("nodes")
                    .valueStream()
                    .forEach(node -> assertThat(seen.add(node.path("uniqueKey").asString()))
                            .isTrue());
            after = "\"" + page.path("pageInfo").path("endCursor").asString() + "\"";
        } while (page.path("pageInfo").path("hasNextPage").asBoolean());

        assertThat((long) seen.size()).isEqualTo(count(""));
    }

    @Test
    void proposesWhichColumnFillsWhichField() {
        var proposal = administrator
                .ask(
                        "query($file: ID!) { importProposal(file: $file, object: \"ServiceRequest\") {"
                                + " columns mapping { field columns pattern } sample } }",
                        Map.of("file", uploaded(file)))
                .data()
                .path("importProposal");

        assertThat(proposal.path("columns").size()).isEqualTo(31);
        assertThat(proposal.path("mapping")
                        .valueStream()
                        .map(m -> m.path("field").asString()))
                .contains("uniqueKey", "borough", "communityBoard", "descriptor", "place");
    }

    @Test
    void explainsEveryRefusedRowAndGivesItBack() {
        var broken = """
                Unique Key,Created Date,Complaint Type,Descriptor,Location Type,Incident Zip,Incident Address,\
                Borough,Community Board,Agency,Status,Latitude,Longitude
                R1,3/14/2025 1:20,Animal-Abuse,Chained,Street,11207,1 A STREET,BRONX,01 BRONX,NYPD,Closed,40.6,-73.8
                R2,yesterday,Animal-Abuse,Chained,Street,11207,1 A STREET,BRONX,01 BRONX,NYPD,Closed,40.6,-73.8
                ,3/14/2025 1:20,Animal-Abuse,Chained,Street,11207,1 A STREET,BRONX,01 BRONX,NYPD,Closed,40.6,-73.8
                R4,3/14/2025 1:20,Animal-Abuse,Chained,Street,11207,1 A STREET,BRONX,01 BRONX,NYPD,Closed,140.6,-73.8
                R1,3/14/2025 1:20,Animal-Abuse,Chained,Street,11207,1 A STREET,BRONX,01 BRONX,NYPD,Closed,40.6,-73.8
                """;
        var before = count("");
        var rehearsed = imported(broken.getBytes(StandardCharsets.UTF_8), true);
        assertThat(rehearsed.path("refused").asInt()).as("%s", rehearsed).isEqualTo(4);
        assertThat(count("")).isEqualTo(before);

        var refused = imported(broken.getBytes(StandardCharsets.UTF_8), false);
        assertThat(refused.path("inserted").asInt()).isEqualTo(1);
        assertThat(refused.path("refusedRows")
                        .valueStream()
                        .map(row -> row.path("line").asInt())
                        .distinct()
                        .toList())
                .isEqualTo(List.of(3, 4, 5, 6));
        assertThat(refused.path("refusedRows").valueStream()).allSatisfy(row -> {
            assertThat(row.path("code").asString()).contains(".");
            assertThat(row.path("message").asString()).isNotBlank();
        });
        var back = administrator.get(refused.path("refusedFile").asString());
        assertThat(back.statusCode()).isEqualTo(200);
        assertThat(back.body().lines().toList()).hasSize(5).first().asString().contains("import_problem");
    }

    @Test
    void keepsTheFieldsFromOtherDesks() {
        var other = Desk.open().administrator();

        assertThat(other.ask("{ serviceRequests { nodes { id } } }").codes())
                .containsExactly("api.document.field-unknown");
        assertThat(other.ask("{ __type(name: \"ServiceRequest\") { name } }")
                        .data()
                        .path("__type")
                        .isNull())
                .isTrue();
        assertThat(other.ask(PROGRESS, Map.of("id", done.path("id").asString())).codes())
                .containsExactly("import.job.not-found");
    }

    private long count(String filter) {
        return administrator
                .ask("{ serviceRequests%s { totalCount } }".formatted(filter))
                .data()
                .path("serviceRequests")
                .path("totalCount")
                .asLong();
    }

    private String uploaded(byte[] content) {
        var answer = administrator.upload(ServiceRequests.FILE, content);
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
        return answer.body().path("id").asString();
    }

    private JsonNode imported(byte[] content, boolean dryRun) {
        var input = Map.of(
                "file",
                uploaded(content),
                "object",
                "ServiceRequest",
                "mapping",
                ServiceRequests.mapping(),
                "timeZone",
                "America/New_York",
                "dryRun",
                dryRun);
        var id = administrator
                .ask(
                        "mutation($input: StartImportInput!) { startImport(input: $input) { id } }",
                        Map.of("input", input))
                .data()
                .path("startImport")
                .path("id")
                .asString();
        var end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            var job = administrator.ask(PROGRESS, Map.of("id", id)).data().path("importJob");
            if (List.of("DONE", "FAILED").contains(job.path("state").asString())) {
                return job;
            }
            pause();
        }
        throw new AssertionError("The import took longer than " + PATIENCE);
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(200));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }
}
