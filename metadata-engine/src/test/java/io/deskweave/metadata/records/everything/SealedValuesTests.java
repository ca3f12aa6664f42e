package io.deskweave.metadata.records.everything;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.metadata.definition.FieldGuards;
import io.deskweave.metadata.fields.FieldType;
import io.deskweave.metadata.fields.TextForm;
import io.deskweave.metadata.fields.ValueRejected;
import io.deskweave.metadata.guards.Guards;
import io.deskweave.metadata.kinds.StandardFieldTypes;
import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.model.Model;
import io.deskweave.metadata.model.Models.InForce;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.Connection;
import io.deskweave.metadata.records.Filter;
import io.deskweave.metadata.records.Page;
import io.deskweave.metadata.records.RecordBatches;
import io.deskweave.metadata.records.RecordColumn;
import io.deskweave.metadata.records.RecordQueries;
import io.deskweave.metadata.records.RecordQuery;
import io.deskweave.metadata.records.Records;
import io.deskweave.metadata.records.Selection;
import io.deskweave.metadata.records.encryption.Keysets;
import io.deskweave.metadata.records.testing.PatientDesk;
import io.deskweave.metadata.records.testing.Stored;
import io.deskweave.metadata.records.testing.Tables;
import io.deskweave.metadata.testing.Sketch;
import io.deskweave.platform.storage.FileStore;
import io.deskweave.platform.storage.TenantDatabase;
import io.deskweave.platform.tenancy.TenantScope;
import io.deskweave.platform.testing.TestPlatform;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** As {@code RoundTripTests}, for any value of any type that can be encrypted; seeds name failures. */
class SealedValuesTests {

    private static final TestPlatform PLATFORM = TestPlatform.start(PatientDesk.KEYS, "io.deskweave.metadata.records");
    private static final JsonMapper JSON = new JsonMapper();
    private static final TextForm FORM = new TextForm(null, ZoneOffset.UTC);
    private static final int RECORDS = 20;
    private static final FieldGuards ENCRYPTED = new FieldGuards(false, List.of(), null, true, List.of(), List.of());
    private static final List<String> TYPES = StandardFieldTypes.registry().all().stream()
            .filter(type -> type.writable() && isEncryptable(type))
            .map(FieldType::key)
            .toList();

    private final TenantScope scope = PLATFORM.newTenant(TestPlatform.EU_WEST);
    private final TenantDatabase database = PLATFORM.bean(TenantDatabase.class);
    private final Model model = Everything.sealed(TYPES);
    private final ObjectModel object = Everything.object(model);
    private final List<FieldModel> fields =
            object.fields().stream().filter(FieldModel::encrypted).toList();
    private final InForce inForce = new InForce(1, model);
    private final String table = "\"%s\".o1".formatted(scope.tenant().schema());

    @BeforeEach
    void makesTablesAndKeys() {
        Tables.create(database, scope, model);
        database.define(scope, sql -> {
            PLATFORM.bean(Keysets.class).begin(scope, sql);
            return true;
        });
    }

    @AfterAll
    static void closes() {
        PLATFORM.close();
    }

    private static boolean isEncryptable(FieldType type) {
        var sketch = new Sketch()
                .object("Thing", "things")
                .field("name", "text")
                .field("it", type.key(), Everything.settings(type.key()))
                .guarded(ENCRYPTED);
        return Guards.check(sketch.definition(), StandardFieldTypes.registry()).stream()
                .noneMatch(finding -> finding.code().equals("metadata.guard.not-encryptable"));
    }

