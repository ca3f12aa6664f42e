package io.deskweave.metadata.records.guarding;

import static io.deskweave.metadata.records.testing.Sketch.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.metadata.definition.FieldGuards;
import io.deskweave.metadata.definition.FieldGuards.Mask;
import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.model.Model;
import io.deskweave.metadata.model.Models.InForce;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.Connection;
import io.deskweave.metadata.records.Connection.Part;
import io.deskweave.metadata.records.Filter;
import io.deskweave.metadata.records.Filter.Comparison;
import io.deskweave.metadata.records.Order;
import io.deskweave.metadata.records.Page;
import io.deskweave.metadata.records.RecordBatches;
import io.deskweave.metadata.records.RecordColumn.Own;
import io.deskweave.metadata.records.RecordQueries;
import io.deskweave.metadata.records.RecordQuery;
import io.deskweave.metadata.records.Records;
import io.deskweave.metadata.records.Records.Target;
import io.deskweave.metadata.records.Selection;
import io.deskweave.metadata.records.testing.Sketch;
import io.deskweave.metadata.records.testing.Stored;
import io.deskweave.metadata.records.testing.Tables;
import io.deskweave.metadata.testing.Golden;
import io.deskweave.platform.problems.Problem;
import io.deskweave.platform.problems.Refused;
import io.deskweave.platform.storage.TenantDatabase;
import io.deskweave.platform.tenancy.Actor;
import io.deskweave.platform.tenancy.Role;
import io.deskweave.platform.tenancy.TenantScope;
import io.deskweave.platform.testing.TestPlatform;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each role with each guard, on every way in and out. */
class AccessMatrixTests {

    private static final String NUMBER = "+8613812345678";
    private static final Mask MASK = new Mask(6, 4, List.of("ADMINISTRATOR"));
    private static final List<String> LEADS = List.of("TEAM_LEAD", "ADMINISTRATOR");

    private final TestPlatform platform = TestPlatform.with("io.deskweave.metadata.records");
    private final TenantScope scope = platform.newTenant(TestPlatform.CN_EAST);
    private final InForce inForce = new InForce(1, model());
    private final Records records = platform.bean(Records.class);
    private final RecordQueries queries = platform.bean(RecordQueries.class);
    private final TenantDatabase database = platform.bean(TenantDatabase.class);
    private final ObjectModel customer = inForce.model().object("Customer").orElseThrow();
    private final ObjectModel ticket = inForce.model().object("Ticket").orElseThrow();
    private Stored stored = new Stored(new UUID(0, 0), 0);

    private static Model model() {
        return Sketch.model(
                object("o1", "Customer", "customers")
                        .required("f1", "name", "text", Map.of())
                        .field("f2", "open", "phone")
                        .field("f3", "seenByLeads", "phone")
                        .guarded(new FieldGuards(false, List.of(), null, false, LEADS, List.of()))
                        .field("f4", "editedByLeads", "phone")
                        .guarded(new FieldGuards(false, List.of(), null, false, List.of(), LEADS))
                        .field("f5", "masked", "phone")
                        .guarded(new FieldGuards(false, List.of(), MASK, false, List.of(), List.of()))
                        .field("f6", "maskedForLeads", "phone")
                        .guarded(new FieldGuards(false, List.of(), MASK, false, LEADS, LEADS)),
                object("o2", "Ticket", "tickets")
                        .required("f7", "subject", "text", Map.of())
                        .reference("f8", "customer", "Customer", "tickets")
                        .reference("f9", "reporter", "Customer", "reported")
                        .guarded(new FieldGuards(false, List.of(), null, false, LEADS, List.of())));
    }

    @BeforeEach
    void makesTables() {
        Tables.create(database, scope, inForce.model());
        var values = Map.<String, Object>of(
                "name",
                "Li",
                "open",
                NUMBER,
                "seenByLeads",
                NUMBER,
                "editedByLeads",
                NUMBER,
                "masked",
                NUMBER,
                "maskedForLeads",
                NUMBER);
        stored = Stored.read(records.create(scope, inForce, customer, Map.copyOf(values), Stored.ASKED));
        records.create(
                scope,
                inForce,
                ticket,
                Map.of(
                        "subject",
                        "a",
                        "customer",
                        stored.id().toString(),
                        "reporter",
                        stored.id().toString()),
                Stored.ASKED);
    }

    @Test
    void isAsWritten() {
        var text = new StringBuilder("role, field: sees / gives / imports / filters / orders / asks for null\n");
        for (var role : Role.values()) {
            for (var field : customer.fields().subList(1, customer.fields().size())) {
                var by = by(role);
                text.append("%s, %s: %s / %s / %s / %s / %s / %s%n"
                        .formatted(
                                role,
                                field.name(),
                                sees(by, field),
                                said(() -> create(by, field)),
                                imports(by, field),
                                said(() -> list(by, equal(field), List.of())),
                                said(() -> list(by, Filter.EVERYTHING, List.of(new Order(new Own(field), false)))),
                                said(() -> list(by, new Filter.Empty(new Own(field)), List.of()))));
            }
        }
        Golden.assertMatches("access-matrix.txt", text.toString().replace(System.lineSeparator(), "\n"));
    }

