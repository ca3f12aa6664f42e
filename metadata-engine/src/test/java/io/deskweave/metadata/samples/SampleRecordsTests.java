package io.deskweave.metadata.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.deskweave.metadata.compile.Compiler;
import io.deskweave.metadata.compile.StandardElements;
import io.deskweave.metadata.definition.Texts;
import io.deskweave.metadata.kinds.StandardFieldTypes;
import io.deskweave.metadata.model.Model;
import io.deskweave.metadata.model.Models.InForce;
import io.deskweave.metadata.records.RecordQueries;
import io.deskweave.metadata.records.Records;
import io.deskweave.metadata.records.testing.Tables;
import io.deskweave.metadata.templates.Template;
import io.deskweave.metadata.templates.Templates;
import io.deskweave.metadata.testing.Sketch;
import io.deskweave.platform.problems.Problem;
import io.deskweave.platform.problems.Refused;
import io.deskweave.platform.storage.TenantDatabase;
import io.deskweave.platform.tenancy.ProvisioningStep.Arrival;
import io.deskweave.platform.tenancy.TenantScope;
import io.deskweave.platform.testing.TestPlatform;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class SampleRecordsTests {

    private static final Model MODEL = new Compiler(StandardFieldTypes.registry(), StandardElements.registry())
            .build(new Sketch()
                    .object("Club", "clubs")
                    .field("name", "text", Map.of(), "required")
                    .object("Rider", "riders")
                    .field("name", "text", Map.of(), "required")
                    .field("club", "reference", Map.of("object", "o1"))
                    .field("clubs", "references", Map.of("object", "o1"))
                    .field("leader", "reference", Map.of("object", "o2"))
                    .definition());
    private static final Map<String, Object> ADA =
            Map.of("name", "Ada", "club", "Club#2", "clubs", List.of("Club#2", "Club#1"));

    private final TestPlatform platform = TestPlatform.with("io.deskweave.metadata.records");
    private final TenantScope scope =
            TenantScope.platform(platform.newTenant(TestPlatform.EU_WEST).tenant());
    private final TenantDatabase database = platform.bean(TenantDatabase.class);

    SampleRecordsTests() {
        Tables.create(database, scope, MODEL);
    }

    @Test
    void pointsAtTheRecordsThatTheSamplesPointAt() {
        step(List.of(ADA)).provision(scope, arrival(true));

        assertThat(clubsOf("Ada")).containsExactly("West", "West, East");
    }

    @Test
    void pointsAtAnEarlierSampleOfItsOwnObject() {
        step(List.of(ADA, Map.of("name", "Bob", "leader", "Rider#1"))).provision(scope, arrival(true));

        assertThat(texts("select l.f2 from %1$s.o2 r join %1$s.o2 l on l.id = r.f5 where r.f2 = 'Bob'"
                        .formatted(schema())))
                .containsExactly("Ada");
    }

    @Test
    void goesOnWhereARunWasCutShort() {
        var cutShort = step(List.of(ADA, Map.of("club", "Club#1"), Map.of("name", "Cyd")));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> cutShort.provision(scope, arrival(true)))
                .satisfies(refused -> assertThat(refused.problems())
                        .extracting(Problem::code)
                        .containsExactly("metadata.value.required"));

        var mended = step(List.of(ADA, Map.of("name", "Bob", "club", "Club#1"), Map.of("name", "Cyd")));
        mended.provision(scope, arrival(true));
        mended.provision(scope, arrival(true));

        assertThat(names("o1")).containsExactly("East", "West");
        assertThat(names("o2")).containsExactly("Ada", "Bob", "Cyd");
        assertThat(clubsOf("Bob").getFirst()).isEqualTo("East");
    }

    @Test
    void createsNoneUnasked() {
        step(List.of(ADA)).provision(scope, arrival(false));

        assertThat(names("o2")).isEmpty();
    }

    private static Arrival arrival(boolean samples) {
        return new Arrival("ada", "ada@example.org", "Ada", "Example", "bicycles", samples);
    }

    private SampleRecords step(List<Map<String, Object>> riders) {
        Map<String, List<Map<String, Object>>> samples = new LinkedHashMap<>();
        samples.put("Club", List.of(Map.of("name", "East"), Map.of("name", "West")));
        samples.put("Rider", riders);
        Templates room = () -> List.of(new Template("bicycles", Texts.none(), Texts.none(), Map.of(), samples));
        return new SampleRecords(
                new StaticListableBeanFactory(Map.of("room", room)).getBeanProvider(Templates.class),
                any -> new InForce(1, MODEL),
                platform.bean(Records.class),
                platform.bean(RecordQueries.class));
    }

    private List<String> names(String table) {
        return texts("select %s from %s.%s order by 1".formatted(table.equals("o1") ? "f1" : "f2", schema(), table));
    }

    /** The one club, and all of them in their order. */
    private List<String> clubsOf(String rider) {
        return texts("""
            select c.f1 from %1$s.o2 r join %1$s.o1 c on c.id = r.f3 where r.f2 = '%2$s'
            union all
            select string_agg(c.f1, ', ' order by u.at)
            from %1$s.o2 r, unnest(r.f4) with ordinality u(id, at) join %1$s.o1 c on c.id = u.id
            where r.f2 = '%2$s'
            """.formatted(schema(), rider));
    }

    private List<String> texts(String sql) {
        return database.define(scope, context -> context.fetch(sql).getValues(0, String.class));
    }

    private String schema() {
        return scope.tenant().schema().value();
    }
}
