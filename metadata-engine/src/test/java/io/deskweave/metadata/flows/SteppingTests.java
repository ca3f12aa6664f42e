package io.deskweave.metadata.flows;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.metadata.flows.model.ApprovalStep.Need;
import io.deskweave.metadata.flows.stepping.Effect;
import io.deskweave.metadata.flows.stepping.FlowEvent;
import io.deskweave.metadata.flows.stepping.FlowState;
import io.deskweave.metadata.flows.stepping.Step;
import io.deskweave.metadata.flows.stepping.Stepping;
import io.deskweave.metadata.flows.stepping.Token;
import io.deskweave.metadata.flows.stepping.Waiting;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each behaviour does when it is entered and told something. */
class SteppingTests {

    private static final String APPROVAL = """
        start start
        check approval {"steps": [{"who": {"roles": ["engineer"]}, "need": "%s"%s}]}
        yes end {"result": "yes"}
        no end {"result": "no"}
        start -> check
        check approved -> yes
        check rejected -> no
        """;

    private static final String LIMITED = """
        start start
        work stage {"who": {"roles": ["AGENT"]}, "timeLimit": "hours(4)"}
        end end
        start -> work
        work done -> end
        """;

    @Test
    void givesTheWorkOfAStageAndItsTimer() {
        var walk = new Walk(FlowDesk.compiled(LIMITED), Map.of());

        assertThat(walk.effects())
                .satisfiesExactly(
                        work -> assertThat(work).isInstanceOf(Effect.GiveWork.class),
                        timer -> assertThat(timer)
                                .isEqualTo(new Effect.WaitFor(walk.visit("work"), "work", Duration.ofHours(4))));
    }

    @Test
    void tellsOnceThatAStageIsOverdue() {
        var walk = new Walk(FlowDesk.compiled(LIMITED), Map.of());
        var fired = new FlowEvent.TimerFired(walk.visit("work"));

        walk.tell(fired).isAt("work");
        assertThat(walk.effects()).containsExactly(new Effect.TellOverdue(walk.visit("work"), "work"));
        assertThat(walk.refusal(fired)).isEqualTo("metadata.flow-step.told");
        walk.choose("work", "done").hasEndedWith("done");
    }

    @Test
    void refusesWhatDoesNotFit() {
        var walk = new Walk(FlowDesk.compiled(LIMITED), Map.of());
        long visit = walk.visit("work");

        assertThat(walk.refusal(new FlowEvent.Chosen(visit, "solved"))).isEqualTo("metadata.flow-step.no-outcome");
        assertThat(walk.refusal(new FlowEvent.Chosen(visit, "overdue"))).isEqualTo("metadata.flow-step.no-outcome");
        assertThat(walk.refusal(new FlowEvent.Chosen(visit + 9, "done"))).isEqualTo("metadata.flow-step.left");
        assertThat(walk.refusal(new FlowEvent.ActionEnded(visit, true))).isEqualTo("metadata.flow-step.not-asked");
        assertThat(walk.refusal(new FlowEvent.Voted(visit, 0, "a", true))).isEqualTo("metadata.flow-step.not-asked");
        walk.choose("work", "done");
        assertThat(walk.refusal(new FlowEvent.Chosen(visit, "done"))).isEqualTo("metadata.flow-step.ended");
    }

    /** Votes in order, y and n; three are asked. */
    @ParameterizedTest
    @CsvSource({
        "one, y, yes",
        "one, n, no",
        "all, yy, ",
        "all, yyy, yes",
        "all, yyn, no",
        "all, n, no",
        "several, y, ",
        "several, yy, yes",
        "several, yny, yes",
        "several, yn, ",
        "several, nn, no"
    })
    void countsVotes(String need, String votes, String result) {
        var number = Need.SEVERAL.name().equalsIgnoreCase(need) ? ", \"number\": 2" : "";
        var walk = new Walk(FlowDesk.compiled(APPROVAL.formatted(need, number)), Map.of())
                .name("check", 0, "p0", "p1", "p2");
        for (int i = 0; i < votes.length(); i++) {
            walk.vote("check", 0, "p" + i, votes.charAt(i) == 'y');
        }

        assertThat(walk.state().result()).isEqualTo(Optional.ofNullable(result));
    }

