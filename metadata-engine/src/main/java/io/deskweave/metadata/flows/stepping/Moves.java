package io.deskweave.metadata.flows.stepping;

import io.deskweave.metadata.expressions.evaluation.CheckedRule;
import io.deskweave.metadata.expressions.evaluation.Facts;
import io.deskweave.metadata.flows.model.Behaviour;
import io.deskweave.metadata.flows.model.Flow;
import io.deskweave.metadata.flows.model.FlowNode;
import io.deskweave.metadata.flows.model.Outcomes;
import io.deskweave.metadata.flows.model.Way;
import io.deskweave.metadata.flows.stepping.Token.Lane;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The moves of one step: tokens leave nodes and enter others until all wait. */
final class Moves {

    /** More than any sound flow needs: it has at most 500 nodes. */
    private static final int TOKENS_MAX = 1_000;

    private static final int LANES_MAX = 500;

    private final Flow flow;
    private final Facts facts;
    private final List<Token> tokens;
    private final List<Effect> effects = new ArrayList<>();
    private final Deque<Arrival> arrivals = new ArrayDeque<>();
    private long next;
    private @Nullable String result;

    Moves(Flow flow, FlowState state, Facts facts) {
        this.flow = flow;
        this.facts = facts;
        this.tokens = new ArrayList<>(state.tokens());
        this.next = state.next();
    }

    private record Arrival(String node, List<Lane> lanes) {}

    void begin() {
        arrivals.add(new Arrival(flow.start(), List.of()));
    }

    void tell(Effect effect) {
        effects.add(effect);
    }

    /** Puts a token that knows more in the place of what it was. */
    void replace(Token token, Waiting waiting) {
        tokens.replaceAll(each -> each.number() == token.number() ? each.waitingFor(waiting) : each);
    }

    /** Lets a token leave its node by an outcome that has a way. */
    void leave(Token token, Way way) {
        tokens.removeIf(each -> each.number() == token.number());
        effects.add(new Effect.Leave(token.number(), token.node(), way.outcome()));
        arrivals.add(new Arrival(way.to(), token.lanes()));
    }

    /** Moves on until every token waits. */
    Step finish() {
        // Where every loop waits and what splits joins, no way is gone twice in one step.
        int left = 10
                + 2
                        * flow.nodes().values().stream()
                                .mapToInt(node -> node.ways().size())
                                .sum();
        while (!arrivals.isEmpty()) {
            var arrival = arrivals.remove();
            if (left-- == 0 || tokens.size() > TOKENS_MAX || arrival.lanes().size() > LANES_MAX) {
                return new Step.Refused(Misfit.ENDLESS);
            }
            enter(arrival);
        }
        if (!tokens.isEmpty()) {
            return new Step.Taken(new FlowState(tokens, next, Optional.empty()), effects);
        }
        var end = result == null ? Outcomes.DONE : result;
        effects.add(new Effect.End(end));
        return new Step.Taken(new FlowState(tokens, next, Optional.of(end)), effects);
    }

    private void enter(Arrival arrival) {
        long visit = next++;
        var found = flow.node(arrival.node());
        if (found.isEmpty()) {
            stuck(visit, arrival);
            return;
        }
        var node = found.get();
        switch (node.behaviour()) {
            case Behaviour.Begin ignored -> pass(visit, arrival, node.way(Outcomes.DONE));
            case Behaviour.Decide ignored -> pass(visit, arrival, Decided.branch(node, facts));
            case Behaviour.Fork ignored -> fork(visit, arrival, node);
            case Behaviour.Meet ignored -> meet(visit, arrival, node);
            case Behaviour.Finish finish -> result = finish.result();
            case Behaviour.Attend attend -> {
                stay(visit, arrival, new Waiting.ForWork(false));
                effects.add(new Effect.GiveWork(visit, node.id(), attend.work()));
                attend.limit().ifPresent(limit -> limit(visit, node, limit));
            }
            case Behaviour.Approve approve -> approve(visit, arrival, node, approve);
            case Behaviour.Delay delay -> {
                stay(visit, arrival, new Waiting.ForTime());
                time(visit, node, delay.until().map(rule -> rule.value(facts)).orElse(Duration.ZERO));
            }
            case Behaviour.Act act -> {
                stay(visit, arrival, new Waiting.ForAction());
                effects.add(perform(visit, node, act));
            }
            case Behaviour.Call call -> {
                stay(visit, arrival, new Waiting.ForFlow());
                effects.add(new Effect.BeginFlow(visit, node.id(), call.flow()));
            }
            case Behaviour.HandOver over -> {
                stay(visit, arrival, new Waiting.ForDesk());
                effects.add(new Effect.HandOver(visit, node.id(), over.accord()));
            }
        }
    }

