package io.deskweave.metadata.records.deleting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.deskweave.metadata.model.Models.InForce;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.Deletions;
import io.deskweave.metadata.records.GlobalId;
import io.deskweave.metadata.records.RecordBatches;
import io.deskweave.metadata.records.Records;
import io.deskweave.metadata.records.Records.Target;
import io.deskweave.metadata.records.testing.Sketch;
import io.deskweave.metadata.records.testing.Stored;
import io.deskweave.metadata.records.testing.Tables;
import io.deskweave.platform.problems.Problem;
import io.deskweave.platform.problems.Refused;
import io.deskweave.platform.storage.TenantDatabase;
import io.deskweave.platform.tenancy.Right;
import io.deskweave.platform.tenancy.TenantScope;
import io.deskweave.platform.testing.TestPlatform;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Customers with contacts that go with them, contracts that keep them, and visits and notes that are emptied. */
class RecordBinTests {

    private final TestPlatform platform = TestPlatform.with("io.deskweave.metadata.records");
    private final TenantScope scope = platform.newTenant(TestPlatform.EU_WEST);
    private final TenantDatabase database = platform.bean(TenantDatabase.class);
    private final Deletions deletions = platform.bean(Deletions.class);
    private final InForce inForce = new InForce(
            3,
            Sketch.model(
                    Sketch.object("o1", "Customer", "customers")
                            .field("f1", "name", "text")
                            .unique("f2", "code", "text", Map.of())
                            .field("f3", "first", "reference", Map.of("object", "Contact", "onDelete", "clear"))
                            .field("f4", "fee", "money", Map.of("currencies", List.of("CNY")))
                            .field("f5", "at", "place")
                            .field("f6", "seen", "dateTime")
                            .field("f7", "count", "rollUp", Map.of("list", "contacts", "function", "count")),
                    Sketch.object("o2", "Contact", "contacts")
                            .field("f10", "name", "text")
                            .field(
                                    "f11",
                                    "customer",
                                    "reference",
                                    Map.of("object", "Customer", "inverse", "contacts", "onDelete", "cascade"))
                            .field("f12", "boss", "reference", Map.of("object", "Contact", "onDelete", "cascade")),
                    Sketch.object("o3", "Contract", "contracts")
                            .field("f20", "name", "text")
                            .field("f21", "customer", "reference", Map.of("object", "Customer")),
                    Sketch.object("o4", "Visit", "visits")
                            .field("f30", "name", "text")
                            .field("f31", "contacts", "references", Map.of("object", "Contact", "onDelete", "clear")),
                    Sketch.object("o5", "Note", "notes")
                            .field("f40", "name", "text")
                            .field(
                                    "f41",
                                    "about",
                                    "anyReference",
                                    Map.of("objects", List.of("Customer", "Contact"), "onDelete", "clear"))));
    private final ObjectModel customer = object("Customer");
    private final ObjectModel contact = object("Contact");

    @BeforeEach
    void makesTables() {
        Tables.create(database, scope, inForce.model());
    }

    @Test
    void givesWhatWasMergedMeanwhileToWhatComesBack() {
        var before = lamps(Map.of("key", "B"));
        Tables.create(database, scope, before.model());
        var lamp = before.model().object("Lamp").orElseThrow();
        var id = Stored.read(platform.bean(Records.class)
                        .create(scope, before, lamp, Map.of("kind", "B", "tags", List.of("A", "B")), Stored.ASKED))
                .id();
        deletions.delete(scope, before, new Target(lamp, id, 1));

        var after = lamps(Map.of("key", "B", "mergedInto", "A"));
        deletions.restore(scope, after, after.model().object("Lamp").orElseThrow(), id, Stored.ASKED);

        assertThat(rows("o9")).singleElement().asString().contains("\"f90\": \"A\"", "\"f91\": [\"A\"]");
    }

    private static InForce lamps(Map<String, Object> second) {
        var options = Map.<String, Object>of("options", List.of(Map.of("key", "A"), second));
        return new InForce(
                4,
                Sketch.model(Sketch.object("o9", "Lamp", "lamps")
                        .field("f90", "kind", "choice", options)
                        .field("f91", "tags", "multipleChoice", options)));
    }

