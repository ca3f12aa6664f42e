package io.deskweave.graphqlapi.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.graphqlapi.testing.Answer;
import io.deskweave.graphqlapi.testing.Desk;
import io.deskweave.graphqlapi.testing.Guest;
import io.deskweave.graphqlapi.testing.RunningPlatform;
import io.deskweave.metadata.model.ElementModel;
import io.deskweave.metadata.model.Models;
import io.deskweave.metadata.records.Connection;
import io.deskweave.metadata.records.Filter;
import io.deskweave.metadata.records.Page;
import io.deskweave.metadata.records.RecordQueries;
import io.deskweave.metadata.records.RecordQuery;
import io.deskweave.metadata.templates.TemplateShelf;
import io.deskweave.platform.tenancy.Directory;
import io.deskweave.platform.tenancy.TenantScope;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The platform's operator lets a tenant arrive and watches; nothing of any desk's data is in reach. */
class OperatorJourneyTests {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String PROVISION =
            "mutation($i: ProvisionTenantInput!) { provisionTenant(input: $i) { alias state region } }";

    private final Guest operator = Guest.operator();

    @Test
    void letsATenantArriveAndFollowsItsProgress() {
        var alias = "arrival-" + Long.toString(System.nanoTime(), 36);

        var begun = provision(alias, "eu-west-1").data().path("provisionTenant");
        assertThat(begun.path("alias").asString()).isEqualTo(alias);
        assertThat(begun.path("region").asString()).isEqualTo("eu-west");

        var arrived = arrived(alias);
        assertThat(arrived.path("release").asInt()).isEqualTo(1);
        assertThat(arrived.path("progress").valueStream()).isNotEmpty().allSatisfy(step -> {
            assertThat(step.path("state").asString()).isEqualTo("DONE");
            assertThat(step.path("tookMillis").isNumber()).isTrue();
        });

        assertThat(provision(alias, "eu-west-1")
                        .data()
                        .at("/provisionTenant/state")
                        .asString())
                .isEqualTo("ACTIVE");
    }

    @Test
    void letsATenantBeginWithATemplateOfItsIndustry() {
        var templates = operator.ask("{ templates { key labels { language text } about { language text } } }")
                .data()
                .path("templates");
        assertThat(templates.valueStream().map(template -> template.path("key").asString()))
                .contains("home-appliances");
        assertThat(templates.valueStream()).allSatisfy(template -> {
            assertThat(template.path("labels").size()).isEqualTo(2);
            assertThat(template.path("about").size()).isEqualTo(2);
        });

        var alias = "appliances-" + Long.toString(System.nanoTime(), 36);
        assertThat(provisionWith(alias, "home-appliance", false).codes()).containsExactly("metadata.template.unknown");
        assertThat(provisionWith(alias, "home-appliances", false).codes()).isEmpty();
        arrived(alias);

        var tenant = RunningPlatform.bean(Directory.class).ofAlias(alias).orElseThrow();
        var model = RunningPlatform.bean(Models.class)
                .current(TenantScope.platform(tenant))
                .model();
        assertThat(model.object("PartUse")).isPresent();
        assertThat(model.object("Ticket").orElseThrow().field("warranty")).isPresent();
        assertThat(model.elements()).extracting(ElementModel::kind).contains("forms", "flows", "serviceLevels");
    }

    @Test
    void letsATenantOfAnyIndustryBeginWithItsSampleRecords() {
        for (var template : RunningPlatform.bean(TemplateShelf.class).all()) {
            var alias = "%s-%s".formatted(template.key(), Long.toString(System.nanoTime(), 36));
            assertThat(provisionWith(alias, template.key(), true).codes()).isEmpty();
            arrived(alias);

            var scope = TenantScope.platform(
                    RunningPlatform.bean(Directory.class).ofAlias(alias).orElseThrow());
            template.samples()
                    .forEach((object, rows) ->
                            assertThat(count(scope, object)).as(alias + object).isEqualTo(rows.size()));
        }
    }

