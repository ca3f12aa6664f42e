package io.deskweave.graphqlapi.journeys;

import io.deskweave.graphqlapi.testing.Answer;
import io.deskweave.graphqlapi.testing.Guest;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/** Somebody who takes records along. */
record Exported(Guest guest) {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String PARTS =
            "id object format fileName state rows total percent size failure { code message } keptUntil file";

    Answer start(String object, String format, Map<String, ?> more) {
        var input = new HashMap<String, Object>(Map.of("object", object, "format", format));
        input.putAll(more);
        return guest.ask(
                "mutation($input: StartExportInput!) { startExport(input: $input) { %s } }".formatted(PARTS),
                Map.of("input", input));
    }

    /** Starts one and waits until it ended. */
    JsonNode run(String object, String format, Map<String, ?> more) {
        return ended(start(object, format, more).data().at("/startExport/id").asString());
    }

    JsonNode ended(String id) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            var job = job(id).data().path("exportJob");
            if (!job.path("state").asString().matches("QUEUED|RUNNING")) {
                return job;
            }
            pause();
        }
        throw new AssertionError("The export took longer than " + PATIENCE);
    }

    Answer job(String id) {
        return guest.ask("query($id: ID!) { exportJob(id: $id) { %s } }".formatted(PARTS), Map.of("id", id));
    }

    String text(JsonNode job) {
        return guest.get(job.path("file").asString()).body();
    }

    private static void pause() {
        try {
            if (new CountDownLatch(1).await(100, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("Nobody counts down");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }
}