    @Test
    void hidesRecordsBehindAReferenceThatIsNotSeenFromBothSides() {
        var reported = new Connection(
                ticket, Filter.EVERYTHING, List.of(), Page.first(5), List.of(new Part.TotalCount("count")));
        var question = new RecordQuery.One(
                customer,
                stored.id(),
                List.of(
                        new Selection.Referring("reported", field(ticket, "reporter"), reported),
                        new Selection.Referring("tickets", field(ticket, "customer"), reported)));

        assertThat(answer(by(Role.AGENT), question))
                .isEqualTo("{\"reported\":{\"count\":0},\"tickets\":{\"count\":1}}");
        assertThat(answer(by(Role.TEAM_LEAD), question))
                .isEqualTo("{\"reported\":{\"count\":1},\"tickets\":{\"count\":1}}");
        assertThat(referred(by(Role.AGENT))).isEqualTo("{\"nodes\":[{\"reporter\":null}]}");
        assertThat(referred(by(Role.TEAM_LEAD))).isEqualTo("{\"nodes\":[{\"reporter\":{\"name\":\"Li\"}}]}");
    }

    private String referred(TenantScope by) {
        var name = new Selection.Value("name", new Own(field(customer, "name")));
        var reporter = new Selection.Referred("reporter", field(ticket, "reporter"), customer, List.of(name));
        return answer(
                by,
                new RecordQuery.Many(new Connection(
                        ticket,
                        Filter.EVERYTHING,
                        List.of(),
                        Page.first(5),
                        List.of(new Part.Nodes("nodes", List.of(reporter))))));
    }

    @Test
    void refusesAChangeThatOthersMakeAndTheMaskOnItsWayBack() {
        var target = new Target(customer, stored.id(), stored.version());

        assertThat(said(() -> update(by(Role.AGENT), target, "editedByLeads", "+8613900000000")))
                .isEqualTo("metadata.value.not-yours");
        assertThat(said(() -> update(by(Role.AGENT), target, "seenByLeads", "+8613900000000")))
                .isEqualTo("metadata.value.not-yours");
        assertThat(said(() -> update(by(Role.AGENT), target, "masked", "+86138****5678")))
                .isEqualTo("metadata.value.masked");
        assertThat(said(() -> update(by(Role.AGENT), target, "masked", "+8613900000000")))
                .isEqualTo("yes");
    }

    private String update(TenantScope by, Target target, String field, String value) {
        return records.update(by, inForce, target, Map.of(field, value), Stored.ASKED)
                .toString();
    }

    private String sees(TenantScope by, FieldModel field) {
        var asked = new Selection.Value("value", new Own(field));
        var answer = answer(by, new RecordQuery.One(customer, stored.id(), List.of(asked)));
        return answer.replace("{\"value\":", "").replace("}", "");
    }

    private String create(TenantScope by, FieldModel field) {
        var values = Map.<String, Object>of("name", "Wang", field.name(), "+8613900000000");
        return records.create(by, inForce, customer, Map.copyOf(values), Stored.ASKED)
                .toString();
    }

    private String imports(TenantScope by, FieldModel field) {
        var row = Map.<String, Object>of("name", "Wang", field.name(), "+8613900000000");
        var outcome = database.write(
                scope,
                sql -> platform.bean(RecordBatches.class)
                        .rehearse(sql, by, inForce, customer, List.of(Map.copyOf(row))));
        return outcome.refused().values().stream()
                .findFirst()
                .map(problems -> problems.getFirst().code())
                .orElse("yes");
    }

    private static Filter equal(FieldModel field) {
        return new Filter.Compare(new Own(field), Comparison.EQUAL, NUMBER);
    }

    private String list(TenantScope by, Filter filter, List<Order> order) {
        var parts = List.<Part>of(new Part.TotalCount("n"), new Part.Nodes("nodes", List.of(new Selection.Id("id"))));
        return answer(by, new RecordQuery.Many(new Connection(customer, filter, order, Page.first(5), parts)));
    }

    private String answer(TenantScope by, RecordQuery question) {
        return queries.answer(by, inForce, question).toString();
    }

    private static String said(Supplier<String> work) {
        try {
            return work.get().isEmpty() ? "nothing" : "yes";
        } catch (Refused refused) {
            assertThat(refused.problems())
                    .noneMatch(problem -> problem.message().contains("138"));
            return String.join(
                    " ", refused.problems().stream().map(Problem::code).toList());
        }
    }

    private TenantScope by(Role role) {
        var actor = new Actor(new UUID(0, 9), Actor.Kind.PERSON, null);
        return new TenantScope(scope.tenant(), actor, role.rights());
    }

    private static FieldModel field(ObjectModel object, String name) {
        return object.field(name).orElseThrow();
    }
}
