package io.deskweave.metadata.flows.stepping;

import io.deskweave.metadata.expressions.evaluation.Facts;
import io.deskweave.metadata.flows.model.Behaviour;
import io.deskweave.metadata.flows.model.Flow;
import io.deskweave.metadata.flows.model.FlowNode;
import io.deskweave.metadata.flows.model.Outcomes;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * How flows move. Pure: the same flow, state, event and facts always give the same step. Total: whatever is told, there
 * is an answer. A token only ever goes along a way of the flow, so no step can be skipped.
 */
public final class Stepping {

    private static final FlowState NOWHERE = new FlowState(List.of(), 1, Optional.empty());

    private final Flow flow;
    private final FlowState state;
    private final Facts facts;

    private Stepping(Flow flow, FlowState state, Facts facts) {
        this.flow = flow;
        this.state = state;
        this.facts = facts;
    }

    /** The first step of a record through a flow. */
    public static Step begin(Flow flow, Facts facts) {
        var moves = new Moves(flow, NOWHERE, facts);
        moves.begin();
        return moves.finish();
    }

    /**
     * One step.
     *
     * @param facts the record as it is after the event, for conditions and other rules
     */
    public static Step step(Flow flow, FlowState state, FlowEvent event, Facts facts) {
        return state.hasEnded() ? new Step.Refused(Misfit.ENDED) : new Stepping(flow, state, facts).told(event);
    }

    private Step told(FlowEvent event) {
        return switch (event) {
            case FlowEvent.Chosen chosen -> at(chosen.visit(), (token, node) -> chosen(token, node, chosen.outcome()));
            case FlowEvent.ApproversNamed named ->
                at(named.visit(), (token, node) -> new Voting(token, node, moves()).named(named));
            case FlowEvent.Voted voted ->
                at(voted.visit(), (token, node) -> new Voting(token, node, moves()).voted(voted));
            case FlowEvent.TimerFired fired -> at(fired.visit(), this::timerFired);
            case FlowEvent.ActionEnded ended ->
                at(ended.visit(), (token, node) -> actionEnded(token, node, ended.done()));
            case FlowEvent.SubFlowEnded ended ->
                at(
                        ended.visit(),
                        (token, node) -> token.waiting() instanceof Waiting.ForFlow
                                ? onwards(token, node, ended.result())
                                : refused(Misfit.NOT_ASKED));
            case FlowEvent.HandedBack back ->
                at(
                        back.visit(),
                        (token, node) -> token.waiting() instanceof Waiting.ForDesk
                                ? onwards(token, node, back.done() ? Outcomes.DONE : Outcomes.REFUSED)
                                : refused(Misfit.NOT_ASKED));
            case FlowEvent.RecordChanged ignored -> recordChanged();
        };
    }

    private Step at(long visit, BiFunction<Token, FlowNode, Step> answer) {
        var token = state.token(visit);
        if (token.isEmpty()) {
            return refused(Misfit.LEFT);
        }
        return flow.node(token.get().node())
                .map(node -> answer.apply(token.get(), node))
                .orElseGet(() -> refused(Misfit.NOT_ASKED));
    }

    private Step chosen(Token token, FlowNode node, String outcome) {
        if (!(token.waiting() instanceof Waiting.ForWork && node.behaviour() instanceof Behaviour.Attend attend)) {
            return refused(Misfit.NOT_ASKED);
        }
        return attend.work().outcomes().contains(outcome) ? onwards(token, node, outcome) : refused(Misfit.NO_OUTCOME);
    }

    private Step timerFired(Token token, FlowNode node) {
        return switch (token.waiting()) {
            case Waiting.ForTime ignored -> onwards(token, node, Outcomes.DONE);
            case Waiting.ForWork work -> overdue(token, node, work.overdue(), new Waiting.ForWork(true));
            case Waiting.ForApproval approval ->
                overdue(
                        token,
                        node,
                        approval.overdue(),
                        new Waiting.ForApproval(approval.open(), approval.later(), true));
            case Waiting.ForAction ignored -> refused(Misfit.NOT_ASKED);
            case Waiting.ForFlow ignored -> refused(Misfit.NOT_ASKED);
            case Waiting.ForDesk ignored -> refused(Misfit.NOT_ASKED);
            case Waiting.ForBranches ignored -> refused(Misfit.NOT_ASKED);
            case Waiting.ForMending ignored -> refused(Misfit.NOT_ASKED);
        };
    }

    private Step overdue(Token token, FlowNode node, boolean known, Waiting overdue) {
        if (known) {
            return refused(Misfit.TOLD);
        }
        if (!Outcomes.of(node.behaviour()).may().contains(Outcomes.OVERDUE)) {
            return refused(Misfit.NOT_ASKED);
        }
        var moves = moves();
        node.way(Outcomes.OVERDUE).ifPresentOrElse(way -> moves.leave(token, way), () -> {
            moves.replace(token, overdue);
            moves.tell(new Effect.TellOverdue(token.number(), node.id()));
        });
        return moves.finish();
    }

    private Step actionEnded(Token token, FlowNode node, boolean done) {
        if (!(token.waiting() instanceof Waiting.ForAction)) {
            return refused(Misfit.NOT_ASKED);
        }
        if (done || node.way(Outcomes.FAILED).isPresent()) {
            return onwards(token, node, done ? Outcomes.DONE : Outcomes.FAILED);
        }
        var moves = moves();
        moves.tell(new Effect.TellFailed(token.number(), node.id()));
        return moves.finish();
    }

    /** Each token at a stage whose way for a change of the record is open now goes along it. */
    private Step recordChanged() {
        var moves = moves();
        for (var token : state.tokens()) {
            if (token.waiting() instanceof Waiting.ForWork) {
                flow.node(token.node())
                        .flatMap(node -> Decided.changed(node, facts))
                        .ifPresent(way -> moves.leave(token, way));
            }
        }
        return moves.finish();
    }

    private Step onwards(Token token, FlowNode node, String outcome) {
        var way = node.way(outcome);
        if (way.isEmpty()) {
            return refused(Misfit.NO_OUTCOME);
        }
        var moves = moves();
        moves.leave(token, way.get());
        return moves.finish();
    }

    private Moves moves() {
        return new Moves(flow, state, facts);
    }

    private static Step refused(Misfit why) {
        return new Step.Refused(why);
    }
}
