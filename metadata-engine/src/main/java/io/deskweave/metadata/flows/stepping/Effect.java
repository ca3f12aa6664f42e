package io.deskweave.metadata.flows.stepping;

import io.deskweave.metadata.flows.model.ApprovalStep;
import io.deskweave.metadata.flows.model.Work;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Something to be done after a step, in their order. {@code visit} is the number of the token that it is for. */
public sealed interface Effect {

    /** A stage was entered: its work is to be given to somebody. */
    record GiveWork(long visit, String node, Work work) implements Effect {}

    /** It is to be found who is asked, and told by {@code ApproversNamed}; then they are to be asked. */
    record NameApprovers(long visit, String node, int step, ApprovalStep asked) implements Effect {}

    /** Nobody was found, or too few: somebody must mend that. */
    record NobodyApproves(long visit, String node, int step) implements Effect {}

    /** {@code TimerFired} is to be told after so long; at once when it is zero. */
    record WaitFor(long visit, String node, Duration time) implements Effect {}

    /** {@code TimerFired} is to be told at that moment. */
    record WaitUntil(long visit, String node, Instant moment) implements Effect {}

    /** The time limit is over, and no way leads on from there: somebody is to be told. */
    record TellOverdue(long visit, String node) implements Effect {}

    /**
     * Something is to be done, and {@code ActionEnded} to be told.
     *
     * @param what the key of the kind of node
     * @param settings what it was given
     * @param values what its rules gave, null where they gave nothing
     */
    record Perform(
            long visit, String node, String what, Map<String, Object> settings, Map<String, @Nullable Object> values)
            implements Effect {
        public Perform {
            values = Collections.unmodifiableMap(new TreeMap<>(values));
        }
    }

    /** It failed, and no way leads on from there: somebody must mend that. */
    record TellFailed(long visit, String node) implements Effect {}

    /** Another flow is to begin over the same record, and {@code SubFlowEnded} to be told. */
    record BeginFlow(long visit, String node, String flow) implements Effect {}

    /** The record is to be handed over, and {@code HandedBack} to be told. */
    record HandOver(long visit, String node, String accord) implements Effect {}

    /** A node is left: its work, questions and timers are over. */
    record Leave(long visit, String node, String outcome) implements Effect {}

    /** A way that the flow does not have would have been taken. */
    record TellStuck(long visit, String node) implements Effect {}

    /** The flow has ended. */
    record End(String result) implements Effect {}
}
