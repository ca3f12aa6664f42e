package io.deskweave.graphqlapi.refusals;

import io.deskweave.graphqlapi.testing.Answer;
import io.deskweave.graphqlapi.testing.Guest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Somebody who imports tickets from files with a column {@code subject}. */
record Imports(Guest guest) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String PROGRESS = """
        query($id: ID!) { importJob(id: $id) { id state read inserted refused failure { code message advice } } }\
        """;

    Answer propose(String file) {
        return guest.ask(
                "query($file: ID!) { importProposal(file: $file, object: \"Ticket\") { columns rows } }",
                Map.of("file", file));
    }

    Answer start(String file, boolean dryRun) {
        var mapping = List.of(Map.of("field", "subject", "columns", List.of("subject")));
        var input = Map.of("file", file, "object", "Ticket", "mapping", mapping, "timeZone", "UTC", "dryRun", dryRun);
        return guest.ask(
                "mutation($input: StartImportInput!) { startImport(input: $input) { id } }", Map.of("input", input));
    }

    /** The import as it is when it has ended. */
    JsonNode ended(String job) {
        var end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            var now = guest.ask(PROGRESS, Map.of("id", job)).data().path("importJob");
            if (List.of("DONE", "FAILED").contains(now.path("state").asString())) {
                return now;
            }
            Pauses.briefly();
        }
        throw new AssertionError("The import took longer than " + PATIENCE);
    }

    JsonNode now(String job) {
        return guest.ask(PROGRESS, Map.of("id", job)).data().path("importJob");
    }

    JsonNode run(String file, boolean dryRun) {
        return ended(start(file, dryRun).data().at("/startImport/id").asString());
    }

    int jobs() {
        return guest.ask("{ importJobs(first: 100) { id } }")
                .data()
                .path("importJobs")
                .size();
    }

    long tickets() {
        return guest.ask("{ tickets { totalCount } }")
                .data()
                .at("/tickets/totalCount")
                .asLong();
    }
}
