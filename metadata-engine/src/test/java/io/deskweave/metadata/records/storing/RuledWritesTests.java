package io.deskweave.metadata.records.storing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.deskweave.metadata.model.Models.InForce;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.RecordBatches;
import io.deskweave.metadata.records.Records;
import io.deskweave.metadata.records.Records.Target;
import io.deskweave.metadata.records.testing.RuledDesk;
import io.deskweave.metadata.records.testing.Stored;
import io.deskweave.metadata.records.testing.Tables;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rules of fields are kept on every way in. */
class RuledWritesTests {

    private final TestPlatform platform = TestPlatform.with("io.deskweave.metadata.records");
    private final TenantScope scope = platform.newTenant(TestPlatform.CN_EAST);
    private final InForce inForce = new InForce(1, RuledDesk.model());
    private final Records records = platform.bean(Records.class);
    private final TenantDatabase database = platform.bean(TenantDatabase.class);
    private final ObjectModel ticket = object("Ticket");

    private ObjectModel object(String name) {
        return inForce.model().object(name).orElseThrow();
    }

    @BeforeEach
    void makesTables() {
        Tables.create(database, scope, inForce.model());
    }

    private Stored create(TenantScope by, ObjectModel object, Map<String, ?> values) {
        return Stored.read(records.create(by, inForce, object, new HashMap<>(values), Stored.ASKED));
    }

    private Stored create(Map<String, ?> values) {
        return create(scope, ticket, values);
    }

    private Stored update(TenantScope by, Stored record, Map<String, @Nullable Object> values) {
        var target = new Target(ticket, record.id(), record.version());
        return Stored.read(records.update(by, inForce, target, values, Stored.ASKED));
    }

    private static List<String> refusals(Runnable work) {
        var refused = catchThrowableOfType(Refused.class, work::run);
        return refused == null
                ? List.of()
                : refused.problems().stream()
                        .map(problem -> problem.code()
                                + (problem.path().isEmpty()
                                        ? ""
                                        : " " + problem.path().getLast()))
                        .toList();
    }

    private @Nullable String stored(Stored record, String column) {
        return database.read(
                scope,
                sql -> String.valueOf(sql.fetchValue(
                        "select \"%s\" from \"%s\".\"s_ticket\" where id = ?"
                                .formatted(column, scope.tenant().schema().value()),
                        record.id())));
    }

    @Test
    void givesFirstValuesByRulesThatLookAtRelatedRecords() {
        var vip = create(scope, object("Customer"), Map.of("name", "Wang Fang", "tier", "VIP"));

        var plain = create(Map.of("subject", "a"));
        var urgent = create(Map.of("subject", "b", "customer", vip.id().toString(), "reason", "fire"));

        assertThat(stored(plain, "f7")).isEqualTo("P2");
        assertThat(stored(urgent, "f7")).isEqualTo("P0");
        assertThat(stored(plain, "f10"))
                .isEqualTo(LocalDate.now(java.time.ZoneOffset.UTC).toString());
    }

    @Test
    void asksForARequiredFieldOnlyWhenItIsSeen() {
        assertThat(refusals(() -> create(Map.of("subject", "a", "priority", "P0"))))
                .containsExactly("metadata.value.required-now reason");
        assertThat(refusals(() -> create(Map.of("subject", "a", "priority", "P1", "reason", "none"))))
                .containsExactly("metadata.value.not-visible reason");
        create(Map.of("subject", "a", "priority", "P1"));
    }

    @Test
    void givesNoDefaultToAFieldThatIsHidden() {
        var vip = create(scope, object("Customer"), Map.of("name", "Wang Fang", "tier", "VIP"));

        var plain = create(Map.of("subject", "a"));
        var urgent =
                create(Map.of("subject", "b", "customer", vip.id().toString(), "reason", "fire", "escalatedBy", "Li"));

        assertThat(given(plain)).containsExactly("null", "null", "null", "null");
        assertThat(given(urgent)).containsExactly("Duty desk", "Li", "Duty desk", "Dear guest");
        assertThat(refusals(() -> create(Map.of("subject", "a", "escalateTo", "Duty desk"))))
                .containsExactly("metadata.value.not-visible escalateTo");
    }

    /** The fields with defaults that are sometimes hidden, and one that takes its value from such a field. */
    private List<String> given(Stored record) {
        return List.of("f14", "f15", "f16", "f17").stream()
                .map(column -> String.valueOf(stored(record, column)))
                .toList();
    }

    @Test
    void givesNoDefaultToAHiddenFieldInABatch() {
        var vip = create(scope, object("Customer"), Map.of("name", "Wang Fang", "tier", "VIP"));
        List<Map<String, @Nullable Object>> rows = List.of(
                row("subject", "plain"),
                row("subject", "urgent", "customer", vip.id(), "reason", "fire"),
                row("subject", "wrong", "escalateTo", "Li"));
        var batches = platform.bean(RecordBatches.class);

        var rehearsed = database.write(scope, sql -> batches.rehearse(sql, scope, inForce, ticket, rows));
        var outcome = database.write(scope, sql -> batches.insert(sql, scope, inForce, ticket, rows));

        assertThat(rehearsed.refused()).isEqualTo(outcome.refused());
        assertThat(outcome.refused()).containsOnlyKeys(2);
        List<String> stored = database.read(
                scope,
                sql -> sql
                        .fetch("select f14, f15, f16, f17 from \"%s\".\"s_ticket\" order by s_ticket_subject"
                                .formatted(scope.tenant().schema().value()))
                        .stream()
                        .map(found -> found.intoList().toString())
                        .toList());
        assertThat(stored)
                .containsExactly("[null, null, null, null]", "[Duty desk, Desk of urgent, Duty desk, Dear guest]");
    }

