package io.deskweave.metadata.flows;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.metadata.expressions.evaluation.Facts;
import io.deskweave.metadata.flows.model.Behaviour;
import io.deskweave.metadata.flows.model.Flow;
import io.deskweave.metadata.flows.model.FlowNode;
import io.deskweave.metadata.flows.model.Way;
import io.deskweave.metadata.flows.stepping.Effect;
import io.deskweave.metadata.flows.stepping.FlowEvent;
import io.deskweave.metadata.flows.stepping.FlowState;
import io.deskweave.metadata.flows.stepping.Step;
import io.deskweave.metadata.flows.stepping.Stepping;
import io.deskweave.metadata.flows.stepping.Token;
import io.deskweave.metadata.flows.stepping.Token.Lane;
import io.deskweave.metadata.flows.stepping.Waiting;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Every state that a flow can come to, whatever is told; states that differ in numbers of visits alone are one. */
final class Exploration {

    private static final int STATES_MAX = 300;
    private static final int ANSWERS_MAX = 5;

    private final Flow flow;
    private final Map<String, Set<String>> before = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final Set<String> ended = new HashSet<>();
    private final Deque<FlowState> open = new ArrayDeque<>();

    private Exploration(Flow flow) {
        this.flow = flow;
    }

    /**
     * Explores a flow with which nothing is wrong, and checks every step.
     *
     * @return how many states there are; -1 when they are too many
     */
    static int of(Flow flow) {
        var exploration = new Exploration(flow);
        steps(facts -> Stepping.begin(flow, facts)).forEach(step -> exploration.note("", entered(flow, step)));
        while (!exploration.open.isEmpty()) {
            if (exploration.seen.size() > STATES_MAX) {
                return -1;
            }
            exploration.explore(exploration.open.remove());
        }
        exploration.assertThatAllEnd();
        return exploration.seen.size();
    }

    /** The steps for all answers that conditions can give, each by itself: whether they can hold together is not known. */
    private static List<Step> steps(Function<Facts, Step> told) {
        var steps = new ArrayList<Step>();
        steps(told, "", steps);
        return steps;
    }

    private static void steps(Function<Facts, Step> told, String answers, List<Step> steps) {
        var asked = new AtomicInteger();
        var step = told.apply(answering(answers, asked));
        assertThat(told.apply(answering(answers, new AtomicInteger()))).isEqualTo(step);
        steps.add(step);
        for (int i = answers.length(); i < Math.min(asked.get(), ANSWERS_MAX); i++) {
            steps(told, answers + "n".repeat(i - answers.length()) + "y", steps);
        }
    }

    private static Facts answering(String answers, AtomicInteger asked) {
        return FlowDesk.facts(name -> {
            int number = asked.getAndIncrement();
            return number < answers.length() && answers.charAt(number) == 'y';
        });
    }

    private static FlowState entered(Flow flow, Step step) {
        assertThat(step).isInstanceOf(Step.Taken.class);
        var state = ((Step.Taken) step).state();
        assertThat(instantly(flow, List.of(flow.start()))).containsAll(nodes(state.tokens().stream()));
        return state;
    }

    private void explore(FlowState state) {
        for (var event : events(state)) {
            for (var step : steps(facts -> Stepping.step(flow, state, event, facts))) {
                if (step instanceof Step.Taken taken) {
                    assertThatNothingIsSkipped(state, taken);
                    note(form(state), taken.state());
                } else {
                    assertThat(event).isInstanceOf(FlowEvent.TimerFired.class);
                }
            }
        }
    }

    private void note(String from, FlowState to) {
        assertThatNothingIsLost(to);
        var form = form(to);
        before.computeIfAbsent(form, f -> new HashSet<>()).add(from);
        if (seen.add(form)) {
            if (to.hasEnded()) {
                ended.add(form);
            } else {
                open.add(to);
            }
        }
    }

    /** Everything that could be told and fits, and some that does not. */
    private List<FlowEvent> events(FlowState state) {
        var events = new ArrayList<FlowEvent>(List.of(new FlowEvent.RecordChanged()));
        for (var token : state.tokens()) {
            events.addAll(events(token));
        }
        return events;
    }

