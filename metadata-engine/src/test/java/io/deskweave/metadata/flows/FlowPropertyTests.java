package io.deskweave.metadata.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.deskweave.metadata.definition.Element;
import io.deskweave.metadata.flows.model.Flow;
import io.deskweave.metadata.flows.stepping.FlowEvent;
import io.deskweave.metadata.flows.stepping.FlowState;
import io.deskweave.metadata.flows.stepping.Step;
import io.deskweave.metadata.flows.stepping.Stepping;
import io.deskweave.metadata.flows.stepping.Token;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is drawn, compiling answers; what it lets pass never loses a token, skips a step or comes to rest anywhere. */
class FlowPropertyTests {

    private static final int FLOWS = 60;

    @ParameterizedTest
    @ValueSource(longs = {3, 14, 159})
    void endsFromEveryStateOfASoundFlow(long seed) {
        var random = random(seed);
        int explored = 0;
        for (int i = 0; i < FLOWS; i++) {
            var flow = RandomFlows.sound(random);
            assertThat(findings(flow))
                    .as("seed %d, flow %d: %s", seed, i, flow.body())
                    .isEmpty();
            explored += Exploration.of(compiled(flow)) > 0 ? 1 : 0;
        }
        assertThat(explored).isGreaterThan(FLOWS / 4);
    }

    @ParameterizedTest
    @ValueSource(longs = {26, 535, 897})
    void endsFromEveryStateOfWhatIsLetPassAmongTheBroken(long seed) {
        var random = random(seed);
        int passed = 0;
        for (int i = 0; i < FLOWS * 4; i++) {
            var flow = RandomFlows.broken(random);
            if (findings(flow).isEmpty()) {
                passed++;
                Exploration.of(compiled(flow));
            }
        }
        assertThat(passed).isGreaterThan(2);
    }

    @ParameterizedTest
    @ValueSource(longs = {932, 384, 626})
    void answersWhateverIsDrawnAndTold(long seed) {
        var random = random(seed);
        for (int i = 0; i < FLOWS * 4; i++) {
            var flow = i % 2 == 0 ? RandomFlows.wild(random) : RandomFlows.broken(random);
            assertThatNoException()
                    .as("seed %d, flow %d: %s", seed, i, flow.body())
                    .isThrownBy(() -> {
                        findings(flow);
                        tell(compiled(flow), random);
                    });
        }
    }

    /** Events without sense; what is refused changes nothing. */
    private static void tell(Flow flow, RandomGenerator random) {
        var state = new FlowState(List.of(), 1, Optional.empty());
        if (Stepping.begin(flow, FlowDesk.facts(Map.of())) instanceof Step.Taken begun) {
            state = begun.state();
        }
        for (int i = 0; i < 30; i++) {
            var facts = FlowDesk.facts(Map.of("urgent", random.nextBoolean()));
            if (Stepping.step(flow, state, event(state, random), facts) instanceof Step.Taken taken) {
                state = taken.state();
                assertThat(state.tokens()).extracting(Token::number).doesNotHaveDuplicates();
            }
        }
    }

    private static FlowEvent event(FlowState state, RandomGenerator random) {
        long visit = state.tokens().isEmpty() || random.nextInt(10) == 0
                ? random.nextLong()
                : state.tokens().get(random.nextInt(state.tokens().size())).number();
        return switch (random.nextInt(8)) {
            case 0 -> new FlowEvent.Chosen(visit, random.nextInt(4) == 0 ? "" : "done");
            case 1 -> new FlowEvent.ApproversNamed(visit, random.nextInt(-1, 2), List.of("a", "a"));
            case 2 -> new FlowEvent.Voted(visit, random.nextInt(-1, 2), "a", random.nextBoolean());
            case 3 -> new FlowEvent.TimerFired(visit);
            case 4 -> new FlowEvent.ActionEnded(visit, random.nextBoolean());
            case 5 -> new FlowEvent.SubFlowEnded(visit, "done");
            case 6 -> new FlowEvent.HandedBack(visit, random.nextBoolean());
            default -> new FlowEvent.RecordChanged();
        };
    }

    private static List<?> findings(Element flow) {
        return FlowDesk.findings(flow, List.of(flow));
    }

    private static Flow compiled(Element flow) {
        return FlowDesk.KIND.compile(flow, FlowDesk.around(List.of(flow)));
    }

    private static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }
}