    private void stay(long visit, Arrival arrival, Waiting waiting) {
        tokens.add(new Token(visit, arrival.node(), arrival.lanes(), waiting));
    }

    private void pass(long visit, Arrival arrival, Optional<Way> way) {
        way.ifPresentOrElse(
                found -> arrivals.add(new Arrival(found.to(), arrival.lanes())), () -> stuck(visit, arrival));
    }

    private void stuck(long visit, Arrival arrival) {
        stay(visit, arrival, new Waiting.ForMending());
        effects.add(new Effect.TellStuck(visit, arrival.node()));
    }

    private void fork(long visit, Arrival arrival, FlowNode node) {
        var ways = node.ways();
        if (ways.isEmpty()) {
            stuck(visit, arrival);
        }
        for (int i = 0; i < ways.size(); i++) {
            var lanes = new ArrayList<>(arrival.lanes());
            lanes.add(new Lane(visit, i, ways.size()));
            arrivals.add(new Arrival(ways.get(i).to(), lanes));
        }
    }

    /** A token outside of any split has nothing to wait for. */
    private void meet(long visit, Arrival arrival, FlowNode node) {
        if (arrival.lanes().isEmpty()) {
            pass(visit, arrival, node.way(Outcomes.DONE));
            return;
        }
        stay(visit, arrival, new Waiting.ForBranches());
        var lane = arrival.lanes().getLast();
        var met = tokens.stream()
                .filter(token -> token.node().equals(node.id())
                        && token.waiting() instanceof Waiting.ForBranches
                        && token.lanes().getLast().visit() == lane.visit())
                .toList();
        if (met.size() == lane.branches()) {
            tokens.removeAll(met);
            var outer = arrival.lanes().subList(0, arrival.lanes().size() - 1);
            pass(visit, new Arrival(node.id(), outer), node.way(Outcomes.DONE));
        }
    }

    private void approve(long visit, Arrival arrival, FlowNode node, Behaviour.Approve approve) {
        var asked = Decided.asked(approve, facts);
        if (asked.isEmpty()) {
            pass(visit, arrival, node.way(Outcomes.APPROVED));
            return;
        }
        var now = approve.inParallel() ? asked : asked.subList(0, 1);
        var later = approve.inParallel() ? List.<Integer>of() : asked.subList(1, asked.size());
        stay(
                visit,
                arrival,
                new Waiting.ForApproval(now.stream().map(Waiting.Ballot::of).toList(), later, false));
        now.forEach(step -> effects.add(
                new Effect.NameApprovers(visit, node.id(), step, approve.steps().get(step))));
        approve.limit().ifPresent(limit -> limit(visit, node, limit));
    }

    private Effect perform(long visit, FlowNode node, Behaviour.Act act) {
        var values = new TreeMap<String, @Nullable Object>();
        act.values().forEach((name, rule) -> values.put(name, rule.value(facts)));
        return new Effect.Perform(visit, node.id(), act.what(), act.settings(), values);
    }

    /** A limit that nobody knows is none. */
    private void limit(long visit, FlowNode node, CheckedRule limit) {
        if (limit.value(facts) instanceof Duration time) {
            effects.add(new Effect.WaitFor(visit, node.id(), time));
        }
    }

    private void time(long visit, FlowNode node, @Nullable Object time) {
        effects.add(
                time instanceof Instant moment
                        ? new Effect.WaitUntil(visit, node.id(), moment)
                        : new Effect.WaitFor(visit, node.id(), time instanceof Duration span ? span : Duration.ZERO));
    }
}
