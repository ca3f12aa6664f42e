package io.deskweave.metadata.records.storing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.deskweave.metadata.model.Models.InForce;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.Connection;
import io.deskweave.metadata.records.Filter;
import io.deskweave.metadata.records.Page;
import io.deskweave.metadata.records.RecordColumn;
import io.deskweave.metadata.records.RecordQueries;
import io.deskweave.metadata.records.RecordQuery;
import io.deskweave.metadata.records.Records;
import io.deskweave.metadata.records.Records.Target;
import io.deskweave.metadata.records.Selection;
import io.deskweave.metadata.records.testing.SampleDesk;
import io.deskweave.metadata.records.testing.Stored;
import io.deskweave.metadata.records.testing.Tables;
import io.deskweave.platform.problems.Problem;
import io.deskweave.platform.problems.Refused;
import io.deskweave.platform.storage.TenantDatabase;
import io.deskweave.platform.tenancy.Right;
import io.deskweave.platform.tenancy.TenantScope;
import io.deskweave.platform.testing.StatementCount;
import io.deskweave.platform.testing.TestPlatform;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecordDeskTests {

    private final TestPlatform platform = TestPlatform.with("io.deskweave.metadata.records");
    private final TenantScope scope = platform.newTenant(TestPlatform.CN_EAST);
    private final InForce inForce = new InForce(7, SampleDesk.model());
    private final Records records = platform.bean(Records.class);
    private final ObjectModel ticket = inForce.model().object("Ticket").orElseThrow();
    private final ObjectModel customer = inForce.model().object("Customer").orElseThrow();

    @BeforeEach
    void makesTables() {
        Tables.create(platform.bean(TenantDatabase.class), scope, inForce.model());
    }

    @Test
    void createsInOneStatementAndAnswersByAnotherWithDefaultsAndRelease() {
        var sent = StatementCount.during(
                scope,
                () -> assertThat(create(ticket, Map.of("subject", "No power")).version())
                        .isEqualTo(1));

        assertThat(sent).hasSize(2);
        var stored = create(ticket, Map.of("subject", "No power"));
        assertThat(read(ticket, stored.id(), "subject", "status", "number"))
                .contains("\"subject\":\"No power\"", "\"status\":\"NEW\"", "\"number\":\"T-");
        assertThat(answer(stored.id(), new Selection.Value("release", RecordColumn.Standard.RELEASE)))
                .isEqualTo("{\"release\":7}");
    }

    @Test
    void keepsValuesOfEveryShape() {
        var owner = create(customer, Map.of("name", "王芳"));
        var values = new HashMap<String, @Nullable Object>();
        values.put("subject", "\"quoted\" \\ and 中文 \uD83D\uDE80");
        values.put("description", "line\nline\tend");
        values.put("status", "CLOSED");
        values.put("customer", owner.id().toString());
        values.put("mileage", 9_007_199_254_740_991L);
        values.put("amount", "-12.50");
        values.put("warranty", true);
        values.put("visitOn", "2026-02-28");
        values.put("dueAt", "2026-03-14T01:20:00.123456+08:00");
        values.put("place", Map.of("latitude", 31.25, "longitude", 121.5));

        var stored = create(ticket, values);

        assertThat(read(ticket, stored.id(), "subject", "description", "status", "mileage"))
                .isEqualTo("{\"subject\":\"\\\"quoted\\\" \\\\ and 中文 \uD83D\uDE80\","
                        + "\"description\":\"line\\u000aline\\u0009end\",\"status\":\"CLOSED\","
                        + "\"mileage\":9007199254740991}");
        assertThat(read(ticket, stored.id(), "amount", "warranty", "visitOn", "dueAt"))
                .isEqualTo("{\"amount\":\"-12.50\",\"warranty\":true,\"visitOn\":\"2026-02-28\","
                        + "\"dueAt\":\"2026-03-13T17:20:00.123456Z\"}");
    }

    @Test
    void gathersEveryFindingAndWritesNothing() {
        create(ticket, Map.of("subject", "First", "serial", "S-1"));
        var values = new HashMap<String, @Nullable Object>();
        values.put("subject", null);
        values.put("mileage", "many");
        values.put("serial", "S-1");
        values.put("customer", UUID.randomUUID().toString());
        values.put("number", "T-1");
        values.put("colour", "red");

        var problems = refusals(() -> create(ticket, values));

        assertThat(problems)
                .extracting(Problem::code)
                .contains(
                        "metadata.value.required",
                        "metadata.value.not-unique",
                        "metadata.value.reference-not-found",
                        "metadata.value.not-writable",
                        "metadata.value.field-unknown")
                .hasSize(6);
        assertThat(problems).extracting(p -> p.path().getLast()).contains("subject", "mileage", "serial", "customer");
    }

    @Test
    void refusesARecordWithoutARequiredValue() {
        assertThat(refusals(() -> create(ticket, Map.of())))
                .extracting(Problem::code)
                .containsExactly("metadata.value.required");
    }

    @Test
    void updatesInOneStatementAnswersByAnotherAndCountsVersions() {
        var stored = create(ticket, Map.of("subject", "Before", "mileage", 5, "serial", "S-2"));
        var target = new Target(ticket, stored.id(), 1);
        var values = new HashMap<String, @Nullable Object>();
        values.put("title", "After");
        values.put("mileage", null);
        values.put("serial", "S-2");

        var sent = StatementCount.during(
                scope, () -> assertThat(update(target, values).version()).isEqualTo(2));

        assertThat(sent).hasSize(2);
        assertThat(read(ticket, stored.id(), "subject", "mileage", "serial"))
                .isEqualTo("{\"subject\":\"After\",\"mileage\":null,\"serial\":\"S-2\"}");
    }

    @Test
    void refusesAnUpdateOfWhatSomebodyElseChanged() {
        var stored = create(ticket, Map.of("subject", "Before"));
        update(new Target(ticket, stored.id(), 1), Map.of("subject", "Theirs"));

        assertThat(refusals(() -> update(new Target(ticket, stored.id(), 1), Map.of("subject", "Mine"))))
                .extracting(Problem::code)
                .containsExactly("metadata.record.changed");
        assertThat(read(ticket, stored.id(), "subject")).contains("Theirs");
    }

    @Test
    void refusesAnUpdateOfNothing() {
        assertThat(refusals(() -> update(new Target(ticket, UUID.randomUUID(), 1), Map.of("subject", "Mine"))))
                .extracting(Problem::code)
                .containsExactly("metadata.record.not-found");
    }

    @Test
    void writesNothingWhenTheAnswerIsRefused() {
        var blind = new TenantScope(scope.tenant(), scope.actor(), Set.of(Right.WRITE_RECORDS));

        var problems =
                refusals(() -> records.create(blind, inForce, ticket, Map.of("subject", "Unseen"), Stored.ASKED));

        assertThat(problems).extracting(Problem::code).containsExactly("access.right-missing");
        var all = new Connection(
                ticket, Filter.EVERYTHING, List.of(), Page.first(1), List.of(new Connection.Part.TotalCount("n")));
        assertThat(platform.bean(RecordQueries.class).answer(scope, inForce, new RecordQuery.Many(all)))
                .hasToString("{\"n\":0}");
    }

    @Test
    void refusesTextsThatNoColumnHolds() {
        assertThat(refusals(() -> create(ticket, Map.of("subject", "zero \0 byte"))))
                .hasSize(1);
    }

    private Stored create(ObjectModel object, Map<String, @Nullable Object> values) {
        return Stored.read(records.create(scope, inForce, object, values, Stored.ASKED));
    }

    private Stored update(Target target, Map<String, @Nullable Object> values) {
        return Stored.read(records.update(scope, inForce, target, values, Stored.ASKED));
    }

    private static List<Problem> refusals(Runnable work) {
        return catchThrowableOfType(Refused.class, work::run).problems();
    }

    private String read(ObjectModel object, UUID id, String... fields) {
        var selections = List.of(fields).stream()
                .<Selection>map(name -> new Selection.Value(
                        name, new RecordColumn.Own(object.field(name).orElseThrow())))
                .toArray(Selection[]::new);
        return answer(id, selections);
    }

    private String answer(UUID id, Selection... selections) {
        return platform.bean(RecordQueries.class)
                .answer(scope, inForce, new RecordQuery.One(ticket, id, List.of(selections)))
                .toString();
    }
}
