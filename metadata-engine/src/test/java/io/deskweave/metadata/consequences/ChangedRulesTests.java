package io.deskweave.metadata.consequences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.deskweave.metadata.compile.Compiler;
import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.definition.FieldDefinition;
import io.deskweave.metadata.definition.FieldGuards;
import io.deskweave.metadata.definition.FieldRules;
import io.deskweave.metadata.definition.Texts;
import io.deskweave.metadata.drafts.Comparisons.Consequence;
import io.deskweave.metadata.drafts.Comparisons.Consequence.Kind;
import io.deskweave.metadata.judging.Around;
import io.deskweave.metadata.judging.ObjectRules;
import io.deskweave.metadata.judging.Situation;
import io.deskweave.metadata.kinds.StandardFieldTypes;
import io.deskweave.metadata.model.Model;
import io.deskweave.metadata.model.Models.InForce;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.RecordBatches;
import io.deskweave.metadata.records.conditions.RandomRules;
import io.deskweave.metadata.records.testing.Tables;
import io.deskweave.metadata.testing.Sketch;
import io.deskweave.platform.storage.TenantDatabase;
import io.deskweave.platform.tenancy.TenantScope;
import io.deskweave.platform.testing.TestPlatform;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What changed rules mean for records is what would happen to them: the count agrees with judging each of them. */
class ChangedRulesTests {

    private static final int ROWS = 80;
    private static final int RULES = 60;
    private static final Compiler COMPILER = new Compiler(StandardFieldTypes.registry());
    private static final Definition CURRENT = desk().definition();
    private static final InForce IN_FORCE = new InForce(1, COMPILER.build(CURRENT));

    private static TestPlatform platform;
    private static TenantScope scope;
    private static List<Map<String, @Nullable Object>> rows;

    private static Sketch desk() {
        return new Sketch()
                .object("Customer", "customers")
                .field("name", "text")
                .field("tier", "text")
                .object("Ticket", "tickets")
                .field("name", "text")
                .field("subject", "text")
                .field("description", "longText")
                .field("priority", "choice", Map.of("options", options("P0", "P1", "P2")))
                .field("customer", "reference", Map.of("object", "Customer"))
                .field("mileage", "wholeNumber")
                .field("amount", "decimal", Map.of("precision", 12, "scale", 2))
                .field("warranty", "yesNo")
                .field("visitOn", "date")
                .field("dueAt", "dateTime")
                .field("place", "place")
                .field("device", "text", Map.of("lengthMax", 50))
                .field("tags", "multipleChoice", Map.of("options", options("OLD", "NEW")))
                .field("pin", "text", Map.of("lengthMax", 50))
                .guarded(new FieldGuards(false, List.of(), null, true, List.of(), List.of()))
                .field("double", "formula", Map.of("expression", "mileage * 2", "result", "wholeNumber"));
    }

    private static List<Map<String, Object>> options(String... keys) {
        return List.of(keys).stream()
                .map(key -> Map.<String, Object>of("key", key))
                .toList();
    }

    @BeforeAll
    static void keepRecords() {
        platform = TestPlatform.with("io.deskweave.metadata.records");
        scope = platform.newTenant(TestPlatform.EU_WEST);
        Tables.create(platform.bean(TenantDatabase.class), scope, IN_FORCE.model());
        rows = new RandomRules(20).rows(ROWS);
        rows.get(0).put("tags", List.of("OLD", "NEW"));
        rows.get(1).put("tags", List.of("NEW"));
        platform.bean(TenantDatabase.class)
                .write(
                        scope,
                        sql -> platform.bean(RecordBatches.class)
                                .insert(sql, scope, IN_FORCE, ticket(IN_FORCE.model()), rows));
    }

    private static ObjectModel ticket(Model model) {
        return model.object("Ticket").orElseThrow();
    }

    private static Definition with(String field, UnaryOperator<FieldDefinition> change) {
        return new Definition(CURRENT.objects().stream()
                .map(object -> object.withFields(object.fields().stream()
                        .map(each -> each.name().equals(field) ? change.apply(each) : each)
                        .toList()))
                .toList());
    }

    private static Definition ruled(
            String field, @Nullable String visible, @Nullable String required, @Nullable String valid) {
        return with(field, each -> each.withRules(new FieldRules(visible, required, null, valid, Texts.none(), null)));
    }

    private static FieldDefinition set(FieldDefinition field, Map<String, Object> settings) {
        return field.typed(field.type(), settings, field.storage());
    }

    private static List<Consequence> count(Definition next) {
        return platform.bean(TenantDatabase.class)
                .read(
                        scope,
                        sql -> new Consequences(scope.tenant().schema(), StandardFieldTypes.registry(), CURRENT, next)
                                .count(sql));
    }

    /** As they are judged when they are written again. */
    private static long refused(Definition next) {
        var model = COMPILER.build(next);
        var object = ticket(model);
        var rules = ObjectRules.of(model, object);
        var all = object.fields().stream().map(field -> field.id()).collect(Collectors.toSet());
        return rows.stream()
                .map(row -> {
                    var own = new HashMap<String, @Nullable Object>();
                    row.forEach((name, value) -> object.field(name).ifPresent(field -> own.put(field.id(), value)));
                    return new Situation(own, own, all, Map.of(), Map.of(), Around.of(scope));
                })
                .filter(situation -> !rules.judge(situation).isEmpty())
                .count();
    }

