package io.deskweave.metadata.flows.stepping;

import io.deskweave.platform.problems.Problem;
import java.util.List;

/** What came of telling a flow an event. */
public sealed interface Step {

    /** The flow has moved, or knows more; what is to be done is in order. */
    record Taken(FlowState state, List<Effect> effects) implements Step {
        public Taken {
            effects = List.copyOf(effects);
        }
    }

    /** The event does not fit, so nothing has changed. */
    record Refused(Problem problem) implements Step {}
}
