package io.deskweave.graphqlapi.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.parser.Parser;
import io.deskweave.graphqlapi.testing.Answer;
import io.deskweave.graphqlapi.testing.Desk;
import io.deskweave.graphqlapi.testing.Guest;
import io.deskweave.graphqlapi.testing.RunningPlatform;
import io.deskweave.metadata.columns.StableNames;
import io.deskweave.metadata.model.Models;
import io.deskweave.platform.cells.Cells;
import io.deskweave.platform.problems.Refused;
import io.deskweave.platform.quotas.Quotas;
import io.deskweave.platform.tenancy.Role;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FairnessTests {

    private static final String SMALL = "{ tickets(first: 5) { nodes { id } } }";
    private static final int AT_ONCE = 40;
    private static final int PLACES = 32;

    private static Desk desk;

    @BeforeAll
    static void open() {
        desk = Desk.open();
    }

    private static String dear(int lists) {
        var list = ": tickets(first: 200) { nodes { customer { id } contact { id } asset { id } assignee { id } } } ";
        return IntStream.range(0, lists).mapToObj(i -> "l" + i + list).collect(Collectors.joining("", "{ ", "}"));
    }

    @Test
    void tellsTheCostOfEveryOperation() {
        var cost = desk.administrator().ask(SMALL).body().at("/extensions/cost");
        assertThat(cost.path("requested").asLong()).isEqualTo(6);
        assertThat(cost.path("limit").asLong()).isEqualTo(500_000);
        assertThat(cost.path("remaining").asLong()).isBetween(1L, 500_000L - 6);
        assertThat(cost.path("restoredPerSecond").asLong()).isEqualTo(25_000);
    }

    @Test
    void refusesAnOperationThatNoBudgetAllows() {
        var settings = new FairnessSettings(100, 500, 1, 500, 1, 1);
        var fairness = new Fairness(settings, RunningPlatform.bean(Quotas.class));
        var document = Parser.parse("{ tickets(first: 200) { nodes { id } } }");
        assertThatThrownBy(() -> fairness.charge(desk.scope(), PriceTests.SCHEMA, document, null, Map.of()))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    var problem = refused.problems().getFirst();
                    assertThat(problem.code()).isEqualTo("api.cost.too-high");
                    assertThat(problem.advice()).contains("first");
                });
    }

    @Test
    void letsAClientThatSpentItsPointsWaitAndNobodyElse() {
        var busy = Desk.open();
        var greedy = busy.administrator();
        HttpResponse<String> last;
        var asked = 0;
        do {
            last = post(greedy, dear(40));
            asked++;
        } while (last.statusCode() == 200 && asked < 60);
        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(Answer.of(last).codes()).containsExactly("api.cost.spent");
        assertThat(Long.parseLong(last.headers().firstValue("Retry-After").orElse("")))
                .isBetween(1L, 10L);
        assertThat(asked).isGreaterThan(500_000 / 40_040);
        var colleague = busy.person(Role.AGENT).ask(SMALL);
        assertThat(colleague.codes()).isEmpty();
    }

    private static HttpResponse<String> post(Guest guest, String document) {
        return Guest.send(guest.request("/graphql")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"query\":\"" + document + "\"}"))
                .build());
    }

    @Test
    void answersNeighboursWhileOneDeskFloods() throws SQLException {
        var flooded = Desk.open();
        var flooding = flooded.administrator();
        assertThat(flooding.ask(SMALL).codes()).isEmpty();
        var neighbour = desk.administrator();
        assertThat(neighbour.ask(SMALL).codes()).isEmpty();
        var scope = flooded.scope();
        var model = RunningPlatform.bean(Models.class).current(scope).model();
        var table = StableNames.table(
                scope.tenant().schema(), model.object("Ticket").orElseThrow());
        List<CompletableFuture<HttpResponse<String>>> flood = new ArrayList<>();
        try (var http = HttpClient.newHttpClient();
                var owner = RunningPlatform.bean(Cells.class).of(scope.tenant()).connectAsOwner();
                var lock = owner.createStatement()) {
            owner.setAutoCommit(false);
            lock.execute("lock table " + table + " in access exclusive mode");
            var request = flooding.request("/graphql")
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString("{\"query\":\"" + SMALL + "\"}"))
                    .build();
            for (var i = 0; i < AT_ONCE; i++) {
                flood.add(http.sendAsync(request, BodyHandlers.ofString()));
            }
            var refused = CompletableFuture.anyOf(flood.toArray(CompletableFuture[]::new))
                    .join();
            assertThat(((HttpResponse<?>) refused).statusCode()).isEqualTo(429);
            for (var i = 0; i < 10; i++) {
                assertThat(neighbour.ask(SMALL).codes())
                        .as("the neighbour's request")
                        .isEmpty();
            }
            owner.rollback();
            var answers = flood.stream().map(CompletableFuture::join).toList();
            assertThat(answers).filteredOn(a -> a.statusCode() == 429).hasSize(AT_ONCE - PLACES);
        }
        assertThat(flooding.ask(SMALL).codes()).isEmpty();
    }
}