    private Collection<FlowEvent> events(Token token) {
        long visit = token.number();
        return switch (token.waiting()) {
            case Waiting.ForWork ignored ->
                Stream.concat(
                                outcomes(token).stream().map(o -> (FlowEvent) new FlowEvent.Chosen(visit, o)),
                                Stream.of(new FlowEvent.TimerFired(visit)))
                        .toList();
            case Waiting.ForApproval approval -> {
                var ballot = approval.open().getFirst();
                yield ballot.asked().isEmpty()
                        ? List.of(new FlowEvent.ApproversNamed(visit, ballot.step(), List.of("a")))
                        : List.of(
                                new FlowEvent.Voted(visit, ballot.step(), "a", true),
                                new FlowEvent.Voted(visit, ballot.step(), "a", false));
            }
            case Waiting.ForTime ignored -> List.of(new FlowEvent.TimerFired(visit));
            case Waiting.ForAction ignored ->
                List.of(new FlowEvent.ActionEnded(visit, true), new FlowEvent.ActionEnded(visit, false));
            case Waiting.ForFlow ignored -> List.of(new FlowEvent.SubFlowEnded(visit, "done"));
            case Waiting.ForDesk ignored -> List.of(new FlowEvent.HandedBack(visit, true));
            case Waiting.ForBranches ignored -> List.of();
            case Waiting.ForMending ignored -> throw new AssertionError("Stuck at " + token);
        };
    }

    private List<String> outcomes(Token token) {
        return ((Behaviour.Attend) flow.node(token.node()).orElseThrow().behaviour())
                .work()
                .outcomes();
    }

    /** Every branch of every split is still on its way, or waits at the join. */
    private static void assertThatNothingIsLost(FlowState state) {
        assertThat(state.tokens().isEmpty()).isEqualTo(state.hasEnded());
        var branches = new HashMap<Long, Set<Integer>>();
        var sizes = new HashMap<Long, Integer>();
        var ways = new HashMap<Long, Set<List<Lane>>>();
        for (var token : state.tokens()) {
            for (int i = 0; i < token.lanes().size(); i++) {
                var lane = token.lanes().get(i);
                branches.computeIfAbsent(lane.visit(), v -> new TreeSet<>()).add(lane.branch());
                sizes.put(lane.visit(), lane.branches());
                ways.computeIfAbsent(lane.visit(), v -> new HashSet<>())
                        .add(token.lanes().subList(0, i));
            }
        }
        sizes.forEach((visit, size) -> assertThat(branches.get(visit)).hasSize(size));
        ways.values().forEach(outer -> assertThat(outer).hasSize(1));
        assertThat(state.tokens()).extracting(Token::lanes).doesNotHaveDuplicates();
    }

    /** Who comes anywhere comes along ways from where somebody left. */
    private void assertThatNothingIsSkipped(FlowState from, Step.Taken step) {
        var left = step.effects().stream()
                .filter(Effect.Leave.class::isInstance)
                .map(effect -> (Effect.Leave) effect)
                .toList();
        var next = left.stream()
                .flatMap(leave -> flow.node(leave.node()).orElseThrow().ways().stream()
                        .filter(way -> way.outcome().equals(leave.outcome())))
                .map(Way::to)
                .toList();
        var came = step.state().tokens().stream().filter(token -> token.number() >= from.next());
        assertThat(instantly(flow, next)).containsAll(nodes(came));
        left.forEach(leave ->
                assertThat(from.token(leave.visit()).orElseThrow().node()).isEqualTo(leave.node()));
    }

    /** These nodes, and all that are reached from them without waiting. */
    private static Set<String> instantly(Flow flow, Collection<String> nodes) {
        var reached = new HashSet<String>();
        var waiting = new ArrayDeque<>(nodes);
        while (!waiting.isEmpty()) {
            var id = waiting.remove();
            if (reached.add(id)) {
                flow.node(id)
                        .filter(node -> node.behaviour() instanceof Behaviour.Begin
                                || node.behaviour() instanceof Behaviour.Decide
                                || node.behaviour() instanceof Behaviour.Fork
                                || node.behaviour() instanceof Behaviour.Meet)
                        .map(FlowNode::ways)
                        .ifPresent(ways -> ways.forEach(way -> waiting.add(way.to())));
            }
        }
        return reached;
    }

    private static Set<String> nodes(Stream<Token> tokens) {
        return new TreeSet<>(tokens.map(Token::node).toList());
    }

    private void assertThatAllEnd() {
        var ending = new HashSet<>(ended);
        var waiting = new ArrayDeque<>(ended);
        while (!waiting.isEmpty()) {
            before.getOrDefault(waiting.remove(), Set.of()).stream()
                    .filter(ending::add)
                    .forEach(waiting::add);
        }
        assertThat(seen.stream().filter(form -> !ending.contains(form)).findFirst())
                .as("%s", flow)
                .isEmpty();
    }

    /** The state without the numbers of visits. */
    private static String form(FlowState state) {
        var visits = state.tokens().stream()
                .flatMap(token -> token.lanes().stream())
                .map(Lane::visit)
                .distinct()
                .toList();
        return state.result().orElse("")
                + state.tokens().stream()
                        .map(token -> token.node()
                                + IntStream.range(0, token.lanes().size())
                                        .mapToObj(i -> visits.indexOf(
                                                        token.lanes().get(i).visit()) + ":"
                                                + token.lanes().get(i).branch())
                                        .toList()
                                + token.waiting())
                        .sorted()
                        .toList();
    }
}
