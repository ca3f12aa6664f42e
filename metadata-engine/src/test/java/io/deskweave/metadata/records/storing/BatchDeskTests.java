package io.deskweave.metadata.records.storing;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.metadata.fields.Place;
import io.deskweave.metadata.model.Models.InForce;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.RecordBatches;
import io.deskweave.metadata.records.RecordBatches.Outcome;
import io.deskweave.metadata.records.Records;
import io.deskweave.metadata.records.testing.SampleDesk;
import io.deskweave.metadata.records.testing.Stored;
import io.deskweave.metadata.records.testing.Tables;
import io.deskweave.platform.problems.Problem;
import io.deskweave.platform.storage.TenantDatabase;
import io.deskweave.platform.tenancy.TenantScope;
import io.deskweave.platform.testing.StatementCount;
import io.deskweave.platform.testing.TestPlatform;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BatchDeskTests {

    private final TestPlatform platform = TestPlatform.with("io.deskweave.metadata.records");
    private final TenantScope scope = platform.newTenant(TestPlatform.CN_EAST);
    private final InForce inForce = new InForce(9, SampleDesk.model());
    private final TenantDatabase database = platform.bean(TenantDatabase.class);
    private final ObjectModel ticket = inForce.model().object("Ticket").orElseThrow();

    @BeforeEach
    void makesTables() {
        Tables.create(database, scope, inForce.model());
    }

    @Test
    void insertsRowsOfEveryShapeInOneStatement() {
        var customer = inForce.model().object("Customer").orElseThrow();
        var owner = Stored.read(
                platform.bean(Records.class).create(scope, inForce, customer, Map.of("name", "王芳"), Stored.ASKED));
        var full = new HashMap<String, @Nullable Object>(Map.of(
                "subject",
                "it's \"full\", {a,b} \\ NULL",
                "mileage",
                12L,
                "amount",
                new BigDecimal("10.50"),
                "warranty",
                false,
                "visitOn",
                LocalDate.parse("2026-03-01"),
                "dueAt",
                Instant.parse("2026-03-01T10:00:00.5Z"),
                "place",
                new Place(40.5, -73.9),
                "customer",
                owner.id(),
                "serial",
                "S-1"));
        var bare = new HashMap<String, @Nullable Object>(Map.of("subject", "bare"));
        bare.put("place", null);

        var sent = StatementCount.during(scope, () -> {
            var outcome = insert(List.of(full, bare));
            assertThat(outcome.refused()).isEmpty();
            assertThat(outcome.inserted()).isEqualTo(2);
        });

        assertThat(sent).hasSize(1);
        assertThat(rows()).hasSize(2);
        assertThat(rows().getFirst())
                .contains(
                        "it's \"\"full\"\", {a,b} \\\\ NULL", "NEW", "12", "10.50", "(-73.9,40.5)", "2026-03-01", "9");
    }

    @Test
    void insertsWhatCanBeAndExplainsTheRest() {
        insert(List.of(Map.of("subject", "old", "serial", "S-1")));

        var outcome = insert(List.of(
                Map.of("subject", "taken", "serial", "S-1"),
                Map.of("subject", "first", "serial", "S-2"),
                Map.of("subject", "again", "serial", "S-2"),
                Map.of("serial", "S-3"),
                Map.of("subject", "lost", "customer", UUID.randomUUID()),
                Map.of("subject", "fine")));

        assertThat(outcome.inserted()).isEqualTo(2);
        assertThat(codes(outcome))
                .isEqualTo(Map.of(
                        0, List.of("metadata.value.not-unique"),
                        2, List.of("metadata.value.not-unique"),
                        3, List.of("metadata.value.required"),
                        4, List.of("metadata.value.reference-not-found")));
        assertThat(rows()).hasSize(3);
    }

    @Test
    void rehearsesWithoutWriting() {
        insert(List.of(Map.of("subject", "old", "serial", "S-1")));

        var outcome = database.read(
                scope,
                sql -> batches()
                        .rehearse(
                                sql,
                                scope,
                                inForce,
                                ticket,
                                List.of(
                                        Map.of("subject", "taken", "serial", "S-1"),
                                        Map.of("subject", "first", "serial", "S-2"),
                                        Map.of("subject", "again", "serial", "S-2"),
                                        Map.of("serial", "S-3"))));

        assertThat(outcome.inserted()).isEqualTo(1);
        assertThat(codes(outcome))
                .isEqualTo(Map.of(
                        0, List.of("metadata.value.not-unique"),
                        2, List.of("metadata.value.not-unique"),
                        3, List.of("metadata.value.required")));
        assertThat(rows()).hasSize(1);
    }

    @Test
    void keepsTheOrderOfTheFileInTheOrderOfIds() {
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        for (int i = 0; i < 3_000; i++) {
            rows.add(Map.of("subject", "row " + i, "mileage", (long) i));
        }

        assertThat(insert(rows).inserted()).isEqualTo(3_000);

        var mileages = database.read(
                scope,
                sql -> sql.fetchValues("select \"f7\" from \"%s\".\"s_ticket\" order by id"
                        .formatted(scope.tenant().schema())));
        assertThat(mileages).hasSize(3_000).isSorted();
    }

    private RecordBatches batches() {
        return platform.bean(RecordBatches.class);
    }

    private Outcome insert(List<Map<String, @Nullable Object>> rows) {
        return database.write(scope, sql -> batches().insert(sql, scope, inForce, ticket, rows));
    }

    private static Map<Integer, List<String>> codes(Outcome outcome) {
        var codes = new HashMap<Integer, List<String>>();
        outcome.refused()
                .forEach((row, problems) ->
                        codes.put(row, problems.stream().map(Problem::code).toList()));
        return codes;
    }

    private List<String> rows() {
        return database.read(
                scope,
                sql -> sql.fetch("select t::text from \"%s\".\"s_ticket\" t order by id"
                                .formatted(scope.tenant().schema()))
                        .getValues(0, String.class));
    }
}
