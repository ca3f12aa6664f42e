package io.deskweave.metadata.records.everything;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.metadata.exports.Exports.Format;
import io.deskweave.metadata.exports.Exports.Header;
import io.deskweave.metadata.exports.Exports.Layout;
import io.deskweave.metadata.exports.columns.ExportColumns;
import io.deskweave.metadata.exports.columns.Selections;
import io.deskweave.metadata.exports.sheets.Sheet;
import io.deskweave.metadata.fields.Roster;
import io.deskweave.metadata.fields.ValueRejected;
import io.deskweave.metadata.imports.Imports.ColumnMapping;
import io.deskweave.metadata.imports.csv.CsvFile;
import io.deskweave.metadata.imports.csv.CsvLimits;
import io.deskweave.metadata.imports.mapping.Mapping;
import io.deskweave.metadata.imports.mapping.RowReader;
import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.model.Model;
import io.deskweave.metadata.model.Models.InForce;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.RecordQueries;
import io.deskweave.metadata.records.RecordQuery;
import io.deskweave.metadata.records.Records;
import io.deskweave.metadata.records.Selection;
import io.deskweave.metadata.records.guarding.Clearance;
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
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** For any values of all types: an exported file, brought in again, holds equal values; seeds name failures. */
class ExportedFileTests {

    private static final int RECORDS = 25;
    private static final Layout LAYOUT = new Layout(Format.CSV, Header.NAMES, "en", "America/New_York", true);

    private final TestPlatform platform = TestPlatform.with("io.deskweave.metadata.records");
    private final TenantScope scope = platform.newTenant(TestPlatform.EU_WEST);
    private final Model model = Everything.model();
    private final ObjectModel object = Everything.object(model);
    private final InForce inForce = new InForce(1, model);
    private final SampleFiles files = SampleFiles.keep(platform.bean(FileStore.class), scope);

    @BeforeEach
    void makesTables() {
        Tables.create(platform.bean(TenantDatabase.class), scope, model);
        var organisation = platform.bean(Organisation.class);
        organisation.keep(scope, new Person(RandomValues.PERSON, "李华", Role.AGENT, null, true));
        organisation.project(
                scope,
                List.of(new Department(
                        RandomValues.DEPARTMENT, null, "Service", "/Service", LocalDate.of(2026, 1, 1), null)));
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void comesInAgainWithEqualValues(long seed) throws IOException, ValueRejected {
        var random = new RandomValues(seed, create(Map.of("name", "the other")), files);
        var sent = new ArrayList<Map<String, Object>>();
        var bytes = new ByteArrayOutputStream();
        var columns = ExportColumns.of(
                model, object, writable().stream().map(FieldModel::name).toList(), Clearance.PLATFORM);
        try (var sheet = Sheet.begin(bytes, columns, LAYOUT)) {
            for (int i = 0; i < RECORDS; i++) {
                var values = new LinkedHashMap<String, @Nullable Object>();
                var accepted = new LinkedHashMap<String, Object>();
                for (var field : writable()) {
                    var json = random.of(field.type().key());
                    values.put(field.name(), json);
                    accepted.put(field.name(), field.type().fromJson(field.settings(), Objects.requireNonNull(json)));
                }
                sheet.add(read(create(values), new Selections(model).of(object, columns)));
                sent.add(accepted);
            }
        }

        assertThat(brought(bytes.toByteArray())).as("seed %d", seed).isEqualTo(sent);
    }

    private List<Map<String, Object>> brought(byte[] file) throws IOException {
        var rows = new ArrayList<Map<String, Object>>();
        try (var csv = CsvFile.open(new ByteArrayInputStream(file), file.length, CsvLimits.DEFAULTS)) {
            var mapping = writable().stream()
                    .map(field -> new ColumnMapping(field.name(), List.of(field.name()), null))
                    .toList();
            var reader = new RowReader(
                    Mapping.check(object, csv.header(), mapping, ZoneId.of("Asia/Shanghai")), Roster.NOBODY);
            for (var row = csv.next(); row.isPresent(); row = csv.next()) {
                var read = reader.read(row.get());
                assertThat(read.problems()).isEmpty();
                rows.add(read.values());
            }
        }
        return rows;
    }

    private List<FieldModel> writable() {
        return object.fields().stream()
                .filter(field -> field.type().writable() && !field.name().equals("name"))
                .toList();
    }

    private UUID create(Map<String, @Nullable Object> values) {
        return Stored.read(platform.bean(Records.class).create(scope, inForce, object, values, Stored.ASKED))
                .id();
    }

    private JsonNode read(UUID id, List<Selection> selections) {
        var answer =
                platform.bean(RecordQueries.class).answer(scope, inForce, new RecordQuery.One(object, id, selections));
        return JsonMapper.shared().readTree(answer.toString());
    }
}