    @Test
    void keepsWhatIsReadOnlyAsItWasBeforeTheChange() {
        var open = create(Map.of("subject", "a"));
        assertThat(refusals(() -> update(scope, open, Map.of("status", "CLOSED"))))
                .containsExactly("metadata.value.required-now resolution");

        var closed = update(scope, open, Map.of("status", "CLOSED", "resolution", "Fuse changed"));

        assertThat(refusals(() -> update(scope, closed, Map.of("resolution", "Nothing"))))
                .containsExactly("metadata.value.read-only resolution");
        update(scope, closed, Map.of("resolution", "Fuse changed", "subject", "sent again by a form"));
    }

    @Test
    void knowsWhoAsks() {
        var agent = new TenantScope(scope.tenant(), scope.actor(), Role.AGENT.rights());

        assertThat(refusals(() -> create(agent, ticket, Map.of("subject", "a", "amount", "12.50"))))
                .containsExactly("metadata.value.read-only amount");
        var stored = create(Map.of("subject", "a", "amount", "12.50"));
        assertThat(refusals(() -> update(agent, stored, Map.of("amount", "13.00"))))
                .containsExactly("metadata.value.read-only amount");
        update(agent, stored, Map.of("amount", "12.5", "subject", "b"));
    }

    @Test
    void refusesWhatIsNotValidInTheWordsOfTheRule() {
        var refused = catchThrowableOfType(
                Refused.class, () -> create(Map.of("subject", "a", "openedOn", "2026-03-02", "visitOn", "2026-03-01")));

        assertThat(refused.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.message()).isEqualTo("Tell when before asking");
            assertThat(problem.messageIn("zh-CN")).isEqualTo("先说明时间");
            assertThat(problem.path()).isEqualTo(List.of("values", "visitOn"));
        });
    }

    @Test
    void letsARecordThatBreaksAYoungerRuleChangeInOtherFields() {
        var stored = create(Map.of("subject", "a", "openedOn", "2026-03-02"));
        database.write(
                scope,
                sql -> sql.execute("update \"%s\".\"s_ticket\" set f11 = date '2026-03-01'"
                        .formatted(scope.tenant().schema().value())));

        var changed = update(scope, stored, Map.of("subject", "b"));

        assertThat(refusals(() -> update(scope, changed, Map.of("openedOn", "2026-03-03"))))
                .containsExactly("metadata.value.not-valid visitOn");
    }

    @Test
    void looksAtRecordsTwoReferencesAway() {
        var company = create(scope, object("Company"), Map.of("name", "Harbour", "contract", "C-1"));
        var customer = create(
                scope,
                object("Customer"),
                Map.of("name", "Li", "company", company.id().toString()));
        var with = Map.of("subject", "a", "customer", customer.id().toString());

        assertThat(refusals(() -> create(with))).containsExactly("metadata.value.required-now contract");
        var without = create(Map.of("subject", "a"));
        assertThat(refusals(() ->
                        update(scope, without, Map.of("customer", customer.id().toString()))))
                .containsExactly("metadata.value.required-now contract");
    }

    @Test
    void judgesAChangeWithoutAStatementOfItsOwn() {
        var stored = create(Map.of("subject", "a"));

        var sent = StatementCount.during(
                scope, () -> update(scope, stored, Map.of("status", "CLOSED", "resolution", "Fuse changed")));

        assertThat(sent).hasSize(2);
    }

    @Test
    void refusesTheRowsOfABatchThatBreakRules() {
        var vip = create(scope, object("Customer"), Map.of("name", "Wang Fang", "tier", "VIP"));
        List<Map<String, @Nullable Object>> rows = List.of(
                row("subject", "fine"),
                row("subject", "urgent", "customer", vip.id()),
                row("subject", "late", "openedOn", LocalDate.parse("2026-03-02"), "visitOn", LocalDate.EPOCH));

        var outcome = database.write(
                scope, sql -> platform.bean(RecordBatches.class).insert(sql, scope, inForce, ticket, rows));

        assertThat(outcome.inserted()).isEqualTo(1);
        assertThat(outcome.refused().get(1)).extracting(Problem::code).containsExactly("metadata.value.required-now");
        assertThat(outcome.refused().get(2)).extracting(Problem::code).containsExactly("metadata.value.not-valid");
    }

    private static Map<String, @Nullable Object> row(Object... pairs) {
        var row = new HashMap<String, @Nullable Object>();
        for (var i = 0; i < pairs.length; i += 2) {
            row.put((String) pairs[i], pairs[i + 1]);
        }
        return row;
    }

    @Test
    void refusesARecordThatWasChangedMeanwhileBeforeItsRules() {
        var stored = create(Map.of("subject", "a"));
        update(scope, stored, Map.of("status", "CLOSED", "resolution", "x"));

        assertThat(refusals(() -> update(scope, stored, Map.of("resolution", "y"))))
                .singleElement()
                .satisfies(code -> assertThat(code).startsWith("metadata.record.changed"));
    }
}
