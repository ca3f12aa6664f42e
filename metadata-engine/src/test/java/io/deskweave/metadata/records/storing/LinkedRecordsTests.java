package io.deskweave.metadata.records.storing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.deskweave.metadata.fields.RecordId;
import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.model.Models.InForce;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.Connection;
import io.deskweave.metadata.records.Filter;
import io.deskweave.metadata.records.GlobalId;
import io.deskweave.metadata.records.Page;
import io.deskweave.metadata.records.RecordBatches;
import io.deskweave.metadata.records.RecordColumn;
import io.deskweave.metadata.records.RecordQueries;
import io.deskweave.metadata.records.RecordQuery;
import io.deskweave.metadata.records.Records;
import io.deskweave.metadata.records.Selection;
import io.deskweave.metadata.records.testing.Sketch;
import io.deskweave.metadata.records.testing.Stored;
import io.deskweave.metadata.records.testing.Tables;
import io.deskweave.platform.organisation.Department;
import io.deskweave.platform.organisation.Organisation;
import io.deskweave.platform.organisation.Person;
import io.deskweave.platform.problems.Problem;
import io.deskweave.platform.problems.Refused;
import io.deskweave.platform.storage.TenantDatabase;
import io.deskweave.platform.tenancy.Role;
import io.deskweave.platform.tenancy.TenantScope;
import io.deskweave.platform.testing.StatementCount;
import io.deskweave.platform.testing.TestPlatform;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Visits that lead to several devices, to anything, to a person and to a department. */
class LinkedRecordsTests {

    private final TestPlatform platform = TestPlatform.with("io.deskweave.metadata.records");
    private final TenantScope scope = platform.newTenant(TestPlatform.CN_EAST);
    private final InForce inForce = new InForce(
            1,
            Sketch.model(
                    Sketch.object("o1", "Device", "devices").field("f1", "name", "text"),
                    Sketch.object("o2", "Customer", "customers").field("f2", "name", "text"),
                    Sketch.object("o3", "Visit", "visits")
                            .field("f3", "name", "text")
                            .field("f4", "devices", "references", Map.of("object", "Device", "inverse", "visits"))
                            .field("f5", "about", "anyReference", Map.of("objects", List.of("Device", "Customer")))
                            .field("f6", "engineer", "person")
                            .field("f7", "team", "department")));
    private final ObjectModel device = object("Device");
    private final ObjectModel customer = object("Customer");
    private final ObjectModel visit = object("Visit");
    private final UUID li = UUID.randomUUID();
    private final UUID repair = UUID.randomUUID();

    @BeforeEach
    void makesTables() {
        Tables.create(platform.bean(TenantDatabase.class), scope, inForce.model());
        var organisation = platform.bean(Organisation.class);
        organisation.keep(scope, new Person(li, "李华", Role.AGENT, null, false));
        organisation.project(
                scope, List.of(new Department(repair, null, "Repair", "/Repair", LocalDate.of(2026, 1, 1), null)));
    }

    @Test
    void showsTheRecordsThemselvesInTheirOrderByOneStatement() {
        var oven = create(device, Map.of("name", "Oven"));
        var fridge = create(device, Map.of("name", "Fridge"));
        var home = create(customer, Map.of("name", "Home"));
        var id = create(visit, values(List.of(fridge, oven), new RecordId("o2", home)));

        var sent = StatementCount.during(
                scope,
                () -> assertThat(read(visit, id, linked()))
                        .isEqualTo("{\"devices\":[{\"name\":\"Fridge\"},{\"name\":\"Oven\"}],"
                                + "\"about\":{\"is\":\"Customer\",\"name\":\"Home\"},"
                                + "\"engineer\":{\"id\":\"%s\",\"name\":\"李华\",\"active\":false},".formatted(li)
                                + "\"team\":{\"name\":\"Repair\",\"path\":\"/Repair\"}}"));
        assertThat(sent).hasSize(1);
        assertThat(read(visit, create(visit, Map.of("name", "empty")), linked()))
                .isEqualTo("{\"devices\":null,\"about\":null,\"engineer\":null,\"team\":null}");
    }

    @Test
    void listsOnTheOtherSideWhoeverHasTheRecordAmongOthers() {
        var oven = create(device, Map.of("name", "Oven"));
        var fridge = create(device, Map.of("name", "Fridge"));
        create(visit, Map.of("name", "both", "devices", texts(fridge, oven)));
        create(visit, Map.of("name", "one", "devices", texts(oven)));

        assertThat(read(device, oven, List.of(visits()))).isEqualTo("{\"visits\":{\"totalCount\":2}}");
        assertThat(read(device, fridge, List.of(visits()))).isEqualTo("{\"visits\":{\"totalCount\":1}}");
    }

    @Test
    void findsByMembersByRecordByObjectAndByPerson() {
        var oven = create(device, Map.of("name", "Oven"));
        var fridge = create(device, Map.of("name", "Fridge"));
        create(visit, values(List.of(fridge, oven), new RecordId("o1", oven)));
        create(visit, Map.of("name", "other", "devices", texts(oven)));
        var devices = own("devices");
        var about = own("about");
        var object = RecordColumn.Part.named(field(visit, "about"), "object").orElseThrow();

        assertThat(count(new Filter.HasAny(devices, List.of(oven)))).isEqualTo(2);
        assertThat(count(new Filter.HasAll(devices, List.of(oven, fridge)))).isEqualTo(1);
        assertThat(count(equal(about, new RecordId("o1", oven)))).isEqualTo(1);
        assertThat(count(equal(about, new RecordId("o2", oven))))
                .as("the same id of another object")
                .isZero();
        assertThat(count(new Filter.In(about, List.of(new RecordId("o1", fridge), new RecordId("o1", oven)))))
                .isEqualTo(1);
        assertThat(count(equal(object, "o1"))).isEqualTo(1);
        assertThat(count(equal(object, "o2"))).isZero();
        assertThat(count(equal(own("engineer"), li))).isEqualTo(1);
        assertThat(count(new Filter.In(own("team"), List.of(repair)))).isEqualTo(1);
    }