    @ParameterizedTest
    @CsvSource({
        "21,''",
        "23,' && dueAt in [timestamp(\"2026-03-15T10:30:00Z\")]'",
        "22,' && mileage + 1 > -5 || subject.endsWith(\"漏水\")'"
    })
    void agreesWithJudgingEachRecord(long seed, String more) {
        var random = new RandomRules(seed);
        for (var i = 0; i < RULES; i++) {
            var rule = "(" + random.condition(3) + ")" + more;
            var visible = i % 3 == 0 ? random.condition(1) + more : null;
            var next = i % 2 == 0
                    ? ruled("amount", visible, null, rule)
                    : ruled(i % 4 == 1 ? "mileage" : "place", visible, rule, null);
            var counted = count(next);
            var kind = i % 2 == 0 ? Kind.RULE_BROKEN : Kind.WITHOUT_VALUE;

            assertThat(counted.stream().mapToInt(Consequence::records).sum())
                    .as("seed %d: %s, seen when %s", seed, rule, visible)
                    .isEqualTo((int) refused(next));
            assertThat(counted)
                    .extracting(Consequence::kind)
                    .containsOnly(counted.isEmpty() ? new Kind[0] : new Kind[] {kind});
        }
    }

    @Test
    void followsReferencesRecordByRecord() {
        var next = ruled("subject", null, null, "customer.tier != null || warranty");

        assertThat(count(next))
                .containsExactly(new Consequence(
                        Kind.RULE_BROKEN, "Ticket", "subject", null, (int) refusedBecause("warranty"), false));
    }

    private static long refusedBecause(String field) {
        return rows.stream().filter(row -> !Boolean.TRUE.equals(row.get(field))).count();
    }

    @Test
    void saysWhatNobodyKnowsBeforehand() {
        assertThat(List.of(
                        ruled("subject", null, null, "actor.role == 'AGENT'"),
                        ruled("subject", null, null, "pin != 'x'"),
                        ruled("pin", null, null, "pin != 'x'"),
                        with(
                                "double",
                                field -> set(field, Map.of("expression", "mileage * 3", "result", "wholeNumber"))
                                        .withRules(
                                                new FieldRules(null, null, null, "double > 1", Texts.none(), null)))))
                .allSatisfy(next -> assertThat(count(next))
                        .extracting(Consequence::kind, Consequence::records, Consequence::atLeast)
                        .containsExactly(tuple(Kind.RULE_NOT_COUNTED, 0, false)));
    }

    @Test
    void asksWhetherSealedValuesAreThere() {
        assertThat(count(ruled("pin", null, "true", null)))
                .containsExactly(new Consequence(Kind.WITHOUT_VALUE, "Ticket", "pin", null, ROWS, false));
    }

    @Test
    void countsTextsThatDoNotFollowANewPattern() {
        var next = with("subject", field -> set(field, Map.of("pattern", "Row[0-9]+ (aha|漏水)")));
        var off = rows.stream()
                .filter(row -> !String.valueOf(row.get("subject")).matches("Row[0-9]+ (aha|漏水)"))
                .count();

        assertThat(count(next))
                .containsExactly(new Consequence(Kind.OFF_PATTERN, "Ticket", "subject", null, (int) off, false));
        assertThat(count(with("pin", field -> set(field, Map.of("lengthMax", 50, "pattern", "x+")))))
                .containsExactly(new Consequence(Kind.RULE_NOT_COUNTED, "Ticket", "pin", null, 0, false));
    }

    @Test
    void cannotTellWhichSealedValuesAreBeyondNewBounds() {
        var sealed = new FieldGuards(false, List.of(), null, true, List.of(), List.of());
        var settings = Map.<String, Object>of("max", "2026-01-01T00:00:00Z");

        assertThat(count(with("dueAt", field -> set(field, settings).withGuards(sealed))))
                .containsExactly(new Consequence(Kind.RULE_NOT_COUNTED, "Ticket", "dueAt", null, 0, false));
    }

    @Test
    void countsRecordsThatHoldARetiredOptionAmongSeveral() {
        var options = List.of(Map.of("key", "OLD", "retired", true), Map.of("key", "NEW"));

        assertThat(count(with("tags", field -> set(field, Map.of("options", options)))))
                .containsExactly(new Consequence(Kind.OPTION_HELD, "Ticket", "tags", "OLD", 1, false));
    }

    @Test
    void looksAtTheFirstTenThousandAndSaysSo() {
        platform.bean(TenantDatabase.class)
                .write(
                        scope,
                        sql -> sql.execute(
                                "insert into {0} (release, f1, f2) select 1, 'n' || n, 'T' from generate_series(1, 10500) n",
                                DSL.table(DSL.name(scope.tenant().schema().value(), "o1"))));

        assertThat(count(ruled("tier", null, null, "tier.endsWith('X')")))
                .containsExactly(new Consequence(Kind.RULE_BROKEN, "Customer", "tier", null, 10_000, true, 10_000));
        assertThat(count(ruled("tier", null, null, "tier == 'X'")))
                .containsExactly(new Consequence(Kind.RULE_BROKEN, "Customer", "tier", null, 10_500, false));
        assertThat(count(ruled("tier", null, null, "tier.endsWith('T')")))
                .containsExactly(new Consequence(Kind.RULE_BROKEN, "Customer", "tier", null, 0, true, 10_000));
    }
}
