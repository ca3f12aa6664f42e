package io.deskweave.graphqlapi.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.graphqlapi.testing.Desk;
import io.deskweave.graphqlapi.testing.Guest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/**
 * A repair shop defines an object with a field of every kind there is, publishes it, writes a device down, finds it by
 * each kind, changes it, and brings more from a file.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryKindOfFieldJourneyTests {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String PARTS = """
        id version name story note mail phone site serial count weight share stars bought seen took state traits kind
        done price { amount currency } home { country postalCode region city district street }
        at { latitude longitude } twin { name } tag labelled twins
        parts { name } about { __typename id ... on Device { name } ... on Customer { name } }
        owner { id name active } team { id path }
        papers { name } photo { name } signed { name }\
        """;

    private Guest administrator;
    private JsonNode device;
    private JsonNode person;
    private String team;
    private String spare;

    @BeforeAll
    void defineAndWriteADeviceDown() {
        administrator = Desk.open().administrator();
        var revision = administrator
                .ask("{ draft { revision } }")
                .data()
                .path("draft")
                .path("revision")
                .asInt();
        revision = revision("addObject", "AddObjectInput", Map.of("name", "Device", "plural", "devices"), revision);
        for (var field : EveryKind.fields().entrySet()) {
            var input = new HashMap<String, Object>(field.getValue());
            input.put("object", "Device");
            input.put("name", field.getKey());
            revision = revision("addField", "AddFieldInput", input, revision);
        }
        administrator
                .ask(
                        "mutation($revision: Int!) { publishDraft(input: {revision: $revision,"
                                + " acceptWarnings: [\"metadata.text.language-missing\"]}) { number }"
                                + " }",
                        Map.of("revision", revision))
                .data();
        person = administrator
                .ask("{ people { id name } }")
                .data()
                .path("people")
                .path(0);
        team = administrator
                .ask("mutation { createDepartment(input: {name: \"Repair\"}) { id } }")
                .data()
                .path("createDepartment")
                .path("id")
                .asString();
        spare = create(Map.of("name", "Spare")).path("device").path("id").asString();
        device = create(values()).path("device");
    }

    @Test
    void offersEveryKindThatThereIs() {
        var kinds = administrator
                .ask("{ fieldTypes { key } }")
                .data()
                .path("fieldTypes")
                .valueStream();
        var used = EveryKind.fields().values().stream()
                .map(field -> field.get("type"))
                .toList();

        assertThat(kinds.map(kind -> kind.path("key").asString())).isSubsetOf(used.toArray(String[]::new));
    }

    @Test
    void keepsEveryValueInItsOwnForm() {
        assertThat(device.path("note").asString()).isEqualTo("<p>Hums</p>");
        assertThat(device.path("mail").asString()).isEqualTo("Li@example.com");
        assertThat(device.path("phone").asString()).isEqualTo("+8613800138000");
        assertThat(device.path("site").asString()).isEqualTo("https://example.com/A");
        assertThat(device.path("share").asString()).isEqualTo("12.50");
        assertThat(device.path("took").asString()).isEqualTo("PT1H30M");
        assertThat(device.path("traits").toString()).isEqualTo("[\"LOUD\",\"OLD\"]");
        assertThat(device.path("price").toString()).isEqualTo("{\"amount\":\"99.90\",\"currency\":\"EUR\"}");
        assertThat(device.path("home").toString())
                .isEqualTo("{\"country\":\"CN\",\"postalCode\":null,\"region\":null,\"city\":\"杭州市\",\"district\":null,"
                        + "\"street\":[\"文三路18号\"]}");
        assertThat(device.path("tag").asString()).startsWith("D-");
        assertThat(device.path("parts").toString()).isEqualTo("[{\"name\":\"Spare\"}]");
        assertThat(device.path("about").path("__typename").asString()).isEqualTo("Device");
        assertThat(device.path("about").path("name").asString()).isEqualTo("Spare");
        assertThat(device.path("owner").path("name")).isEqualTo(person.path("name"));
        assertThat(device.path("team").path("path").asString()).startsWith("/");
    }

    @Test
    void findsTheDeviceByEveryKind() {
        for (var filter : List.of(
                "mail: {eq: \"Li@example.com\"}",
                "phone: {startsWith: \"+86138\"}",
                "site: {contains: \"example\"}",
                "serial: {eq: \"PX-004182\"}",
                "note: {contains: \"hums\"}",
                "share: {gte: \"12.5\", lt: \"12.51\"}",
                "stars: {in: [4]}",
                "took: {gt: \"PT1H\", lte: \"PT90M\"}",
                "traits: {hasAny: [LOUD, NEW]}",
                "traits: {hasAll: [OLD, LOUD]}",
                "kind: {under: HOME}",
                "kind: {eq: FRIDGE}",
                "price: {amount: {gt: \"99\"}, currency: {eq: \"EUR\"}}",
                "papers: {isNull: true}, photo: {isNull: true}, signed: {isNull: true}",
                "home: {city: {eq: \"杭州市\"}, country: {in: [\"CN\"]}}",
                "parts: {hasAny: [\"%s\"]}".formatted(spare),
                "parts: {hasAll: [\"%s\"]}".formatted(spare),
                "about: {eq: \"%s\"}".formatted(spare),
                "about: {in: [\"%s\"], object: {eq: \"Device\"}}".formatted(spare),
                "about: {object: {ne: \"Customer\"}}",
                "owner: {eq: \"%s\"}".formatted(person.path("id").asString()),
                "team: {in: [\"%s\"]}".formatted(team),
                "at: {near: {latitude: 30.27, longitude: 120.15, meters: 1000}}")) {
            assertThat(count("(filter: {name: {eq: \"Fridge 1\"}, " + filter + "})"))
                    .as(filter)
                    .isEqualTo(1);
            assertThat(count("(filter: {name: {eq: \"Fridge 1\"}, not: {" + filter + "}})"))
                    .as(filter)
                    .isZero();
        }
        assertThat(count("(filter: {name: {eq: \"Fridge 1\"}, kind: {under: SHOP}})"))
                .isZero();
        assertThat(count("(filter: {name: {eq: \"Fridge 1\"}, traits: {hasAll: [LOUD, NEW]}})"))
                .isZero();
        assertThat(count("(filter: {name: {eq: \"Fridge 1\"}, traits: {isNull: true}, price: {isNull: true}})"))
                .isZero();
    }

    @Test
    void computesWhatFollowsFromOthers() {
        assertThat(device.path("labelled").asString()).isEqualTo("Fridge 1 PX-004182");
        assertThat(device.path("twins").asInt()).isZero();
        var other = create(Map.of("name", "Twin", "serial", "TW-000001")).path("device");
        var twin = Map.of("name", "Like", "twin", other.path("id").asString(), "stars", 5);
        var like = create(twin).path("device");

        assertThat(like.path("labelled").isNull()).isTrue();
        assertThat(count("(filter: {labelled: {eq: \"Twin TW-000001\"}, twins: {gte: 1}})"))
                .isEqualTo(1);
        update(like, Map.of("stars", 2));
        assertThat(count("(filter: {labelled: {startsWith: \"Twin\"}, twins: {gte: 1}})"))
                .isZero();
        assertThat(administrator
                        .ask("{ devices(orderBy: [{field: twins}, {field: labelled}], first: 1) { nodes { twins } } }")
                        .codes())
                .isEmpty();
        var refused = administrator.ask(CREATE, Map.of("values", Map.of("name", "x", "twins", 7)));
        assertThat(refused.codes()).isNotEmpty();
    }

    @Test
    void ordersByWhatHasAnOrder() {
        var answer = administrator.ask(
                "{ devices(orderBy: [{field: took}, {field: price, direction: DESC}, {field: kind}], first: 1) {"
                        + " nodes { name } pageInfo { endCursor } } }");
        var cursor =
                answer.data().path("devices").path("pageInfo").path("endCursor").asString();

        assertThat(administrator
                        .ask("{ devices(orderBy: [{field: took}, {field: price, direction: DESC}, {field: kind}],"
                                + " after: \""
                                + cursor + "\") { nodes { name } } }")
                        .codes())
                .isEmpty();
    }

    @Test
    void saysOfEveryKindWhatDoesNotFit() {
        var wrong = new LinkedHashMap<String, Object>();
        wrong.put("mail", "li");
        wrong.put("phone", "12");
        wrong.put("site", "javascript:x");
        wrong.put("serial", "px-1");
        wrong.put("note", "<script>x</script>");
        wrong.put("share", "100.5");
        wrong.put("stars", 9);
        wrong.put("took", "P1M");
        wrong.put("price", Map.of("amount", "1.005", "currency", "EUR"));
        wrong.put("home", Map.of("city", "A", "country", "XX"));
        wrong.put("parts", List.of(spare, "x"));
        wrong.put("about", "7");
        wrong.put("owner", "nobody");
        wrong.put("team", "Repair");
        wrong.put("name", "wrong");
        var answer = administrator.ask(CREATE, Map.of("values", wrong));

        assertThat(answer.codes())
                .containsExactlyInAnyOrder(
                        "metadata.value.not-an-email",
                        "metadata.value.not-a-phone",
                        "metadata.value.not-a-url",
                        "metadata.value.not-a-serial-number",
                        "metadata.value.nothing-safe",
                        "metadata.value.out-of-range",
                        "metadata.value.not-a-rating",
                        "metadata.value.not-a-duration",
                        "metadata.value.too-many-decimals",
                        "metadata.value.not-a-country",
                        "metadata.value.not-a-reference",
                        "metadata.value.not-a-reference",
                        "metadata.value.not-a-person",
                        "metadata.value.not-a-department");
    }

    @Test
    void changesAndEmptiesEveryKind() {
        var other = create(Map.of("name", "Oven")).path("device");
        var others = values();
        others.remove("name");
        var changed = update(other, others);
        assertThat(changed.path("price")).isEqualTo(device.path("price"));
        var nothing = new HashMap<String, Object>();
        others.keySet().forEach(name -> nothing.put(name, null));
        var emptied = update(changed, nothing);

        assertThat(nothing.keySet())
                .allSatisfy(
                        name -> assertThat(emptied.path(name).isNull()).as(name).isTrue());
    }

    @Test
    void bringsEveryKindFromAFile() {
        var csv = """
            Name,Mail,Phone,Site,Serial,Share,Stars,Took,Traits,Kind,Price,Home,Owner,Parts,Note
            Imported,Li Wei <li@EXAMPLE.com>,138 0013 8000,example.com,px-004182,12.5%,★★★★☆,1:30,loud; old,Home / Fridge,\
            "€1,234.50",CN | 310012 | 浙江省 | 杭州市 | 西湖区 | 文三路18号,OWNER,PART,a < b
            Refused,li,138 0013 8000,example.com,px-004182,12.5%,9,1:30,loud,Fridge,5 USD,文三路18号,Nobody Here,PART,x
            """.replace("OWNER", person.path("name").asString()).replace("PART", spare);
        var job = imported(csv);

        assertThat(job.path("inserted").asInt()).as("%s", job).isEqualTo(1);
        assertThat(job.path("refusedRows")
                        .valueStream()
                        .map(row -> row.path("column").asString()))
                .containsExactlyInAnyOrder("Mail", "Stars", "Price", "Owner");
        var node = administrator
                .ask("{ devices(filter: {name: {eq: \"Imported\"}}) { nodes { %s } } }".formatted(PARTS))
                .data()
                .path("devices")
                .path("nodes")
                .path(0);
        assertThat(node.path("mail").asString()).isEqualTo("li@example.com");
        assertThat(node.path("serial").asString()).isEqualTo("PX-004182");
        assertThat(node.path("took").asString()).isEqualTo("PT1H30M");
        assertThat(node.path("kind").asString()).isEqualTo("FRIDGE");
        assertThat(node.path("traits").toString()).isEqualTo("[\"LOUD\",\"OLD\"]");
        assertThat(node.path("price").toString()).isEqualTo("{\"amount\":\"1234.50\",\"currency\":\"EUR\"}");
        assertThat(node.path("home").path("district").asString()).isEqualTo("西湖区");
        assertThat(node.path("note").asString()).isEqualTo("a &lt; b");
        assertThat(node.path("owner").path("id")).isEqualTo(person.path("id"));
        assertThat(node.path("parts").path(0).path("name").asString()).isEqualTo("Spare");
    }

    private static final String CREATE =
            "mutation($values: DeviceValues!) { createDevice(input: {values: $values}) { device { %s } } }"
                    .formatted(PARTS);

    private JsonNode create(Map<String, ?> values) {
        return administrator.ask(CREATE, Map.of("values", values)).data().path("createDevice");
    }

    private JsonNode update(JsonNode record, Map<String, ?> values) {
        return administrator
                .ask(
                        "mutation($id: ID!, $version: Int!, $values: DeviceValues!) { updateDevice(input: {id: $id,"
                                + " version: $version, values: $values}) { device { %s } } }".formatted(PARTS),
                        Map.of(
                                "id",
                                record.path("id").asString(),
                                "version",
                                record.path("version").asInt(),
                                "values",
                                values))
                .data()
                .path("updateDevice")
                .path("device");
    }

    private int count(String arguments) {
        return administrator
                .ask("{ devices%s { totalCount } }".formatted(arguments))
                .data()
                .path("devices")
                .path("totalCount")
                .asInt();
    }

    private int revision(String mutation, String type, Map<String, Object> fields, int revision) {
        var input = new HashMap<>(fields);
        input.put("revision", revision);
        return administrator
                .ask(
                        "mutation($input: %s!) { %s(input: $input) { revision findings { message } } }"
                                .formatted(type, mutation),
                        Map.of("input", input))
                .data()
                .path(mutation)
                .path("revision")
                .asInt();
    }

    private Map<String, Object> values() {
        return EveryKind.values(spare, person.path("id").asString(), team);
    }

    private JsonNode imported(String csv) {
        var upload = administrator.upload("devices.csv", csv.getBytes(StandardCharsets.UTF_8));
        var mapping = List.of(csv.lines().findFirst().orElseThrow().split(",", -1)).stream()
                .map(column -> Map.of("field", column.toLowerCase(Locale.ROOT), "columns", List.of(column)))
                .toList();
        var input = Map.of(
                "file",
                upload.body().path("id").asString(),
                "object",
                "Device",
                "mapping",
                mapping,
                "timeZone",
                "UTC",
                "dryRun",
                false);
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
            var job = administrator
                    .ask(
                            "query($id: ID!) { importJob(id: $id) { state inserted refused failure { code message }"
                                    + " refusedRows(first: 10) { line column code message } } }",
                            Map.of("id", id))
                    .data()
                    .path("importJob");
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
