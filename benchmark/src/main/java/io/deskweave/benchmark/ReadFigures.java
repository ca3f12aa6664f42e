package io.deskweave.benchmark;

import io.deskweave.infrastructure.servers.Database;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** List and get, by GraphQL with a bearer token and as raw SQL, on the same rows in the same run. */
final class ReadFigures {

    private static final int TICKETS = 100_000;

    private final Load load = new Load(16, Duration.ofSeconds(12), Duration.ofSeconds(12));
    private final Desk desk;
    private final Database cell;
    private final String workOrderId;

    ReadFigures(Desk desk, Database cell, JsonNode objects) {
        this.desk = desk;
        this.cell = cell;
        this.workOrderId = idOf(objects);
    }

    List<Figure> measure() throws IOException, InterruptedException, ExecutionException {
        var rawList = load.of(raw("raw-list.sql", statement -> {
            statement.setString(1, WorkOrders.state(random(6)));
            statement.setString(2, WorkOrders.priority(random(4)));
        }));
        var ourList = load.of(ours(
                "list.graphql",
                () -> Map.of("status", WorkOrders.state(random(6)), "priority", WorkOrders.priority(random(4)))));
        var rawGet = load.of(raw("raw-get.sql", statement -> statement.setObject(1, ticket())));
        var ourGet = load.of(ours("get.graphql", () -> Map.of("id", globalId(ticket()))));
        return List.of(
                Figure.perSecond("list, raw SQL", rawList.perSecond(), ""),
                Figure.perSecond("list, GraphQL", ourList.perSecond(), spread(ourList)),
                Figure.ratio(
                        "list, GraphQL / raw SQL", ourList.perSecond() / rawList.perSecond(), "later 0.8, aim 1.2"),
                Figure.perSecond("get, raw SQL", rawGet.perSecond(), ""),
                Figure.perSecond("get, GraphQL", ourGet.perSecond(), spread(ourGet)),
                Figure.ratio("get, GraphQL / raw SQL", ourGet.perSecond() / rawGet.perSecond(), "later 0.35, aim 0.5"));
    }

    private Callable<Load.Worker> raw(String resource, RawStatement.Values values) throws IOException {
        var sql = Rows.resource(resource);
        return () -> new RawStatement(cell, sql, values);
    }

    private Callable<Load.Worker> ours(String resource, Supplier<Map<String, String>> variables)
            throws IOException, InterruptedException {
        var document = Rows.resource(resource);
        var token = desk.token();
        return () -> new HttpConnection(desk.endpoint(), token, () -> Desk.body(document, variables.get()));
    }

    private String globalId(UUID ticket) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((workOrderId + ":" + ticket).getBytes(StandardCharsets.UTF_8));
    }

    /** The id that the rows' script gives to one of the tickets. */
    private static UUID ticket() {
        return Rows.md5("ticket" + (1 + random(TICKETS)));
    }

    private static int random(int bound) {
        return ThreadLocalRandom.current().nextInt(bound);
    }

    private static String spread(Rate rate) {
        return "median %.1f ms, p99 %.1f ms".formatted(rate.medianNanos() / 1e6, rate.p99Nanos() / 1e6);
    }

    private static String idOf(JsonNode objects) {
        for (var object : objects) {
            if (object.get("name").asString().equals("WorkOrder")) {
                return object.get("id").asString();
            }
        }
        throw new IllegalStateException("The measured desk has no work orders");
    }
}
