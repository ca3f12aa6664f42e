package io.deskweave.metadata.records.reading;

import static io.deskweave.metadata.records.testing.Sketch.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.metadata.model.Model;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.Connection;
import io.deskweave.metadata.records.Connection.Part;
import io.deskweave.metadata.records.Filter;
import io.deskweave.metadata.records.Filter.Comparison;
import io.deskweave.metadata.records.Filter.Relation;
import io.deskweave.metadata.records.Page;
import io.deskweave.metadata.records.RecordColumn.Own;
import io.deskweave.metadata.records.RecordQuery;
import io.deskweave.metadata.records.Selection;
import io.deskweave.metadata.records.encryption.TenantCipher;
import io.deskweave.metadata.records.testing.Sketch;
import io.deskweave.metadata.records.testing.Tables;
import io.deskweave.platform.storage.TenantDatabase;
import io.deskweave.platform.tenancy.TenantScope;
import io.deskweave.platform.testing.TestPlatform;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The very statements that find records by what they are related to, explained by PostgreSQL. */
class RelatedPlanTests {

    private final TestPlatform platform = TestPlatform.with("io.deskweave.metadata.records");
    private final TenantScope scope = platform.newTenant(TestPlatform.CN_EAST);
    private final TenantDatabase database = platform.bean(TenantDatabase.class);
    private final Model model = Sketch.model(
            object("o1", "Customer", "customers")
                    .required("f1", "name", "text", Map.of())
                    .field("f2", "tier", "text")
                    .indexed(),
            object("o2", "Ticket", "tickets")
                    .required("f3", "subject", "text", Map.of())
                    .indexed()
                    .reference("f4", "customer", "Customer", "tickets"));
    private final ObjectModel customer = model.object("Customer").orElseThrow();
    private final ObjectModel ticket = model.object("Ticket").orElseThrow();

    @BeforeEach
    void fillsTables() {
        Tables.create(database, scope, model);
        var schema = scope.tenant().schema().value();
        database.define(scope, sql -> {
            sql.execute("insert into \"%s\".o1 (release, f1, f2) select 1, 'c' || n, 't' || n %% 2000".formatted(schema)
                    + " from generate_series(1, 20000) n");
            sql.execute("insert into \"%1$s\".o2 (release, f3, f4) select 1, 's' || row_number() over (), c.id"
                            .formatted(schema)
                    + " from \"%s\".o1 c, generate_series(1, 2)".formatted(schema));
            sql.execute("analyze \"%s\".o1".formatted(schema));
            return sql.execute("analyze \"%s\".o2".formatted(schema));
        });
    }

    @Test
    void findsByAFewRecordsReferredToThroughTheIndexOfTheReference() {
        var reference = ticket.field("customer").orElseThrow();
        var filter = new Filter.Related(new Relation.To(reference, customer), equal(customer, "tier", "t7"));

        assertThat(explained(ticket, filter))
                .contains("f2_index", "f4_index")
                .doesNotContain("Seq Scan on o2")
                .doesNotContain("Seq Scan on o1");
    }

    @Test
    void findsBySomeWhoReferHereThroughTheirIndex() {
        var reference = ticket.field("customer").orElseThrow();
        var filter = new Filter.Related(new Relation.From(reference, ticket), equal(ticket, "subject", "s7"));

        assertThat(explained(customer, filter))
                .contains("f3_index", "o1_pk")
                .doesNotContain("Seq Scan on o2")
                .doesNotContain("Seq Scan on o1");
    }

    @Test
    void looksForThoseWhoHaveNoneAllAtOnce() {
        var reference = ticket.field("customer").orElseThrow();
        var filter = new Filter.Not(
                new Filter.Related(new Relation.From(reference, ticket), equal(ticket, "subject", "s7")));

        assertThat(explained(customer, filter)).contains("Anti Join").doesNotContain("SubPlan");
    }

    private static Filter equal(ObjectModel object, String field, String value) {
        return new Filter.Compare(new Own(object.field(field).orElseThrow()), Comparison.EQUAL, value);
    }

    private String explained(ObjectModel object, Filter filter) {
        var question = new RecordQuery.Many(new Connection(
                object,
                filter,
                List.of(),
                Page.first(50),
                List.of(new Part.Nodes("nodes", List.of(new Selection.Id("id"))))));
        var planned = Planner.plan(scope, TenantCipher.NONE, question).sql();
        return database.define(
                scope,
                sql -> String.join(
                        "\n",
                        sql.fetch("explain " + planned.text(), planned.values()).getValues(0, String.class)));
    }
}
