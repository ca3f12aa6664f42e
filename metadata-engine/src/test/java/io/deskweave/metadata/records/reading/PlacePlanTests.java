package io.deskweave.metadata.records.reading;

import static io.deskweave.metadata.records.testing.Sketch.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.metadata.fields.Place;
import io.deskweave.metadata.model.Models.InForce;
import io.deskweave.metadata.records.Connection;
import io.deskweave.metadata.records.Connection.Part;
import io.deskweave.metadata.records.Filter;
import io.deskweave.metadata.records.Page;
import io.deskweave.metadata.records.RecordQueries;
import io.deskweave.metadata.records.RecordQuery;
import io.deskweave.metadata.records.Selection;
import io.deskweave.metadata.records.encryption.TenantCipher;
import io.deskweave.metadata.records.testing.Sketch;
import io.deskweave.metadata.records.testing.Tables;
import io.deskweave.platform.storage.TenantDatabase;
import io.deskweave.platform.testing.TestPlatform;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The very statement that finds what is near, explained by PostgreSQL. */
class PlacePlanTests {

    private final TestPlatform platform = TestPlatform.with("io.deskweave.metadata.records");

    @Test
    void findsWhatIsNearAmongTwentyThousandRecordsByTheIndexAlsoBeyondTheDateLine() {
        var scope = platform.newTenant(TestPlatform.CN_EAST);
        var model = Sketch.model(object("o1", "Ticket", "tickets")
                .required("f1", "subject", "text", Map.of())
                .field("f2", "place", "place")
                .indexed());
        var ticket = model.objects().getFirst();
        var database = platform.bean(TenantDatabase.class);
        Tables.create(database, scope, model);
        database.define(scope, sql -> {
            sql.execute("""
                insert into "%s".o1 (release, f1, f2)
                select 1, 'x', point(n %% 200 * 1.8 - 179.9, n / 200 * 1.5 - 75)
                from generate_series(0, 19999) n\
                """.formatted(scope.tenant().schema()));
            return sql.execute("analyze \"%s\".o1".formatted(scope.tenant().schema()));
        });
        var question = new RecordQuery.Many(new Connection(
                ticket,
                new Filter.Near(ticket.field("place").orElseThrow(), new Place(0, 179.9), 60_000),
                List.of(),
                Page.first(50),
                List.of(new Part.TotalCount("found"), new Part.Nodes("nodes", List.of(new Selection.Id("id"))))));

        var answer = platform.bean(RecordQueries.class).answer(scope, new InForce(1, model), question);
        var planned = Planner.plan(scope, TenantCipher.NONE, question).sql();
        var explained = database.define(
                scope,
                sql -> String.join(
                        "\n",
                        sql.fetch("explain " + planned.text(), planned.values()).getValues(0, String.class)));

        assertThat(answer.toString()).startsWith("{\"found\":1,");
        assertThat(explained).contains("f2_index").doesNotContain("Seq Scan on o1");
    }
}
