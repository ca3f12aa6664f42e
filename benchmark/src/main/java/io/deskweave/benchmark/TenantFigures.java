package io.deskweave.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What a tenant waits for: to be provisioned, to have a field, to have its rows brought in. */
final class TenantFigures {

    private static final int IMPORTED = 20_000;

    private final Desk operator;
    private final Desk administrator;

    TenantFigures(Desk operator, Desk administrator) {
        this.operator = operator;
        this.administrator = administrator;
    }

    /** Provisions tenants up to the given number; answers the median of their steps, the identity provider's apart. */
    List<Figure> provision(int tenants) throws IOException, InterruptedException {
        var without = new ArrayList<Long>();
        var whole = new ArrayList<Long>();
        for (var i = 0; i < tenants; i++) {
            var steps = provisioned("bench-%03d".formatted(i));
            var platform = 0L;
            var all = 0L;
            for (var step : steps) {
                var took = step.get("tookMillis").asLong();
                all += took;
                platform += step.get("step")
                                .asString()
                                .matches("organisation|organization|administrator|identity.*|keycloak.*")
                        ? 0
                        : took;
            }
            without.add(platform);
            whole.add(all);
        }
        return List.of(
                Figure.millis("provision a tenant, without Keycloak (median)", median(without), "under 500, aim 150"),
                Figure.millis("provision a tenant, all steps (median)", median(whole), ""));
    }

    private JsonNode provisioned(String alias) throws IOException, InterruptedException {
        var administratorOfTenant = Map.of(
                "username",
                alias + "-admin",
                "email",
                alias + "-admin@example.com",
                "givenName",
                "Bench",
                "familyName",
                "Mark");
        var input = Map.of("alias", alias, "name", alias, "cell", "cn-east-1", "administrator", administratorOfTenant);
        operator.ask(
                "mutation($i: ProvisionTenantInput!) { provisionTenant(input: $i) { state } }", Map.of("i", input));
        for (var tries = 0; tries < 300; tries++) {
            var tenant = operator.ask(
                            "query($a: String!) { tenant(alias: $a) { state progress { step state tookMillis problem { message } } } }",
                            Map.of("a", alias))
                    .get("tenant");
            if (tenant.get("state").asString().equals("ACTIVE")) {
                return tenant.get("progress");
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("Tenant " + alias + " did not become active within 30 s");
    }

    /** From the order to publish until the field can be asked for. */
    Figure publish() throws IOException, InterruptedException {
        var took = new ArrayList<Long>();
        for (var i = 0; i < 7; i++) {
            var name = "extra" + Long.toString(System.nanoTime(), 36);
            var draft = administrator.ask("{ draft { revision } }", Map.of());
            var added = administrator.ask(
                    "mutation($i: AddFieldInput!) { addField(input: $i) { revision } }",
                    Map.of(
                            "i",
                            Map.of(
                                    "revision",
                                    draft.get("draft").get("revision").asInt(),
                                    "object",
                                    "Ticket",
                                    "name",
                                    name,
                                    "type",
                                    "text")));
            var token = administrator.token();
            try (var connection = new HttpConnection(administrator.endpoint(), token, () -> "")) {
                var from = System.nanoTime();
                connection.ask(Desk.body(
                        "mutation($r: Int!) { publishDraft(input: {revision: $r}) { number } }",
                        Map.of("r", added.get("addField").get("revision").asInt())));
                var answer = connection.ask(Desk.body("{ tickets(first: 1) { nodes { " + name + " } } }", Map.of()));
                took.add((System.nanoTime() - from) / 1_000_000);
                if (answer.contains("\"errors\"")) {
                    throw new IllegalStateException("The published field cannot be asked for: " + answer);
                }
            }
        }
        return Figure.millis("publish one field until it is queryable (median)", median(took), "under 300");
    }

    /** From the order to import until the last row is in, as the job itself recorded it. */
    Figure bringRows() throws IOException, InterruptedException {
        var file = Files.createTempFile("deskweave-benchmark", ".csv");
        try {
            return bringRows(file);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private Figure bringRows(Path file) throws IOException, InterruptedException {
        var lines = new ArrayList<String>();
        var columns = List.of("subject", "description", "status", "priority", "channel", "openedAt");
        lines.add(String.join(",", columns));
        for (var i = 0; i < IMPORTED; i++) {
            lines.add(
                    "Subject of row %d,\"Some text, with a comma, of row %d\",In progress,P%d,Web,2026-03-%02dT08:15:00Z"
                            .formatted(i, i, i % 4, 1 + i % 28));
        }
        Files.write(file, lines);
        var mapping = columns.stream()
                .map(column -> Map.of("field", column, "columns", List.of(column)))
                .toList();
        var input = Map.of("file", administrator.upload(file), "object", "Ticket", "mapping", mapping);
        var from = System.nanoTime();
        var job = administrator
                .ask("mutation($i: StartImportInput!) { startImport(input: $i) { id } }", Map.of("i", input))
                .get("startImport")
                .get("id")
                .asString();
        while (true) {
            var now = administrator
                    .ask(
                            "query($id: ID!) { importJob(id: $id) { state inserted refused failure { message } } }",
                            Map.of("id", job))
                    .get("importJob");
            if (now.get("state").asString().equals("DONE")
                    && now.get("inserted").asLong() == IMPORTED) {
                var rate = IMPORTED * 1e9 / (System.nanoTime() - from);
                return Figure.perSecond("import with validation, rows (queueing included)", rate, "at least 2,000");
            }
            if (now.get("state").asString().matches("DONE|FAILED")) {
                throw new IllegalStateException("The import did not bring every row: " + now);
            }
            Thread.sleep(100);
        }
    }

    /** In nanoseconds. */
    private static long median(List<Long> millis) {
        return millis.stream().sorted().toList().get(millis.size() / 2) * 1_000_000;
    }
}