    @Test
    void takesOneVoteOfEachWhoIsAsked() {
        var walk = new Walk(FlowDesk.compiled(APPROVAL.formatted("all", "")), Map.of());
        long visit = walk.visit("check");

        assertThat(walk.refusal(new FlowEvent.Voted(visit, 0, "a", true))).isEqualTo("metadata.flow-step.no-approver");
        walk.name("check", 0, "a", "b").vote("check", 0, "a", true);
        assertThat(walk.refusal(new FlowEvent.Voted(visit, 0, "a", false))).isEqualTo("metadata.flow-step.voted");
        assertThat(walk.refusal(new FlowEvent.Voted(visit, 0, "c", true))).isEqualTo("metadata.flow-step.no-approver");
        assertThat(walk.refusal(new FlowEvent.Voted(visit, 1, "b", true))).isEqualTo("metadata.flow-step.not-asked");
        assertThat(walk.refusal(new FlowEvent.ApproversNamed(visit, 0, List.of("c"))))
                .isEqualTo("metadata.flow-step.told");
    }

    @Test
    void saysThatNobodyApprovesUntilSomebodyIsNamed() {
        var walk = new Walk(FlowDesk.compiled(APPROVAL.formatted("several", ", \"number\": 2")), Map.of())
                .name("check", 0, "a");

        assertThat(walk.effects()).containsExactly(new Effect.NobodyApproves(walk.visit("check"), "check", 0));
        walk.name("check", 0, "a", "b")
                .vote("check", 0, "a", true)
                .vote("check", 0, "b", true)
                .hasEndedWith("yes");
    }

    @Test
    void asksStepsAtOnceOrOneAfterTheOther() {
        var text = """
            start start
            check approval {"order": "%s", "steps": [{"who": @}, {"who": @, "when": "amount > 5000"}, {"who": @}]}
            yes end {"result": "yes"}
            no end {"result": "no"}
            start -> check
            check approved -> yes
            check rejected -> no
            """.replace("@", "{\"roles\": [\"AGENT\"]}");
        var small = Map.of("amount", new BigDecimal("4999.99"));
        var great = Map.of("amount", new BigDecimal("5000.01"));

        assertThat(asked(new Walk(FlowDesk.compiled(text.formatted("series")), great)))
                .containsExactly(0);
        assertThat(asked(new Walk(FlowDesk.compiled(text.formatted("parallel")), great)))
                .containsExactly(0, 1, 2);
        assertThat(asked(new Walk(FlowDesk.compiled(text.formatted("parallel")), small)))
                .containsExactly(0, 2);
        new Walk(FlowDesk.compiled(text.formatted("parallel")), small)
                .name("check", 2, "c")
                .vote("check", 2, "c", true)
                .isAt("check")
                .name("check", 0, "a")
                .vote("check", 0, "a", true)
                .hasEndedWith("yes");
        new Walk(FlowDesk.compiled(text.formatted("series")), small)
                .name("check", 0, "a")
                .vote("check", 0, "a", true)
                .name("check", 2, "c")
                .vote("check", 2, "c", false)
                .hasEndedWith("no");
    }

    private static List<Integer> asked(Walk walk) {
        return walk.effects().stream()
                .filter(Effect.NameApprovers.class::isInstance)
                .map(effect -> ((Effect.NameApprovers) effect).step())
                .toList();
    }

    @Test
    void waitsUntilAMomentAndNotAtAllForNone() {
        var flow = FlowDesk.compiled("""
            start start
            later timer {"until": "visitAt - hours(2)"}
            end end
            start -> later
            later -> end
            """);
        var visit = Instant.parse("2026-03-16T10:00:00Z");
        var walk = new Walk(flow, Map.of("visitAt", visit));

        assertThat(walk.effects())
                .containsExactly(new Effect.WaitUntil(walk.visit("later"), "later", visit.minus(Duration.ofHours(2))));
        assertThat(new Walk(flow, Map.of()).effects()).containsExactly(new Effect.WaitFor(2, "later", Duration.ZERO));
        walk.timeOver("later").hasEndedWith("done");
    }