    @Test
    void sealsEveryTypeWhoseValuesStandForThemselves() {
        assertThat(TYPES)
                .containsExactlyInAnyOrder(
                        "address",
                        "date",
                        "dateTime",
                        "decimal",
                        "duration",
                        "email",
                        "longText",
                        "money",
                        "percent",
                        "phone",
                        "place",
                        "rating",
                        "richText",
                        "serialNumber",
                        "text",
                        "url",
                        "wholeNumber");
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void bringsEveryValueBackAsItWasAndFindsItByItself(long seed) throws ValueRejected {
        var random = new RandomValues(seed, UUID.randomUUID(), SampleFiles.keep(PLATFORM.bean(FileStore.class), scope));
        for (int i = 0; i < RECORDS; i++) {
            var sent = new LinkedHashMap<String, @Nullable Object>();
            fields.forEach(
                    field -> sent.put(field.name(), random.of(field.type().key())));
            var where = "seed %d, record %d: %s".formatted(seed, i, sent);
            var created = create(sent);
            var read = read(created);

            var accepted = new HashMap<String, @Nullable Object>();
            for (var field : fields) {
                var value = field.type().fromJson(field.settings(), Objects.requireNonNull(sent.get(field.name())));
                var exported = field.type().toText(field.settings(), value);
                accepted.put(field.name(), field.type().fromText(field.settings(), exported, FORM));
                assertThat(field.type()
                                .fromJson(field.settings(), JSON.convertValue(read.get(field.name()), Object.class)))
                        .as("%s, %s", field.name(), where)
                        .isEqualTo(value);
                assertThat(found(field, value))
                        .as("%s, %s", field.name(), where)
                        .contains(created);
            }
            assertThat(read(imported(accepted))).as(where).isEqualTo(read);
        }
    }

    @Test
    void showsNoneThatWasChangedOrMovedAndAllOthers() {
        var random = new RandomValues(14, UUID.randomUUID(), SampleFiles.keep(PLATFORM.bean(FileStore.class), scope));
        var sent = new LinkedHashMap<String, @Nullable Object>();
        fields.forEach(field -> sent.put(field.name(), random.of(field.type().key())));
        var record = create(sent);
        var before = read(record);
        for (var field : fields) {
            var last = "octet_length(c) - 1";
            var column = '"' + field.column() + '"';
            write("update %s set %s = set_byte(%s, %s, 255 - get_byte(%s, %s))"
                    .formatted(table, column, column, last, column, last)
                    .replace("(c)", "(" + column + ")"));

            var after = read(record);
            assertThat(after.get(field.name()).isNull()).as(field.name()).isTrue();
            var spoilt = field.name();
            assertThat(fields)
                    .allSatisfy(other -> assertThat(after.get(other.name()).isNull())
                            .as("%s beside %s", other.name(), spoilt)
                            .isEqualTo(other.equals(field)));
            write("update %s set %s = set_byte(%s, %s, 255 - get_byte(%s, %s))"
                    .formatted(table, column, column, last, column, last)
                    .replace("(c)", "(" + column + ")"));
            assertThat(read(record)).isEqualTo(before);
        }
    }

    private UUID create(Map<String, @Nullable Object> values) {
        return Stored.read(PLATFORM.bean(Records.class).create(scope, inForce, object, values, Stored.ASKED))
                .id();
    }

    private UUID imported(Map<String, @Nullable Object> values) {
        var mark = UUID.randomUUID().toString();
        var row = new HashMap<>(values);
        row.put("name", mark);
        return database.write(scope, sql -> {
            var outcome = PLATFORM.bean(RecordBatches.class).insert(sql, scope, inForce, object, List.of(row));
            assertThat(outcome.refused()).isEmpty();
            return sql.fetchSingle("select id from " + table + " where f0 = ?", mark)
                    .get(0, UUID.class);
        });
    }

    private List<UUID> found(FieldModel field, Object value) {
        var filter = new Filter.In(new RecordColumn.Own(field), List.of(value));
        var nodes = new Connection.Part.Nodes("nodes", List.of(new Selection.Value("id", RecordColumn.Standard.ID)));
        var many = new RecordQuery.Many(new Connection(object, filter, List.of(), Page.first(200), List.of(nodes)));
        return JSON.readTree(PLATFORM.bean(RecordQueries.class)
                        .answer(scope, inForce, many)
                        .toString())
                .get("nodes")
                .valueStream()
                .map(node -> UUID.fromString(node.get("id").asString()))
                .toList();
    }

    private JsonNode read(UUID id) {
        var selections = fields.stream()
                .<Selection>map(field -> Everything.whole(object, field))
                .toList();
        return JSON.readTree(PLATFORM.bean(RecordQueries.class)
                .answer(scope, inForce, new RecordQuery.One(object, id, selections))
                .toString());
    }

    private void write(String statement) {
        database.define(scope, sql -> sql.execute(statement));
    }
}
