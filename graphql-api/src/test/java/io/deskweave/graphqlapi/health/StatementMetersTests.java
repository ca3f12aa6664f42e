package io.deskweave.graphqlapi.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.graphqlapi.health.StatementMeters.Kind;
import io.deskweave.graphqlapi.testing.Desk;
import io.deskweave.graphqlapi.testing.Guest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatementMetersTests {

    private static final String CELL = "eu-west-1";
    private static final int ASKED = 5;

    private final Desk desk = Desk.open(CELL);
    private final Guest administrator = desk.administrator();

    @Test
    void countsTheStatementsOfRequestsByCellAndKind() {
        administrator.ask("{ tickets { totalCount } }").data();
        var reads = count("read");
        var writes = count("write");

        for (int i = 0; i < ASKED; i++) {
            administrator.ask("{ tickets { totalCount } }").data();
        }
        assertThat(count("read") - reads).isBetween((double) ASKED, 4.0 * ASKED);
        administrator
                .ask("mutation { createTicket(input: {values: {subject: \"Counted\"}}) { ticket { id } } }")
                .data();
        assertThat(count("write") - writes).isGreaterThanOrEqualTo(1);
        assertThat(count("define")).isPositive();
    }

    @Test
    void namesNoTenant() {
        assertThat(figures())
                .contains("deskweave_sql_statements_total")
                .doesNotContain(desk.alias())
                .doesNotContain(desk.tenant().schema().value())
                .doesNotContain(desk.tenant().id().toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "select 1 | READ",
                "(select 1) union all select 2 | READ",
                "with a as (select 1) select * from a | READ",
                "with a as (insert into t values (1) returning id) select * from a | WRITE",
                "insert into t values (1) | WRITE",
                "update t set a = 1 | WRITE",
                "delete from t | WRITE",
                "alter table t add a text | DEFINE",
                "create unique index concurrently i on t (a) | DEFINE",
                "(batch) | DEFINE"
            })
    void tellsWhatAStatementDoesByItsWords(String sql, Kind kind) {
        assertThat(Kind.of(sql)).isEqualTo(kind);
    }

    private static double count(String kind) {
        var line = Pattern.compile(
                        "^deskweave_sql_statements_total\\{(?=[^}]*cell=\"%s\")(?=[^}]*kind=\"%s\")[^}]*} (\\S+)$"
                                .formatted(CELL, kind),
                        Pattern.MULTILINE)
                .matcher(figures());
        assertThat(line.find()).isTrue();
        return Double.parseDouble(line.group(1));
    }

    private static String figures() {
        return new Guest("").get("/actuator/prometheus").body();
    }
}
