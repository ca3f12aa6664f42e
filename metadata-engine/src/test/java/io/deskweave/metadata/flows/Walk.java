package io.deskweave.metadata.flows;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.metadata.flows.model.Flow;
import io.deskweave.metadata.flows.stepping.Effect;
import io.deskweave.metadata.flows.stepping.FlowEvent;
import io.deskweave.metadata.flows.stepping.FlowState;
import io.deskweave.metadata.flows.stepping.Step;
import io.deskweave.metadata.flows.stepping.Stepping;
import io.deskweave.metadata.flows.stepping.Token;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One record on its way through a flow; whatever is told must fit. */
final class Walk {

    private final Flow flow;
    private final Map<String, Object> values = new HashMap<>();
    private FlowState state;
    private List<Effect> effects = List.of();

    Walk(Flow flow, Map<String, ?> values) {
        this.flow = flow;
        this.values.putAll(values);
        this.state = new FlowState(List.of(), 1, Optional.empty());
        take(Stepping.begin(flow, FlowDesk.facts(this.values)));
    }

    Walk choose(String node, String outcome) {
        return tell(new FlowEvent.Chosen(visit(node), outcome));
    }

    Walk name(String node, int step, String... people) {
        return tell(new FlowEvent.ApproversNamed(visit(node), step, List.of(people)));
    }

    Walk vote(String node, int step, String person, boolean approves) {
        return tell(new FlowEvent.Voted(visit(node), step, person, approves));
    }

    Walk done(String node) {
        return tell(new FlowEvent.ActionEnded(visit(node), true));
    }

    Walk timeOver(String node) {
        return tell(new FlowEvent.TimerFired(visit(node)));
    }

    Walk change(String field, Object value) {
        values.put(field, value);
        return tell(new FlowEvent.RecordChanged());
    }

    Walk tell(FlowEvent event) {
        return take(Stepping.step(flow, state, event, FlowDesk.facts(values)));
    }

    /** What an event that does not fit is refused with. */
    @Nullable
    String refusal(FlowEvent event) {
        return Stepping.step(flow, state, event, FlowDesk.facts(values)) instanceof Step.Refused refused
                ? refused.problem().code()
                : null;
    }

    Walk isAt(String... nodes) {
        assertThat(state.tokens()).extracting(Token::node).containsExactlyInAnyOrder(nodes);
        return this;
    }

    Walk hasEndedWith(String result) {
        assertThat(state.tokens()).isEmpty();
        assertThat(state.result()).contains(result);
        return this;
    }

    long visit(String node) {
        return state.at(node)
                .orElseThrow(() -> new AssertionError(node + " in " + state))
                .number();
    }

    FlowState state() {
        return state;
    }

    /** Of the last step. */
    List<Effect> effects() {
        return effects;
    }

    private Walk take(Step step) {
        if (!(step instanceof Step.Taken taken)) {
            throw new AssertionError("%s at %s".formatted(step, state));
        }
        state = taken.state();
        effects = taken.effects();
        return this;
    }
}