    @Test
    void takesChildrenAlongAndBringsAllBackAsTheyWere() {
        var home = create(
                customer,
                Map.of(
                        "name", "Home; \"x\" 中文",
                        "code", "C1",
                        "fee", Map.of("amount", "10.50", "currency", "CNY"),
                        "at", Map.of("latitude", 31.23456789, "longitude", 121.5),
                        "seen", "2026-03-14T01:20:00.123456Z"));
        var boss = create(contact, Map.of("name", "Boss", "customer", home.toString()));
        var aide = create(contact, Map.of("name", "Aide", "customer", home.toString(), "boss", boss.toString()));
        update(customer, home, 1, Map.of("first", boss.toString()));
        var before = rows("o1", "o2");

        assertThat(deletions.delete(scope, inForce, new Target(customer, home, 2)))
                .isEqualTo(3);
        assertThat(rows("o1", "o2")).isEmpty();

        var restored = Stored.read(deletions.restore(scope, inForce, contact, aide, Stored.ASKED));
        assertThat(restored).isEqualTo(new Stored(aide, 2));
        assertThat(rows("o1", "o2")).isEqualTo(before);
        assertThat(rows("bin")).isEmpty();
    }

    @Test
    void countsInListsOnlyWhatIsThere() {
        var home = create(customer, Map.of("name", "Home"));
        var one = create(contact, Map.of("name", "One", "customer", home.toString()));
        create(contact, Map.of("name", "Two", "customer", home.toString()));
        assertThat(value("o1", home, "f7")).isEqualTo("2");

        deletions.delete(scope, inForce, new Target(contact, one, 1));
        assertThat(value("o1", home, "f7")).isEqualTo("1");

        deletions.restore(scope, inForce, contact, one, Stored.ASKED);
        assertThat(value("o1", home, "f7")).isEqualTo("2");
    }

    @Test
    void refusesWithEveryFieldThatKeepsIt() {
        var home = create(customer, Map.of("name", "Home"));
        create(object("Contract"), Map.of("name", "A", "customer", home.toString()));
        create(object("Contract"), Map.of("name", "B", "customer", home.toString()));

        var refused = refused(() -> deletions.delete(scope, inForce, new Target(customer, home, 1)));

        assertThat(refused.message())
                .isEqualTo("2 of Contract refer to a record of Customer by 'customer', which keeps it");
        assertThat(refused.path()).containsExactly("Contract", "customer");
        assertThat(rows("o1")).hasSize(1);
        assertThat(rows("bin")).isEmpty();
    }

    @Test
    void emptiesReferencesAndFillsThemAgainUnlessTheyHaveAnotherValue() {
        var one = create(contact, Map.of("name", "One"));
        var two = create(contact, Map.of("name", "Two"));
        var both = create(object("Visit"), Map.of("contacts", List.of(one.toString(), two.toString())));
        var alone = create(object("Visit"), Map.of("contacts", List.of(one.toString())));
        var note = create(object("Note"), Map.of("about", new GlobalId("o2", one).encoded()));
        var moved = create(object("Note"), Map.of("about", new GlobalId("o2", one).encoded()));
        var home = create(customer, Map.of("name", "Home", "first", one.toString()));

        assertThat(deletions.delete(scope, inForce, new Target(contact, one, 1)))
                .isEqualTo(1);
        assertThat(value("o4", both, "f31")).isEqualTo("{" + two + "}");
        assertThat(value("o4", alone, "f31")).isNull();
        assertThat(value("o5", note, "f41$object")).isNull();
        assertThat(value("o1", home, "f3")).isNull();
        assertThat(value("o1", home, "version")).isEqualTo("2");
        update(object("Note"), moved, 2, Map.of("about", new GlobalId("o2", two).encoded()));

        deletions.restore(scope, inForce, contact, one, Stored.ASKED);

        assertThat(value("o4", both, "f31")).isEqualTo("{" + two + "," + one + "}");
        assertThat(value("o4", alone, "f31")).isEqualTo("{" + one + "}");
        assertThat(value("o5", note, "f41")).isEqualTo(one.toString());
        assertThat(value("o5", note, "f41$object")).isEqualTo("o2");
        assertThat(value("o5", moved, "f41")).isEqualTo(two.toString());
        assertThat(value("o1", home, "f3")).isEqualTo(one.toString());
    }

    @Test
    void saysEverythingThatStandsInTheWayOfRestoring() {
        var home = create(customer, Map.of("name", "Home", "code", "C1"));
        var boss = create(contact, Map.of("name", "Boss"));
        var aide = create(contact, Map.of("name", "Aide", "customer", home.toString()));
        deletions.delete(scope, inForce, new Target(contact, aide, 1));
        deletions.delete(scope, inForce, new Target(customer, home, 1));
        create(customer, Map.of("name", "Other", "code", "C1"));

        assertThat(refused(() -> deletions.restore(scope, inForce, contact, aide, Stored.ASKED)))
                .isEqualTo(new RestoreTargetMissing("Contact", "customer", "Customer"));
        assertThat(refused(() -> deletions.restore(scope, inForce, customer, home, Stored.ASKED)))
                .isEqualTo(new RestoreNotUnique("Customer", "code"));
        assertThat(refused(() -> deletions.restore(scope, inForce, contact, boss, Stored.ASKED)))
                .isEqualTo(new NotInBin("Contact"));
        assertThat(rows("bin")).as("nothing is lost").hasSize(2);
    }

