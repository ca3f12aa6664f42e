package io.deskweave.metadata.records.conditions;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.metadata.expressions.RuleLanguage;
import io.deskweave.metadata.expressions.evaluation.CheckedRule;
import io.deskweave.metadata.expressions.evaluation.Facts;
import io.deskweave.metadata.expressions.tree.Path;
import io.deskweave.metadata.expressions.types.Ambient;
import io.deskweave.metadata.judging.ModelVocabulary;
import io.deskweave.metadata.model.Models.InForce;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.Connection;
import io.deskweave.metadata.records.Filter;
import io.deskweave.metadata.records.Page;
import io.deskweave.metadata.records.RecordBatches;
import io.deskweave.metadata.records.RecordColumn;
import io.deskweave.metadata.records.RecordQueries;
import io.deskweave.metadata.records.RecordQuery;
import io.deskweave.metadata.records.Selection;
import io.deskweave.metadata.records.testing.SampleDesk;
import io.deskweave.metadata.records.testing.Tables;
import io.deskweave.platform.storage.TenantDatabase;
import io.deskweave.platform.tenancy.TenantScope;
import io.deskweave.platform.testing.TestPlatform;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** A rule asked record by record and its filter asked of the database agree, missing values included. */
class ConditionsTests {

    private static final int ROWS = 60;
    private static final int RULES = 120;
    private static final JsonMapper JSON = new JsonMapper();

    private final InForce inForce = new InForce(1, SampleDesk.model());
    private final ObjectModel ticket = inForce.model().object("Ticket").orElseThrow();
    private final ModelVocabulary vocabulary = new ModelVocabulary(inForce.model());

    private CheckedRule rule(String text) {
        var record = vocabulary.object("s_ticket").orElseThrow();
        var reading = RuleLanguage.condition(text, vocabulary, record);
        assertThat(reading.findings()).as(text).isEmpty();
        return new CheckedRule(text, reading.tree().orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void agreesWithTheDatabase(long seed) {
        var platform = TestPlatform.with("io.deskweave.metadata.records");
        var database = platform.bean(TenantDatabase.class);
        var scope = platform.newTenant(TestPlatform.EU_WEST);
        Tables.create(database, scope, inForce.model());
        var random = new RandomRules(seed);
        var rows = random.rows(ROWS);
        database.write(scope, sql -> platform.bean(RecordBatches.class).insert(sql, scope, inForce, ticket, rows));

        for (var i = 0; i < RULES; i++) {
            var text = random.condition(3);
            var rule = rule(text);
            var filter = Conditions.filter(rule, ticket, facts(Map.of()));
            var expected = rows.stream()
                    .filter(row -> rule.holds(facts(row), false))
                    .map(row -> String.valueOf(row.get("subject")))
                    .toList();

            assertThat(filter).as("seed %d: %s", seed, text).isPresent();
            assertThat(subjects(platform, scope, filter.get()))
                    .as("seed %d: %s", seed, text)
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    private List<String> subjects(TestPlatform platform, TenantScope scope, Filter filter) {
        var subject = new RecordColumn.Own(ticket.field("subject").orElseThrow());
        var nodes = new Connection.Part.Nodes("nodes", List.of(new Selection.Value("subject", subject)));
        var question = new RecordQuery.Many(new Connection(ticket, filter, List.of(), Page.first(200), List.of(nodes)));
        var answer = platform.bean(RecordQueries.class).answer(scope, inForce, question);
        return JSON.readTree(answer.toString())
                .path("nodes")
                .valueStream()
                .map(node -> node.path("subject").asString())
                .toList();
    }

    private static Facts facts(Map<String, ? extends @Nullable Object> row) {
        return new Facts() {
            @Override
            public @Nullable Object at(Path path) {
                return row.get(path.shown());
            }

            @Override
            public @Nullable Object known(Ambient what) {
                return switch (what) {
                    case NOW -> Instant.parse("2026-03-15T10:30:00Z");
                    case TODAY -> LocalDate.parse("2026-03-15");
                    default -> null;
                };
            }

            @Override
            public ZoneId zone() {
                return ZoneOffset.UTC;
            }
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "customer.tier == 'VIP'",
                "mileage + 1 > 2",
                "subject < 'b'",
                "[1, 2].exists(n, n == mileage)",
                "subject.endsWith('x')",
                "amount < mileage",
                "place == null ? true : size(subject) > 1"
            })
    void leavesWhatNoFilterCanSayToTheRule(String text) {
        assertThat(Conditions.filter(rule(text), ticket, facts(Map.of()))).isEqualTo(Optional.empty());
    }

    @Test
    void worksOutWhatDoesNotDependOnTheRecord() {
        var filter = Conditions.filter(rule("dueAt < now + hours(2)"), ticket, facts(Map.of()));

        assertThat(filter)
                .hasValueSatisfying(found -> assertThat(found.toString()).contains("LESS", "2026-03-15T12:30:00Z"));
    }
}