    @Test
    void refusesACommandThatCannotBeDone() {
        assertThat(provision("NO!", "cn-east-1").codes()).contains("tenants.command.alias");
        assertThat(provision("deskweave-operations", "cn-east-1").codes()).isNotEmpty();
        assertThat(operator.ask("mutation { suspendTenant(alias: \"nobody\") { alias } }")
                        .codes())
                .containsExactly("tenancy.tenant.not-found");
    }

    @Test
    void listsTenantsPageByPageAndCells() {
        Desk.open();
        Desk.open();
        var first = operator.ask("{ tenants(first: 1) { nodes { alias } pageInfo { hasNextPage endCursor } } }")
                .data()
                .path("tenants");
        assertThat(first.at("/pageInfo/hasNextPage").asBoolean()).isTrue();
        var second = operator.ask(
                        "query($a: String) { tenants(first: 1, after: $a) { nodes { alias } } }",
                        Map.of("a", first.at("/pageInfo/endCursor").asString()))
                .data()
                .path("tenants");
        assertThat(second.at("/nodes/0/alias").asString())
                .isGreaterThan(first.at("/nodes/0/alias").asString());

        var cells = operator.ask("{ cells { name region reachable tenants } }")
                .data()
                .path("cells");
        assertThat(cells.valueStream().map(cell -> cell.path("name").asString()))
                .containsExactly("cn-east-1", "eu-west-1");
    }

    @Test
    void seesNoDesksRecordsAndLetsNoDeskOperate() {
        assertThat(operator.ask("{ tickets { totalCount } }").codes()).containsExactly("api.document.field-unknown");
        assertThat(operator.upload("a.csv", new byte[] {65}).codes()).containsExactly("access.desk-required");
        assertThat(Desk.open()
                        .administrator()
                        .ask("{ tenants { nodes { alias } } }")
                        .codes())
                .containsExactly("api.document.field-unknown");
    }

    private Answer provision(String alias, String cell) {
        return operator.ask(
                PROVISION,
                Map.of("i", Map.of("alias", alias, "name", "New desk", "cell", cell, "administrator", person(alias))));
    }

    private static int count(TenantScope scope, String object) {
        var inForce = RunningPlatform.bean(Models.class).current(scope);
        var connection = new Connection(
                inForce.model().object(object).orElseThrow(),
                new Filter.All(List.of()),
                List.of(),
                Page.first(0),
                List.of(new Connection.Part.TotalCount("count")));
        var answer = RunningPlatform.bean(RecordQueries.class).answer(scope, inForce, new RecordQuery.Many(connection));
        return new JsonMapper().readTree(answer.toString()).path("count").asInt();
    }

    private Answer provisionWith(String alias, String template, boolean samples) {
        var input = Map.of(
                "alias",
                alias,
                "name",
                "New desk",
                "cell",
                "cn-east-1",
                "template",
                template,
                "samples",
                samples,
                "administrator",
                person(alias));
        return operator.ask(PROVISION, Map.of("i", input));
    }

    private static Map<String, String> person(String alias) {
        return Map.of(
                "username",
                alias,
                "email",
                "first@%s.example.org".formatted(alias.replace("!", "")),
                "givenName",
                "First",
                "familyName",
                "Administrator");
    }

    private JsonNode arrived(String alias) {
        var end = Instant.now().plus(PATIENCE);
        var seen = "";
        while (Instant.now().isBefore(end)) {
            var tenant = operator.ask(
                            "query($a: String!) { tenant(alias: $a) { state release"
                                    + " progress { step state tookMillis problem { code message } } } }",
                            Map.of("a", alias))
                    .data()
                    .path("tenant");
            if (tenant.path("state").asString().equals("ACTIVE")) {
                return tenant;
            }
            seen = tenant.toString();
        }
        throw new AssertionError("%s did not arrive within %s: %s".formatted(alias, PATIENCE, seen));
    }
}
