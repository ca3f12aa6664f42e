package io.deskweave.metadata.flows;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.definition.Element;
import io.deskweave.metadata.elements.Notes;
import io.deskweave.metadata.elements.Surroundings;
import io.deskweave.metadata.flows.model.Flow;
import io.deskweave.metadata.flows.readymade.ReadyMadeFlow;
import io.deskweave.metadata.flows.readymade.ReadyMadeFlows;
import io.deskweave.metadata.flows.stepping.Effect;
import io.deskweave.metadata.kinds.StandardFieldTypes;
import io.deskweave.metadata.outlines.FormCheck;
import io.deskweave.metadata.testing.Sketch;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The flows that come with the platform: sound, in two languages, and walked from start to end. */
class ReadyMadeFlowTests {

    static List<ReadyMadeFlow> flows() {
        return ReadyMadeFlows.all();
    }

    @ParameterizedTest
    @MethodSource("flows")
    void isSoundOverAnObjectThatHasWhatItNeeds(ReadyMadeFlow flow) {
        var element = element(flow);
        var notes = new Notes(element);
        FlowDesk.KIND.check(element, around(flow), notes);

        assertThat(FormCheck.check(FlowDesk.KIND.outline(), element.body(), List.of()))
                .isEmpty();
        assertThat(notes.all()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("flows")
    void speaksChineseAndEnglish(ReadyMadeFlow flow) {
        assertThat(flow.about().byLanguage()).containsOnlyKeys("en", "zh-CN");
        assertThat(flow.fields().values())
                .allSatisfy(field -> assertThat(field.labels().byLanguage()).containsOnlyKeys("en", "zh-CN"));
        assertThat(flow.roles().values())
                .allSatisfy(role -> assertThat(role.byLanguage()).containsOnlyKeys("en", "zh-CN"));
        assertThat(flow.nodes())
                .filteredOn(node -> "stage".equals(node.get("kind")) || "end".equals(node.get("kind")))
                .allSatisfy(node -> assertThat((Map<?, ?>) node.get("labels")).hasSize(2));
    }

    @Test
    void asksTheHeadForARefundOfSixThousand() {
        var walk = new Walk(compiled("refund"), Map.of("refundAmount", new BigDecimal("6000.00")))
                .choose("check", "justified")
                .name("approve", 0, "lead")
                .vote("approve", 0, "lead", true);

        assertThat(walk.effects())
                .singleElement()
                .isInstanceOfSatisfying(
                        Effect.NameApprovers.class,
                        asked -> assertThat(asked.asked().who().roles()).containsExactly("head"));
        walk.isAt("approve")
                .name("approve", 1, "head")
                .vote("approve", 1, "head", true)
                .isAt("pay", "tell")
                .done("tell")
                .isAt("pay", "joined")
                .choose("pay", "paid")
                .hasEndedWith("refunded");
    }

    @Test
    void asksTheTeamLeadAloneForARefundOfFiveThousand() {
        new Walk(compiled("refund"), Map.of("refundAmount", new BigDecimal("5000.00")))
                .choose("check", "justified")
                .name("approve", 0, "lead")
                .vote("approve", 0, "lead", true)
                .isAt("pay", "tell")
                .choose("pay", "paid")
                .done("tell")
                .hasEndedWith("refunded");
    }

    @Test
    void refusesARefundThatTheHeadRejects() {
        new Walk(compiled("refund"), Map.of("refundAmount", new BigDecimal("6000.00")))
                .choose("check", "justified")
                .name("approve", 0, "lead")
                .vote("approve", 0, "lead", true)
                .name("approve", 1, "head")
                .vote("approve", 1, "head", false)
                .done("tellRejected")
                .hasEndedWith("refused");
    }

    @Test
    void callsBackUntilTheCustomerIsSatisfied() {
        new Walk(compiled("complaint"), Map.of("satisfaction", 2L))
                .choose("receive", "complaint")
                .isAt("calm", "investigate")
                .choose("investigate", "found")
                .isAt("calm", "joined")
                .choose("calm", "calmed")
                .choose("solve", "agreed")
                .choose("callBack", "unreached")
                .isAt("later")
                .timeOver("later")
                .choose("callBack", "called")
                .isAt("escalate")
                .choose("escalate", "solved")
                .isAt("callBack")
                .change("satisfaction", 5L)
                .choose("callBack", "called")
                .hasEndedWith("closed");
    }

    @Test
    void movesAVehicleToTheDeepMaintenanceAsSoonAsItsMileageIsThere() {
        var walk = new Walk(compiled("maintenance"), Map.of("mileage", 59_999L))
                .choose("receive", "received")
                .isAt("routine")
                .change("mileage", 60_000L)
                .isAt("partsList");

        assertThat(walk.effects())
                .hasAtLeastOneElementOfType(Effect.Leave.class)
                .filteredOn(Effect.Perform.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(Effect.Perform.class, parts -> {
                    assertThat(parts.what()).isEqualTo("requestParts");
                    assertThat(parts.values())
                            .containsEntry("0.part", "TIMING-BELT")
                            .containsEntry("1.quantity", 6L);
                });
        walk.done("partsList")
                .choose("deep", "maintained")
                .choose("handBack", "handedBack")
                .hasEndedWith("done");
    }

    @Test
    void keepsAVehicleOfFewMilesOnTheRoutineMaintenance() {
        new Walk(compiled("maintenance"), Map.of("mileage", 10_000L))
                .choose("receive", "received")
                .change("mileage", 10_100L)
                .isAt("routine")
                .choose("routine", "maintained")
                .choose("handBack", "handedBack")
                .hasEndedWith("done");
    }

    @Test
    void repairsInAStoreWithParts() {
        new Walk(compiled("storeRepair"), Map.of("partNumber", "BELT-7"))
                .choose("dispatch", "send")
                .choose("diagnose", "parts")
                .done("requestParts")
                .choose("awaitParts", "arrived")
                .choose("repair", "repaired")
                .choose("accept", "refuse")
                .choose("repair", "repaired")
                .choose("accept", "accept")
                .hasEndedWith("repaired");
    }

    @Test
    void closesWhatTheCustomerDoesNotAnswer() {
        var walk = new Walk(compiled("fiveStates"), Map.of())
                .choose("new", "assign")
                .choose("assigned", "begin")
                .choose("inProgress", "ask");

        assertThat(walk.effects())
                .contains(new Effect.WaitFor(walk.visit("awaitingCustomer"), "awaitingCustomer", Duration.ofDays(7)));
        walk.timeOver("awaitingCustomer").hasEndedWith("done");
    }

    @Test
    void archivesThroughSevenStates() {
        new Walk(compiled("sevenStates"), Map.of())
                .choose("toAssign", "assign")
                .choose("inProgress", "ask")
                .choose("awaitingCustomer", "answered")
                .choose("inProgress", "solve")
                .choose("resolved", "confirm")
                .choose("toAccept", "accept")
                .choose("closed", "reopen")
                .choose("inProgress", "solve")
                .timeOver("resolved")
                .timeOver("toAccept")
                .timeOver("closed")
                .hasEndedWith("done");
    }

    private static Element element(ReadyMadeFlow flow) {
        return new Element("flows", "e1", flow.name(), flow.over("Ticket"));
    }

    private static Flow compiled(String name) {
        var flow = ReadyMadeFlows.find(name).orElseThrow();
        return FlowDesk.KIND.compile(element(flow), around(flow));
    }

    /** A desk that has just what the flow says that it needs. */
    private static Surroundings around(ReadyMadeFlow flow) {
        var sketch = new Sketch().object("Ticket", "tickets").field("name", "text");
        flow.fields().forEach((name, field) -> sketch.field(name, field.type(), field.settings()));
        var elements = new ArrayList<Element>();
        flow.roles().keySet().forEach(role -> elements.add(new Element("roles", "e_" + role, role, Map.of())));
        elements.add(element(flow));
        return new Surroundings(
                new Definition(sketch.definition().objects()).withElements(elements), StandardFieldTypes.registry());
    }
}
