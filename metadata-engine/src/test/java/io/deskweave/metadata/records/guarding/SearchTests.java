package io.deskweave.metadata.records.guarding;

import static io.deskweave.metadata.records.testing.Sketch.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.metadata.definition.FieldGuards;
import io.deskweave.metadata.model.Model;
import io.deskweave.metadata.model.Models.InForce;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.Connection;
import io.deskweave.metadata.records.Connection.Part;
import io.deskweave.metadata.records.Filter;
import io.deskweave.metadata.records.Page;
import io.deskweave.metadata.records.RecordColumn.Own;
import io.deskweave.metadata.records.RecordQueries;
import io.deskweave.metadata.records.RecordQuery;
import io.deskweave.metadata.records.Records;
import io.deskweave.metadata.records.Selection;
import io.deskweave.metadata.records.testing.Sketch;
import io.deskweave.metadata.records.testing.Stored;
import io.deskweave.metadata.records.testing.Tables;
import io.deskweave.metadata.testing.Guarded;
import io.deskweave.platform.storage.TenantDatabase;
import io.deskweave.platform.tenancy.Actor;
import io.deskweave.platform.tenancy.Role;
import io.deskweave.platform.tenancy.TenantScope;
import io.deskweave.platform.testing.TestPlatform;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SearchTests {

    private final TestPlatform platform = TestPlatform.with("io.deskweave.metadata.records");
    private final TenantScope scope = platform.newTenant(TestPlatform.CN_EAST);
    private final InForce inForce = new InForce(1, model());
    private final TenantDatabase database = platform.bean(TenantDatabase.class);
    private final ObjectModel ticket = inForce.model().object("Ticket").orElseThrow();

    private static Model model() {
        var forLeads = new FieldGuards(true, List.of(), null, false, List.of("TEAM_LEAD"), List.of());
        return Sketch.model(object("o1", "Ticket", "tickets")
                .required("f1", "subject", "text", Map.of())
                .guarded(Guarded.searchable())
                .field("f2", "story", "richText")
                .guarded(Guarded.searchable())
                .field("f3", "note", "longText")
                .guarded(forLeads)
                .field("f4", "unsearched", "text"));
    }

    @BeforeEach
    void makesTables() {
        Tables.create(database, scope, inForce.model());
    }

    @Test
    void findsTwoChineseSignsWordsInAnyCaseAndWordsThatGoOn() {
        create(Map.of("subject", "空调维修，ＨＡＩＥＲ KFR-35GW 不制冷"));
        create(Map.of("subject", "Printer jams", "story", "<p>北京市<b>朝阳区</b> &amp; O'Brien</p>"));
        create(Map.of("subject", "洗衣机", "unsearched", "维修"));

        assertThat(found(scope, "维修")).containsExactly("空调维修，ＨＡＩＥＲ KFR-35GW 不制冷");
        assertThat(found(scope, "维")).hasSize(1);
        assertThat(found(scope, "修")).hasSize(1);
        assertThat(found(scope, "haier")).hasSize(1);
        assertThat(found(scope, "kfr-35gw")).hasSize(1);
        assertThat(found(scope, "调修")).isEmpty();
        assertThat(found(scope, "print")).containsExactly("Printer jams");
        assertThat(found(scope, "rinter")).isEmpty();
        assertThat(found(scope, "printer", "朝阳区")).containsExactly("Printer jams");
        assertThat(found(scope, "printer", "维修")).isEmpty();
        assertThat(found(scope, "strong")).isEmpty();
        assertThat(found(scope, "o'brien')&!x:*\\")).isEmpty();
        assertThat(found(scope, "O'Brien")).hasSize(1);
    }

    @Test
    void doesNotFindByWhatTheOneWhoAsksDoesNotSee() {
        create(Map.of("subject", "空调", "note", "customer is litigious"));

        assertThat(found(by(Role.AGENT), "litigious")).isEmpty();
        assertThat(found(by(Role.AGENT), "空调")).hasSize(1);
        assertThat(found(by(Role.TEAM_LEAD), "litigious")).hasSize(1);
    }

    private List<String> found(TenantScope by, String... words) {
        var nodes = new Part.Nodes(
                "nodes",
                List.of(new Selection.Value(
                        "subject", new Own(ticket.field("subject").orElseThrow()))));
        var question = new RecordQuery.Many(new Connection(
                ticket,
                new Filter.Search(ticket.searchable(), List.of(words)),
                List.of(),
                Page.first(10),
                List.of(nodes)));
        var answer =
                platform.bean(RecordQueries.class).answer(by, inForce, question).toString();
        return new tools.jackson.databind.json.JsonMapper()
                .readTree(answer)
                .get("nodes")
                .valueStream()
                .map(node -> node.get("subject").asString())
                .toList();
    }

    private void create(Map<String, Object> values) {
        platform.bean(Records.class).create(scope, inForce, ticket, Map.copyOf(values), Stored.ASKED);
    }

    private TenantScope by(Role role) {
        return new TenantScope(scope.tenant(), new Actor(new UUID(0, 9), Actor.Kind.PERSON, null), role.rights());
    }
}
