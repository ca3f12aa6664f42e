package io.deskweave.metadata.records.storing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.deskweave.metadata.definition.FieldRules;
import io.deskweave.metadata.definition.Texts;
import io.deskweave.metadata.model.Models.InForce;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.RecordBatches;
import io.deskweave.metadata.records.RecordBatches.Outcome;
import io.deskweave.metadata.records.Records;
import io.deskweave.metadata.records.testing.Sketch;
import io.deskweave.metadata.records.testing.Stored;
import io.deskweave.metadata.records.testing.Tables;
import io.deskweave.platform.problems.Refused;
import io.deskweave.platform.storage.TenantDatabase;
import io.deskweave.platform.tenancy.TenantScope;
import io.deskweave.platform.testing.TestPlatform;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NumberingTests {

    private final TestPlatform platform = TestPlatform.with("io.deskweave.metadata.records");
    private final TenantScope scope = platform.newTenant(TestPlatform.CN_EAST);
    private final TenantDatabase database = platform.bean(TenantDatabase.class);
    private final InForce inForce = new InForce(
            1,
            Sketch.model(
                    invoices("o1", "Loose", "f1", Map.of("pattern", "L-{0000}")),
                    invoices("o2", "Strict", "f2", Map.of("pattern", "S-{0000}", "gaps", "none")),
                    invoices(
                            "o3",
                            "Monthly",
                            "f3",
                            Map.of(
                                    "prefix",
                                    "it's",
                                    "pattern",
                                    "{prefix}{yyyy}{MM}-{00}",
                                    "gaps",
                                    "none",
                                    "anew",
                                    "month",
                                    "timeZone",
                                    "Asia/Shanghai"))));

    private static Sketch invoices(String id, String name, String number, Map<String, Object> numbering) {
        return Sketch.object(id, name, name.toLowerCase(java.util.Locale.ROOT) + "s")
                .field(number, "number", "autoNumber", numbering)
                .unique(number + "u", "code", "text", Map.of())
                .field(number + "v", "amount", "wholeNumber")
                .ruled(new FieldRules(null, null, null, "amount > 0", Texts.none(), null));
    }

    @BeforeEach
    void makesTables() {
        Tables.create(database, scope, inForce.model());
    }

    @Test
    void padsNumbersAndOutgrowsThePadding() {
        create("Loose", Map.of());
        database.define(
                scope,
                sql -> sql.execute("alter sequence \"%s\".f1_number restart 9999"
                        .formatted(scope.tenant().schema())));
        create("Loose", Map.of());
        create("Loose", Map.of());

        assertThat(numbers("Loose")).containsExactly("L-0001", "L-9999", "L-10000");
    }

    @Test
    void losesNumbersOnlyWhereGapsAreAllowed() {
        for (var name : List.of("Loose", "Strict")) {
            create(name, Map.of("amount", 1));
            // The rule is asked when the record is written and numbered; all of that is undone.
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> create(name, Map.of("amount", -1)));
            create(name, Map.of("amount", 2));
        }

        assertThat(numbers("Loose")).containsExactly("L-0001", "L-0003");
        assertThat(numbers("Strict")).containsExactly("S-0001", "S-0002");
    }

    @Test
    void losesNoNumberForRowsOfABatchThatAreLeftOut() {
        create("Strict", Map.of("code", "A"));
        var outcome = insert(
                "Strict",
                List.of(
                        Map.of("code", "B"),
                        Map.of("code", "A"),
                        Map.of("code", "B"),
                        Map.of("amount", -1L),
                        Map.of("code", "C")));

        assertThat(outcome.inserted()).isEqualTo(2);
        assertThat(outcome.refused()).containsOnlyKeys(1, 2, 3);
        create("Strict", Map.of());
        assertThat(numbers("Strict")).containsExactly("S-0001", "S-0002", "S-0003", "S-0004");
    }

    @Test
    void givesEachNumberOnceAndNoneInVainToManyWriters() throws Exception {
        try (var writers = Executors.newFixedThreadPool(4)) {
            var writing = new ArrayList<java.util.concurrent.Future<?>>();
            for (int writer = 0; writer < 4; writer++) {
                writing.add(writers.submit(() -> IntStream.range(0, 15).forEach(i -> write(i))));
            }
            for (var each : writing) {
                each.get();
            }
        }

        assertThat(numbers("Strict"))
                .isEqualTo(IntStream.rangeClosed(1, 40)
                        .mapToObj("S-%04d"::formatted)
                        .toList());
    }

    /** Every third is refused. */
    private void write(int i) {
        try {
            create("Strict", Map.of("amount", i % 3 == 0 ? -1 : 1));
        } catch (Refused e) {
            assertThat(i % 3).isZero();
        }
    }

    @Test
    void beginsAnewWithThePeriod() {
        create("Monthly", Map.of());
        create("Monthly", Map.of());
        database.define(
                scope,
                sql -> sql.execute("update \"%s\".number_counter set period = '200001'"
                        .formatted(scope.tenant().schema())));
        database.define(
                scope,
                sql -> sql.execute("update \"%s\".o3 set f3 = 'then ' || f3"
                        .formatted(scope.tenant().schema())));
        create("Monthly", Map.of());

        var month = LocalDate.now(ZoneId.of("Asia/Shanghai")).format(DateTimeFormatter.ofPattern("yyyyMM"));
        assertThat(numbers("Monthly"))
                .containsExactly("it's" + month + "-01", "then it's" + month + "-01", "then it's" + month + "-02");
    }

    private ObjectModel object(String name) {
        return inForce.model().object(name).orElseThrow();
    }

    private void create(String name, Map<String, Object> values) {
        platform.bean(Records.class).create(scope, inForce, object(name), Map.copyOf(values), Stored.ASKED);
    }

    private Outcome insert(String name, List<Map<String, Object>> rows) {
        return database.write(
                scope,
                sql -> platform.bean(RecordBatches.class).insert(sql, scope, inForce, object(name), List.copyOf(rows)));
    }

    /** In their order. */
    private List<String> numbers(String name) {
        var object = object(name);
        var number = DSL.field(DSL.name(object.fields().getFirst().id()), String.class);
        var table = DSL.table(DSL.name(scope.tenant().schema().value(), object.id()));
        return database.write(
                scope,
                sql -> sql.select(number)
                        .from(table)
                        .orderBy(DSL.length(number), number)
                        .fetch(number));
    }
}
