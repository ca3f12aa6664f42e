package io.deskweave.metadata.records.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.model.Model;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.Connection;
import io.deskweave.metadata.records.Connection.PageFact;
import io.deskweave.metadata.records.Connection.Part;
import io.deskweave.metadata.records.Filter;
import io.deskweave.metadata.records.Filter.Comparison;
import io.deskweave.metadata.records.Order;
import io.deskweave.metadata.records.Page;
import io.deskweave.metadata.records.RecordColumn.Own;
import io.deskweave.metadata.records.RecordColumn.Standard;
import io.deskweave.metadata.records.RecordQuery;
import io.deskweave.metadata.records.Selection;
import io.deskweave.metadata.records.encryption.TenantCipher;
import io.deskweave.metadata.records.testing.SampleDesk;
import io.deskweave.platform.tenancy.CellName;
import io.deskweave.platform.tenancy.SchemaName;
import io.deskweave.platform.tenancy.Tenant;
import io.deskweave.platform.tenancy.TenantId;
import io.deskweave.platform.tenancy.TenantScope;
import io.deskweave.platform.tenancy.TenantState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The statements of representative questions, as texts to be read; {@code -Dgolden=write} writes them anew. */
class PlannerTests {

    private static final Path GOLDEN = Path.of("src/test/resources/golden/planned-statements.sql");
    private static final SchemaName SCHEMA = new SchemaName("t_aaaaaaaaaaaaaaaa");
    private static final TenantId TENANT = new TenantId(new UUID(0, 7));
    private static final TenantScope SCOPE = TenantScope.platform(
            new Tenant(TENANT, "acme", "Acme", "acme", new CellName("cn-east"), SCHEMA, TenantState.ACTIVE, null, 1));

    private final Model model = SampleDesk.model();
    private final ObjectModel ticket = model.object("Ticket").orElseThrow();
    private final ObjectModel customer = model.object("Customer").orElseThrow();
    private final ObjectModel comment = model.object("Comment").orElseThrow();

    @Test
    void plansStatementsAsWritten() throws IOException {
        var planned = """
            -- one record with a reference and the first comments
            %s

            -- a filtered, ordered page with references, comments and all about the page
            %s

            -- the same list from a cursor on, in an order of several columns
            %s

            -- nothing but a number
            %s
            """.formatted(
                sql(new RecordQuery.One(ticket, new UUID(0, 1), nested())),
                sql(list(Page.first(50), List.of())),
                sql(list(new Page(50, false, cursor(), null), orders())),
                sql(new RecordQuery.Many(new Connection(
                        ticket, Filter.EVERYTHING, List.of(), Page.first(50), List.of(new Part.TotalCount("n"))))));

        if ("write".equals(System.getProperty("golden"))) {
            Files.createDirectories(GOLDEN.getParent());
            Files.writeString(GOLDEN, planned);
        }
        assertThat(planned).isEqualTo(Files.readString(GOLDEN));
    }

    @Test
    void plansTheSameTextForOtherValues() {
        var one = sql(new RecordQuery.One(ticket, new UUID(0, 1), nested()));

        assertThat(sql(new RecordQuery.One(ticket, new UUID(9, 9), nested()))).isEqualTo(one);
    }

    private RecordQuery list(Page page, List<Order> orders) {
        var filter = new Filter.All(List.of(
                new Filter.Compare(own(ticket, "status"), Comparison.EQUAL, "NEW"),
                new Filter.In(own(ticket, "priority"), List.of("P0", "P1")),
                new Filter.Not(new Filter.Contains(own(ticket, "subject"), "100%"))));
        var facts = List.of(
                new PageFact("hasNextPage", PageFact.Kind.HAS_NEXT_PAGE),
                new PageFact("hasPreviousPage", PageFact.Kind.HAS_PREVIOUS_PAGE),
                new PageFact("endCursor", PageFact.Kind.END_CURSOR));
        return new RecordQuery.Many(new Connection(
                ticket,
                filter,
                orders,
                page,
                List.of(
                        new Part.Nodes("nodes", nested()),
                        new Part.PageInfo("pageInfo", facts),
                        new Part.TotalCount("n"))));
    }

    private List<Selection> nested() {
        var author =
                new Selection.Referred("author", field(comment, "author"), customer, List.of(value(customer, "name")));
        var comments = new Connection(
                comment,
                Filter.EVERYTHING,
                List.of(new Order(Standard.CREATED_AT, true)),
                Page.first(3),
                List.of(new Part.Nodes("nodes", List.of(value(comment, "body"), author))));
        return List.of(
                new Selection.Id("id"),
                value(ticket, "subject"),
                value(ticket, "amount"),
                new Selection.Referred(
                        "customer", field(ticket, "customer"), customer, List.of(value(customer, "name"))),
                new Selection.Referring("comments", field(comment, "ticket"), comments));
    }

    private List<Order> orders() {
        return List.of(new Order(own(ticket, "priority"), false), new Order(own(ticket, "dueAt"), true));
    }

    private String cursor() {
        var keyset = Keyset.of(orders());
        var out = new JsonOut();
        var row = new Row.Flat(new byte[][] {
            "P1".getBytes(UTF_8),
            "2026-03-14 01:20:00+00".getBytes(UTF_8),
            new UUID(0, 1).toString().getBytes(UTF_8)
        });
        new Cursors(TENANT, ticket, keyset).write(row, new int[] {0, 1, 2}, out);
        var quoted = out.done().toString();
        return quoted.substring(1, quoted.length() - 1);
    }

    private static String sql(RecordQuery query) {
        return Planner.plan(SCOPE, TenantCipher.NONE, query).sql().text();
    }

    private static Selection value(ObjectModel object, String name) {
        return new Selection.Value(name, own(object, name));
    }

    private static Own own(ObjectModel object, String name) {
        return new Own(field(object, name));
    }

    private static FieldModel field(ObjectModel object, String name) {
        return object.field(name).orElseThrow();
    }
}
