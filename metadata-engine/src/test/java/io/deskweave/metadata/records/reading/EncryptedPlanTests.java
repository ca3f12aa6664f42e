package io.deskweave.metadata.records.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.metadata.records.Connection;
import io.deskweave.metadata.records.Connection.Part;
import io.deskweave.metadata.records.Filter;
import io.deskweave.metadata.records.Filter.Comparison;
import io.deskweave.metadata.records.Page;
import io.deskweave.metadata.records.RecordQuery;
import io.deskweave.metadata.records.testing.PatientDesk;
import io.deskweave.platform.testing.TestPlatform;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The very statement that looks for an encrypted value, explained by PostgreSQL. */
class EncryptedPlanTests {

    @ParameterizedTest
    @CsvSource({"secret, f2_index", "number, f4_unique"})
    void findsOneValueAmongTwentyThousandByTheIndexOfDigests(String field, String index) {
        try (var platform = TestPlatform.start(PatientDesk.KEYS, "io.deskweave.metadata.records")) {
            var desk = PatientDesk.open(platform);
            var schema = desk.scope.tenant().schema();
            desk.create(Map.of("name", "Li", "secret", "4111", "number", "4111"));
            desk.database.define(desk.scope, sql -> {
                sql.execute("""
                    insert into "%s".o1 (release, f1, f2, "f2$digest", f4, "f4$digest")
                    select 1, 'Patient ' || n, sha256(n::text::bytea), substr(sha256(n::text::bytea), 1, 16),
                        sha256(n::text::bytea), substr(sha256(n::text::bytea), 1, 16)
                    from generate_series(1, 20000) n\
                    """.formatted(schema));
                return sql.execute("analyze \"%s\".o1".formatted(schema));
            });
            for (var filter : List.of(
                    new Filter.Compare(desk.column(field), Comparison.EQUAL, "4111"),
                    new Filter.In(desk.column(field), List.of("4111", "4112", "4113")))) {
                assertThat(desk.found(filter)).containsExactly("Li");
                assertThat(explained(desk, filter)).contains(index).doesNotContain("Seq Scan on o1");
            }
        }
    }

    private static String explained(PatientDesk desk, Filter filter) {
        var question = new RecordQuery.Many(new Connection(
                desk.patient,
                filter,
                List.of(),
                Page.first(50),
                List.of(new Part.Nodes("nodes", List.of(desk.value("secret"))))));
        var planned = Planner.plan(desk.scope, desk.keysets().cipher(desk.scope), question)
                .sql();
        return desk.database.define(
                desk.scope,
                sql -> String.join(
                        "\n",
                        sql.fetch("explain " + planned.text(), planned.values()).getValues(0, String.class)));
    }
}
