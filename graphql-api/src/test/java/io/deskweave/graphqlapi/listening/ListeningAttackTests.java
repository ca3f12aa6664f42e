package io.deskweave.graphqlapi.listening;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.graphqlapi.listening.Talk.Closed;
import io.deskweave.graphqlapi.testing.Desk;
import io.deskweave.graphqlapi.testing.Guest;
import io.deskweave.graphqlapi.testing.RunningPlatform;
import io.deskweave.platform.tenancy.Role;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Those who would take more than their part; each is cut, and the others hear on. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListeningAttackTests {

    private static final String LISTEN = "subscription { ticketChanged { kind record { description"
            + " b: description c: description d: description e: description } } }";

    private Desk desk;
    private Guest agent;

    @BeforeAll
    void opens() {
        desk = Desk.open();
        agent = desk.person(Role.AGENT);
    }

    @Test
    void cutsOneWhoTakesNothingAndNobodyElse() {
        try (var good = Talk.as(agent.token());
                var slow = new Deaf(agent.token(), LISTEN)) {
            good.listen("s", LISTEN);
            var before = ended("slow");

            // More than the buffers of two operating systems hold, and then more than we let wait.
            var text = "x".repeat(19_000);
            var hints = 0;
            while (ended("slow") == before && hints < 400) {
                agent.ask(
                                "mutation($d: String!) { createTicket(input: {values: {subject: \"x\", description: $d}})"
                                        + " { ticket { id } } }",
                                Map.of("d", text))
                        .data();
                assertThat(good.hint("s").at("/record/description").asString()).hasSize(text.length());
                hints++;
            }

            assertThat(ended("slow")).as("after %d hints", hints).isEqualTo(before + 1);
            assertThat(slow.isClosed()).isTrue();
            good.settle();
        }
    }

    @Test
    void cutsSocketsBehindWhichNobodyIsAndKeepsThoseThatAnswer() {
        try (var living = Talk.as(agent.token());
                var dead = Talk.as(agent.token())) {
            dead.fallSilent();

            assertThat(dead.closed()).isEqualTo(new Closed(4481, "You did not answer to ping"));
            living.settle();
        }
    }

    @Test
    void keepsAThousandSocketsOfOnePersonDownToAHundred() {
        var lead = desk.person(Role.TEAM_LEAD);
        var talks = new ArrayList<Talk>();
        try (var other = Talk.as(agent.token())) {
            other.listen("s", LISTEN);
            for (int i = 0; i < 1_000; i++) {
                var talk = Talk.open();
                talk.init(lead.token());
                talks.add(talk);
                // It has a seat, or it was closed: either way nobody waits for it any more.
                assertThat(talk.isAcknowledged() || talk.closed().code() == 4482)
                        .isTrue();
            }
            assertThat(talks)
                    .filteredOn(talk -> talk.isAcknowledged() && talk.isOpen())
                    .hasSizeBetween(1, 100);

            agent.ask("mutation { createTicket(input: {values: {subject: \"x\"}}) { ticket { id } } }")
                    .data();
            assertThat(other.hint("s").path("kind").asString()).isEqualTo("CREATED");
        } finally {
            talks.forEach(Talk::close);
        }
        // A seat is free again when the platform saw that its socket was broken off.
        while (!hasSeat(lead)) {
            Thread.onSpinWait();
        }
    }

    private static boolean hasSeat(Guest lead) {
        try (var talk = Talk.open()) {
            talk.init(lead.token());
            return talk.isAcknowledged();
        }
    }

    @Test
    void refusesMoreOperationsThanASocketMayHaveAndKeepsTheOthers() {
        try (var talk = Talk.as(agent.token())) {
            for (int i = 0; i < 100; i++) {
                talk.subscribe("s" + i, "subscription { customerChanged { kind } }");
            }
            talk.subscribe("more", "subscription { customerChanged { kind } }");

            assertThat(talk.expect("error").at("/payload/0/extensions/code").asString())
                    .isEqualTo("api.limit.listening");
            agent.ask("mutation { createCustomer(input: {values: {name: \"x\"}}) { customer { id } } }")
                    .data();
            for (int i = 0; i < 100; i++) {
                assertThat(talk.next().at("/payload/data/customerChanged/kind").asString())
                        .isEqualTo("CREATED");
            }
        }
    }

    @Test
    void countsLinesAndHints() {
        try (var talk = Talk.as(agent.token())) {
            talk.listen("s", LISTEN);
            var lines = RunningPlatform.bean(MeterRegistry.class)
                    .get("deskweave.listening.lines")
                    .tag("kind", "socket")
                    .gauge()
                    .value();

            assertThat(lines).isGreaterThanOrEqualTo(1);
            assertThat(agent.get("/actuator/prometheus").body())
                    .contains("deskweave_listening_hints_total", "deskweave_listening_ended_total")
                    .doesNotContain(desk.alias());
        }
    }

    private static double ended(String why) {
        return RunningPlatform.bean(MeterRegistry.class)
                .get("deskweave.listening.ended")
                .tag("why", why)
                .functionCounter()
                .count();
    }
}