    @Test
    void deletesWhatWasSeenByThoseWhoMayAndNothingElse() {
        var home = create(customer, Map.of("name", "Home"));
        var reader = new TenantScope(scope.tenant(), scope.actor(), EnumSet.of(Right.READ_RECORDS));

        assertThat(refused(() -> deletions.delete(scope, inForce, new Target(customer, home, 7)))
                        .code())
                .isEqualTo("metadata.record.changed");
        assertThat(refused(() -> deletions.delete(scope, inForce, new Target(customer, UUID.randomUUID(), 1)))
                        .code())
                .isEqualTo("metadata.record.not-found");
        assertThat(refused(() -> deletions.delete(reader, inForce, new Target(customer, home, 1)))
                        .kind())
                .isEqualTo(Problem.Kind.FORBIDDEN);
        assertThat(refused(() -> deletions.restore(reader, inForce, customer, home, Stored.ASKED))
                        .kind())
                .isEqualTo(Problem.Kind.FORBIDDEN);
    }

    @Test
    void touchesNoMoreThanItsBound() {
        var home = create(customer, Map.of("name", "Home"));
        var row = new HashMap<String, @Nullable Object>(Map.of("name", "x", "customer", home));
        database.write(
                scope,
                sql -> platform.bean(RecordBatches.class)
                        .insert(sql, scope, inForce, contact, Collections.nCopies(Deletions.MOST, row)));

        assertThat(refused(() -> deletions.delete(scope, inForce, new Target(customer, home, 1))))
                .isEqualTo(new TooManyReferring(Deletions.MOST));
        assertThat(rows("o1")).hasSize(1);
    }

    @Test
    void letsNobodyReferToWhatIsBeingDeleted() throws Exception {
        var one = create(contact, Map.of("name", "One"));
        var writing = new CompletableFuture<Void>();
        var going = new CompletableFuture<Void>();
        var visitor = CompletableFuture.runAsync(() -> {
            going.join();
            create(object("Visit"), Map.of("contacts", List.of(one.toString())));
        });
        database.write(scope, sql -> {
            var target = DSL.table(DSL.name(scope.tenant().schema().value(), "o2"));
            sql.fetch("select from {0} where id = {1} for update", target, DSL.val(one));
            going.complete(null);
            pause();
            writing.complete(null);
            return sql.execute("delete from {0} where id = {1}", target, DSL.val(one));
        });

        assertThat(writing).isCompleted();
        assertThat(catchThrowableOfType(
                        java.util.concurrent.ExecutionException.class, () -> visitor.get(10, TimeUnit.SECONDS)))
                .hasCauseInstanceOf(Refused.class);
        assertThat(rows("o4")).isEmpty();
    }

    private static void pause() {
        try {
            Thread.sleep(300);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Problem refused(Runnable work) {
        var refused = catchThrowableOfType(Refused.class, work::run);
        assertThat(refused.problems()).hasSize(1);
        return refused.problems().getFirst();
    }

    /** All rows of tables without what each write changes. */
    private List<String> rows(String... tables) {
        return database.read(
                scope,
                sql -> List.of(tables).stream()
                        .flatMap(table -> sql
                                .fetch(
                                        "select (to_jsonb(t) - 'version' - 'updated_at')::text from {0} t order by 1",
                                        DSL.table(
                                                DSL.name(scope.tenant().schema().value(), table)))
                                .getValues(0, String.class)
                                .stream())
                        .toList());
    }

    private @Nullable String value(String table, UUID id, String column) {
        return database.read(
                scope,
                sql -> sql.fetchSingle(
                                "select {0}::text from {1} where id = {2}",
                                DSL.field(DSL.name(column)),
                                DSL.table(DSL.name(scope.tenant().schema().value(), table)),
                                DSL.val(id))
                        .get(0, String.class));
    }

    private UUID create(ObjectModel object, Map<String, Object> values) {
        return Stored.read(platform.bean(Records.class)
                        .create(scope, inForce, object, new HashMap<>(values), Stored.ASKED))
                .id();
    }

    private void update(ObjectModel object, UUID id, int version, Map<String, Object> values) {
        platform.bean(Records.class)
                .update(scope, inForce, new Target(object, id, version), new HashMap<>(values), Stored.ASKED);
    }

    private ObjectModel object(String name) {
        return inForce.model().object(name).orElseThrow();
    }
}