    @Test
    void performsWithTheValuesOfItsRules() {
        var walk = new Walk(FlowDesk.compiled("""
            start start
            set setFields {"fields": {"mileage": "mileage + 1", "visitAt": "visitAt"}}
            end end
            broken end {"result": "broken"}
            start -> set
            set done -> end
            set failed -> broken
            """), Map.of("mileage", 4L));

        assertThat(walk.effects()).singleElement().isInstanceOfSatisfying(Effect.Perform.class, set -> {
            assertThat(set.what()).isEqualTo("setFields");
            assertThat(set.values()).containsEntry("f3", 5L).containsEntry("f6", null);
        });
        walk.tell(new FlowEvent.ActionEnded(walk.visit("set"), false)).hasEndedWith("broken");
    }

    @Test
    void tellsThatAnActionFailedWhereNoWayLeadsOn() {
        var walk = new Walk(FlowDesk.compiled("""
            start start
            hook webhook {"hook": "erp", "fields": ["mileage"]}
            end end
            start -> hook
            hook -> end
            """), Map.of());

        walk.tell(new FlowEvent.ActionEnded(walk.visit("hook"), false)).isAt("hook");
        assertThat(walk.effects()).containsExactly(new Effect.TellFailed(walk.visit("hook"), "hook"));
        walk.done("hook").hasEndedWith("done");
    }

    @Test
    void handsOverAndGoesOnByWhatTheOtherDeskDid() {
        var text = """
            start start
            hand handOver {"accord": "north"}
            end end
            back stage {"who": {"roles": ["AGENT"]}}
            start -> hand
            hand done -> end
            hand refused -> back
            back -> end
            """;
        var walk = new Walk(FlowDesk.compiled(text), Map.of());

        assertThat(walk.effects()).containsExactly(new Effect.HandOver(walk.visit("hand"), "hand", "north"));
        walk.tell(new FlowEvent.HandedBack(walk.visit("hand"), false)).isAt("back");
    }

    @Test
    void goesThroughAnotherFlowAndOnByItsResult() {
        var main = FlowDesk.flow("main", """
            start start
            sub subFlow {"flow": "parts"}
            won end {"result": "won"}
            lost end {"result": "lost"}
            start -> sub
            sub found -> won
            sub missing -> lost
            """);
        var parts = FlowDesk.flow("parts", """
            start start
            look stage {"who": {"roles": ["engineer"]}, "outcomes": [{"key": "yes"}, {"key": "no"}]}
            found end {"result": "found"}
            missing end {"result": "missing"}
            start -> look
            look yes -> found
            look no -> missing
            """);
        var all = List.of(main, parts);

        assertThat(FlowDesk.findings(main, all)).isEmpty();
        var walk = new Walk(FlowDesk.KIND.compile(main, FlowDesk.around(all)), Map.of());
        assertThat(walk.effects()).containsExactly(new Effect.BeginFlow(walk.visit("sub"), "sub", "parts"));
        assertThat(walk.refusal(new FlowEvent.SubFlowEnded(walk.visit("sub"), "stolen")))
                .isEqualTo("metadata.flow-step.no-outcome");
        walk.tell(new FlowEvent.SubFlowEnded(walk.visit("sub"), "missing")).hasEndedWith("lost");
    }

    /** Published when less was refused: nothing is thrown, nothing goes round for ever. */
    @Test
    void staysCalmInAFlowThatIsNotSound() {
        var endless = FlowDesk.flow("main", """
            start start
            a branch
            b branch
            start -> a
            a -> b
            b -> a
            """);
        var broken = FlowDesk.flow("main", """
            start start
            a branch
            start -> a
            a -> nowhere when urgent
            """);

        assertThat(Stepping.begin(
                        FlowDesk.KIND.compile(endless, FlowDesk.around(List.of(endless))), FlowDesk.facts(Map.of())))
                .isInstanceOfSatisfying(
                        Step.Refused.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo("metadata.flow-step.endless"));
        assertThat(Stepping.begin(
                        FlowDesk.KIND.compile(broken, FlowDesk.around(List.of(broken))), FlowDesk.facts(Map.of())))
                .isEqualTo(new Step.Taken(
                        new FlowState(
                                List.of(new Token(2, "a", List.of(), new Waiting.ForMending())), 3, Optional.empty()),
                        List.of(new Effect.TellStuck(2, "a"))));
    }
}
