package io.deskweave.metadata.records.everything;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.deskweave.metadata.fields.TextForm;
import io.deskweave.metadata.fields.ValueRejected;
import io.deskweave.metadata.imports.csv.CsvFile;
import io.deskweave.metadata.imports.csv.CsvLimits;
import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.model.Model;
import io.deskweave.metadata.model.Models.InForce;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.RecordBatches;
import io.deskweave.metadata.records.RecordQueries;
import io.deskweave.metadata.records.RecordQuery;
import io.deskweave.metadata.records.Records;
import io.deskweave.metadata.records.Selection;
import io.deskweave.metadata.records.testing.Stored;
import io.deskweave.metadata.records.testing.Tables;
import io.deskweave.platform.organisation.Department;
import io.deskweave.platform.organisation.Organisation;
import io.deskweave.platform.organisation.Person;
import io.deskweave.platform.storage.FileStore;
import io.deskweave.platform.storage.TenantDatabase;
import io.deskweave.platform.tenancy.Role;
import io.deskweave.platform.tenancy.TenantScope;
import io.deskweave.platform.testing.TestPlatform;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** For any value of any type: stored, read, exported, imported and read again, it is the same; seeds name failures. */
class RoundTripTests {

    private static final JsonMapper JSON = new JsonMapper();
    private static final TextForm FORM = new TextForm(null, ZoneOffset.UTC);
    private static final int RECORDS = 25;

    private final TestPlatform platform = TestPlatform.with("io.deskweave.metadata.records");
    private final TenantScope scope = platform.newTenant(TestPlatform.EU_WEST);
    private final TenantDatabase database = platform.bean(TenantDatabase.class);
    private final Model model = Everything.model();
    private final ObjectModel object = Everything.object(model);
    private final InForce inForce = new InForce(1, model);
    private final SampleFiles files = SampleFiles.keep(platform.bean(FileStore.class), scope);

    @BeforeEach
    void makesTables() {
        Tables.create(database, scope, model);
        var organisation = platform.bean(Organisation.class);
        organisation.keep(scope, new Person(RandomValues.PERSON, "李华", Role.AGENT, null, true));
        organisation.project(
                scope,
                List.of(new Department(
                        RandomValues.DEPARTMENT, null, "Service", "/Service", LocalDate.of(2026, 1, 1), null)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void bringsEveryValueBackAsItWas(long seed) throws ValueRejected {
        var random = random(seed);
        for (int i = 0; i < RECORDS; i++) {
            var sent = values(random);
            var where = "seed %d, record %d: %s".formatted(seed, i, sent);
            var read = read(create(sent));

            var accepted = new LinkedHashMap<String, @Nullable Object>();
            for (var field : writable()) {
                var value = field.type().fromJson(field.settings(), Objects.requireNonNull(sent.get(field.name())));
                accepted.put(field.name(), value);
                assertThat(field.type().fromJson(field.settings(), json(read.get(field.name()))))
                        .as("read: %s", where)
                        .isEqualTo(value);
                var exported = field.type().toText(field.settings(), value);
                assertThat(field.type().fromText(field.settings(), exported, FORM))
                        .as("exported as %s: %s", exported, where)
                        .isEqualTo(value);
            }
            assertThat(withoutNumber(read(imported(accepted)))).as(where).isEqualTo(withoutNumber(read));
        }
    }

    /** As {@code RefusedCsv} writes files and imports read them, with other fields beside it in the same row. */
    @ParameterizedTest
    @ValueSource(longs = {4, 5, 6})
    void bringsEveryValueBackFromAFile(long seed) throws ValueRejected, IOException {
        var random = random(seed);
        var rows = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < RECORDS; i++) {
            var row = new LinkedHashMap<String, Object>();
            var sent = values(random);
            for (var field : writable()) {
                var json = Objects.requireNonNull(sent.get(field.name()));
                row.put(field.name(), field.type().fromJson(field.settings(), json));
            }
            rows.add(row);
        }

        var bytes = file(rows);
        try (var csv = CsvFile.open(new ByteArrayInputStream(bytes), bytes.length, CsvLimits.DEFAULTS)) {
            for (var row : rows) {
                var read = csv.next().orElseThrow();
                assertThat(read.strayQuote())
                        .as("line %d, seed %d", read.line(), seed)
                        .isNegative();
                for (var field : writable()) {
                    var cell = csv.header().cell(read, field.name());
                    assertThat(field.type().fromText(field.settings(), cell, FORM))
                            .as("%s from %s, line %d, seed %d", field.name(), cell, read.line(), seed)
                            .isEqualTo(row.get(field.name()));
                }
            }
            assertThat(csv.next()).isEmpty();
        }
    }

    private byte[] file(List<Map<String, Object>> rows) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var writer = CsvWriter.builder().build(bytes, StandardCharsets.UTF_8)) {
            writer.writeRecord(writable().stream().map(FieldModel::name).toList());
            for (var row : rows) {
                writer.writeRecord(writable().stream()
                        .map(field ->
                                field.type().toText(field.settings(), Objects.requireNonNull(row.get(field.name()))))
                        .toList());
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void emptiesEveryValueAgain() {
        var id = create(values(random(7)));
        var nothing = new HashMap<String, @Nullable Object>();
        writable().forEach(field -> nothing.put(field.name(), null));

        records().update(scope, inForce, new Records.Target(object, id, 1), nothing, Stored.ASKED);

        assertThat(withoutNumber(read(id))).as("all are null").allMatch(JsonNode::isNull);
        assertThat(withoutNumber(read(imported(nothing)))).allMatch(JsonNode::isNull);
    }

    private RandomValues random(long seed) {
        return new RandomValues(seed, create(Map.of("name", "the other")), files);
    }

    private List<FieldModel> writable() {
        return object.fields().stream().filter(f -> f.type().writable()).toList();
    }

    private Map<String, @Nullable Object> values(RandomValues random) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        writable().forEach(f -> values.put(f.name(), random.of(f.type().key())));
        return values;
    }

    private UUID create(Map<String, @Nullable Object> values) {
        return Stored.read(records().create(scope, inForce, object, values, Stored.ASKED))
                .id();
    }

    private Records records() {
        return platform.bean(Records.class);
    }

    /** By the way that imports go. */
    private UUID imported(Map<String, @Nullable Object> values) {
        return database.write(scope, sql -> {
            var outcome =
                    platform.bean(RecordBatches.class).insert(sql, scope, inForce, object, List.of(values, values));
            assertThat(outcome.refused()).isEmpty();
            var id = DSL.field(DSL.name("id"), UUID.class);
            return Objects.requireNonNull(sql.select(id)
                    .from(DSL.table(DSL.name(scope.tenant().schema().value(), object.id())))
                    .orderBy(id.desc())
                    .limit(1)
                    .fetchSingle(id));
        });
    }

    private JsonNode read(UUID id) {
        var selections = object.fields().stream()
                .<Selection>map(f -> Everything.whole(object, f))
                .toList();
        var answer =
                platform.bean(RecordQueries.class).answer(scope, inForce, new RecordQuery.One(object, id, selections));
        return JSON.readTree(answer.toString());
    }

    private static List<JsonNode> withoutNumber(JsonNode record) {
        return record.propertyStream()
                .filter(p -> !p.getKey().equals(Everything.name("autoNumber")))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** As the API's callers send it; a record or file comes as its id. */
    private static Object json(JsonNode node) {
        if (node.isArray()) {
            return node.valueStream().map(RoundTripTests::json).toList();
        }
        return JSON.convertValue(node.has("id") ? node.get("id") : node, Object.class);
    }
}
