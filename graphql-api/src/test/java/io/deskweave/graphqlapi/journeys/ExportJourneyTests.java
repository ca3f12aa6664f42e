package io.deskweave.graphqlapi.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.graphqlapi.testing.Desk;
import io.deskweave.graphqlapi.testing.Guest;
import io.deskweave.platform.tenancy.Role;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/**
 * A desk of devices, some of whose fields are not for everybody; its people take along what they see, and nothing else,
 * as files of every format.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportJourneyTests {

    private static final int DEVICES = 30;

    private final Desk desk = Desk.open();
    private Guest administrator;
    private Guest agent;

    @BeforeAll
    void definesDevices() {
        administrator = desk.administrator();
        agent = desk.person(Role.AGENT);
        change("addObject", "name: \"Device\", plural: \"devices\", labels: [{language: \"zh-CN\", text: \"设备\"}]");
        field("name", "text", "required: true, labels: [{language: \"zh-CN\", text: \"名称\"}]");
        field("price", "decimal", "");
        field("secret", "text", "guards: {seenBy: [\"ADMINISTRATOR\"]}");
        field("card", "text", "guards: {mask: {trailing: 4, unmaskedFor: [\"ADMINISTRATOR\"]}}");
        field("account", "text", "guards: {encrypted: true}");
        field("likes", "reference", "settings: {object: \"Device\"}");
        administrator
                .ask("mutation { publishDraft(input: {revision: %d, acceptWarnings: %s}) { number } }"
                        .formatted(revision(), "[\"metadata.text.language-missing\"]"))
                .data();
        var first = create("=HYPERLINK(\"x\")", null);
        for (int i = 1; i < DEVICES; i++) {
            create("Device %02d".formatted(i), first);
        }
    }

    @Test
    void takesAlongWhatAFilterFindsInOrder() {
        var exported = new Exported(agent);
        var job = exported.run(
                "Device",
                "CSV",
                Map.of(
                        "filter",
                        Map.of("name", Map.of("startsWith", "Device 0")),
                        "orderBy",
                        List.of(Map.of("field", "name", "direction", "DESC")),
                        "columns",
                        List.of("name", "price", "likes.name", "card", "account")));

        assertThat(job.path("state").asString()).as("%s", job).isEqualTo("DONE");
        assertThat(job.path("rows").asInt()).isEqualTo(9);
        assertThat(job.path("total").asInt()).isEqualTo(9);
        assertThat(job.path("percent").asInt()).isEqualTo(100);
        var answer = agent.get(job.path("file").asString());
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("attachment")
                .contains(job.path("fileName").asString());
        assertThat(job.path("size").asInt()).isEqualTo(answer.body().getBytes(StandardCharsets.UTF_8).length);
        assertThat(answer.body().lines())
                .hasSize(10)
                .startsWith("\uFEFFname,price,likes.name,card,account")
                .element(1)
                .asString()
                .isEqualTo("Device 09,9.50,\"'=HYPERLINK(\"\"x\"\")\",****0009,DE-0009");
    }

    @Test
    void showsEachPersonWhatThatPersonSees() {
        var columns = Map.of("columns", List.of("name", "card", "secret"));
        var all = new Exported(administrator).run("Device", "JSON_LINES", columns);
        var lines = new Exported(administrator).text(all).lines().toList();

        assertThat(lines).hasSize(DEVICES);
        assertThat(lines.get(1)).isEqualTo("{\"name\":\"Device 01\",\"card\":\"4111-0001\",\"secret\":\"s1\"}");
        assertThat(new Exported(agent).start("Device", "CSV", columns).codes())
                .containsExactly("export.column.not-seen");
        var everything = new Exported(agent);
        assertThat(everything
                        .text(everything.run("Device", "CSV", Map.of()))
                        .lines()
                        .findFirst())
                .hasValue("\uFEFFid,name,price,card,account,likes");
        assertThat(new Exported(agent)
                        .start("Device", "CSV", Map.of("filter", Map.of("secret", Map.of("eq", "s1"))))
                        .codes())
                .containsExactly("metadata.field.not-seen");
        assertThat(new Exported(agent)
                        .start("Device", "CSV", Map.of("orderBy", List.of(Map.of("field", "card"))))
                        .codes())
                .containsExactly("metadata.field.masked");
    }

    @Test
    void answersJsonLinesAsTheApiDoes() {
        var exported = new Exported(agent);
        var job = exported.run(
                "Device", "JSON_LINES", Map.of("columns", List.of("id", "price", "likes.name", "createdAt")));
        var nodes = agent.ask("{ devices(first: 200) { nodes { id price likes { name } createdAt } } }")
                .data()
                .at("/devices/nodes");

        assertThat(exported.text(job).lines().toList())
                .isEqualTo(nodes.valueStream().map(JsonNode::toString).toList());
    }

    @Test
    void comesInAgainAsItWas() {
        var exported = new Exported(administrator);
        var csv = exported.text(exported.run(
                "Device",
                "CSV",
                Map.of("columns", List.of("name", "price", "secret"), "header", "LABELS", "language", "zh-CN")));
        assertThat(csv).startsWith("\uFEFF名称,price,secret\r\n\"'=HYPERLINK");
        var file = administrator
                .upload("devices.csv", csv.getBytes(StandardCharsets.UTF_8))
                .body()
                .path("id")
                .asString();
        var proposal = administrator
                .ask("{ importProposal(file: \"%s\", object: \"Device\") { mapping { field columns } sample } }"
                        .formatted(file))
                .data()
                .path("importProposal");

        assertThat(proposal.path("mapping")
                        .valueStream()
                        .map(each -> each.path("field").asString()))
                .containsExactlyInAnyOrder("name", "price", "secret");
    }

    @Test
    void givesAWorkbook() {
        var exported = new Exported(agent);
        var job = exported.run("Device", "XLSX", Map.of("zone", "Asia/Shanghai"));

        assertThat(job.path("fileName").asString()).matches("Device-\\d{8}-\\d{6}\\.xlsx");
        assertThat(agent.get(job.path("file").asString()).headers().firstValue("Content-Type"))
                .hasValue("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        assertThat(exported.text(job)).startsWith("PK").contains("xl/worksheets/sheet1.xml");
    }

    @Test
    void givesAFileToWhoeverStartedItAlone() {
        var job = new Exported(agent).run("Device", "CSV", Map.of());
        var address = job.path("file").asString();
        var id = job.path("id").asString();
        var stranger = Desk.open().administrator();

        assertThat(new Guest("").get(address).statusCode()).isEqualTo(401);
        for (var other : List.of(administrator, stranger)) {
            assertThat(other.get(address).statusCode()).isEqualTo(404);
            assertThat(new Exported(other).job(id).codes()).containsExactly("export.job.not-found");
            assertThat(other.ask("mutation { cancelExport(id: \"%s\") { state } }".formatted(id))
                            .codes())
                    .containsExactly("export.job.not-found");
        }
        assertThat(agent.get("/exports/" + id + "/other.csv").statusCode()).isEqualTo(404);
        assertThat(agent.get("/exports/nothing/other.csv").statusCode()).isEqualTo(400);
        assertThat(agent.ask("{ exportJobs(first: 100) { id } }").data().toString())
                .contains(id);
        assertThat(administrator
                        .ask("{ auditEntries(first: 50) { nodes { action subject } } }")
                        .data()
                        .toString())
                .contains("{\"action\":\"export.started\",\"subject\":\"Device\"}");
    }

    @Test
    void saysWhatCannotBeExported() {
        var exported = new Exported(agent);

        assertThat(exported.start("Devise", "CSV", Map.of()).codes()).containsExactly("export.object.unknown");
        assertThat(exported.start("Device", "CSV", Map.of("zone", "Mars")).codes())
                .containsExactly("export.zone.unknown");
        assertThat(exported.start("Device", "CSV", Map.of("columns", List.of("nam", "name.x", "name", "name")))
                        .codes())
                .containsExactly("export.column.unknown", "export.column.unknown", "export.column.twice");
        assertThat(exported.start("Device", "CSV", Map.of("columns", List.of("likes.likes.likes.likes.name")))
                        .codes())
                .containsExactly("export.column.too-deep");
        for (var filter : List.of("text", Map.of("nam", Map.of("eq", "x")), Map.of("name", Map.of("eq", 1)))) {
            assertThat(exported.start("Device", "CSV", Map.of("filter", filter)).codes())
                    .as("%s", filter)
                    .containsExactly("api.export.argument");
        }
        assertThat(exported.start("Device", "CSV", Map.of("orderBy", List.of(Map.of("field", "account"))))
                        .codes())
                .containsExactly("api.export.argument");
        assertThat(exported.start("Device", "CSV", Map.of("search", "x")).codes())
                .containsExactly("api.export.not-searchable");
    }

    @Test
    void leavesNothingOfWhatWasCancelled() {
        var exported = new Exported(agent);
        var id = exported.start("Device", "CSV", Map.of())
                .data()
                .at("/startExport/id")
                .asString();
        agent.ask("mutation { cancelExport(id: \"%s\") { state } }".formatted(id))
                .data();
        var job = exported.ended(id);

        // It may have been done before.
        assertThat(job.path("state").asString()).isIn("CANCELLED", "DONE");
        assertThat(job.path("file").isNull())
                .isEqualTo(job.path("state").asString().equals("CANCELLED"));
    }

    private String create(String name, @Nullable String likes) {
        int number = likes == null ? 0 : Integer.parseInt(name.substring(name.length() - 2));
        var values = new HashMap<String, Object>(Map.of(
                "name",
                name,
                "price",
                number + ".50",
                "secret",
                "s" + number,
                "card",
                "4111-%04d".formatted(number),
                "account",
                "DE-%04d".formatted(number)));
        if (likes != null) {
            values.put("likes", likes);
        }
        return administrator
                .ask(
                        "mutation($input: CreateDeviceInput!) { createDevice(input: $input) { device { id } } }",
                        Map.of("input", Map.of("values", values)))
                .data()
                .at("/createDevice/device/id")
                .asString();
    }

    private void field(String name, String type, String more) {
        change("addField", "object: \"Device\", name: \"%s\", type: \"%s\", %s".formatted(name, type, more));
    }

    private void change(String mutation, String input) {
        administrator
                .ask("mutation { %s(input: {revision: %d, %s}) { revision } }".formatted(mutation, revision(), input))
                .data();
    }

    private int revision() {
        return administrator
                .ask("{ draft { revision } }")
                .data()
                .at("/draft/revision")
                .asInt();
    }
}