    @Test
    void refusesWhatLeadsNowhereWithEveryFindingAtOnce() {
        var oven = create(device, Map.of("name", "Oven"));
        var nowhere = UUID.randomUUID();
        var wrong = Map.<String, Object>of(
                "devices", texts(oven, nowhere),
                "about", new GlobalId("o2", oven).encoded(),
                "engineer", nowhere.toString(),
                "team", nowhere.toString());
        var refused = catchThrowableOfType(Refused.class, () -> create(visit, wrong));

        assertThat(refused.problems().stream().map(Problem::path))
                .containsExactlyInAnyOrder(
                        List.of("values", "devices"),
                        List.of("values", "about"),
                        List.of("values", "engineer"),
                        List.of("values", "team"));
        assertThat(refused.problems().stream().map(Problem::code)).containsOnly("metadata.value.reference-not-found");
    }

    @Test
    void refusesRowsOfABatchThatLeadNowhereAndKeepsTheOthers() {
        var oven = create(device, Map.of("name", "Oven"));
        List<Map<String, @Nullable Object>> rows = List.of(
                row(Map.of("devices", List.of(oven), "about", new RecordId("o1", oven), "engineer", li)),
                row(Map.of("devices", List.of(oven, UUID.randomUUID()))),
                row(Map.of("about", new RecordId("o2", oven))),
                row(Map.of("team", UUID.randomUUID())),
                row(Map.of()));

        var outcome = platform.bean(TenantDatabase.class)
                .write(scope, sql -> platform.bean(RecordBatches.class).insert(sql, scope, inForce, visit, rows));

        assertThat(outcome.inserted()).isEqualTo(2);
        assertThat(outcome.refused().keySet()).containsExactly(1, 2, 3);
    }

    private static Map<String, @Nullable Object> row(Map<String, Object> values) {
        return new HashMap<>(values);
    }

    private Map<String, Object> values(List<UUID> devices, RecordId about) {
        return Map.of(
                "devices", texts(devices.toArray(UUID[]::new)),
                "about", new GlobalId(about.objectId(), about.id()).encoded(),
                "engineer", li.toString(),
                "team", repair.toString());
    }

    private static List<String> texts(UUID... ids) {
        return List.of(ids).stream().map(UUID::toString).toList();
    }

    private List<Selection> linked() {
        return List.of(
                new Selection.ReferredList("devices", field(visit, "devices"), device, List.of(named(device))),
                new Selection.ReferredAny(
                        "about",
                        field(visit, "about"),
                        List.of(
                                new Selection.Branch(
                                        device, List.of(new Selection.Typename("is", "Device"), named(device))),
                                new Selection.Branch(
                                        customer, List.of(new Selection.Typename("is", "Customer"), named(customer))))),
                composite("engineer", "id", "name", "active"),
                composite("team", "name", "path"));
    }

    private Selection visits() {
        var all = new Connection(
                visit,
                Filter.EVERYTHING,
                List.of(),
                Page.first(5),
                List.of(new Connection.Part.TotalCount("totalCount")));
        return new Selection.Referring("visits", field(visit, "devices"), all);
    }

    private Selection composite(String field, String... parts) {
        return new Selection.Composite(
                field,
                field(visit, field),
                "Any",
                List.of(parts).stream()
                        .map(part -> new Selection.Part(part, part))
                        .toList());
    }

    private static Selection named(ObjectModel object) {
        return new Selection.Value("name", new RecordColumn.Own(field(object, "name")));
    }

    private static Filter equal(RecordColumn column, Object value) {
        return new Filter.Compare(column, Filter.Comparison.EQUAL, value);
    }

    private RecordColumn own(String field) {
        return new RecordColumn.Own(field(visit, field));
    }

    private int count(Filter filter) {
        var connection = new Connection(
                visit, filter, List.of(), Page.first(1), List.of(new Connection.Part.TotalCount("totalCount")));
        var answer = platform.bean(RecordQueries.class)
                .answer(scope, inForce, new RecordQuery.Many(connection))
                .toString();
        return Integer.parseInt(answer.replaceAll("\\D", ""));
    }

    private String read(ObjectModel object, UUID id, List<Selection> selections) {
        return platform.bean(RecordQueries.class)
                .answer(scope, inForce, new RecordQuery.One(object, id, selections))
                .toString();
    }

    private UUID create(ObjectModel object, Map<String, Object> values) {
        return Stored.read(platform.bean(Records.class)
                        .create(scope, inForce, object, new HashMap<>(values), Stored.ASKED))
                .id();
    }

    private ObjectModel object(String name) {
        return inForce.model().object(name).orElseThrow();
    }

    private static FieldModel field(ObjectModel object, String name) {
        return object.field(name).orElseThrow();
    }
}
