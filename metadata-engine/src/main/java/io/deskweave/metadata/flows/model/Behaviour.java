package io.deskweave.metadata.flows.model;

import io.deskweave.metadata.expressions.evaluation.CheckedRule;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a node does when it is entered, and what it waits for: a closed set. Rules that cannot be read any more are
 * empty, as if they had not been written.
 */
public sealed interface Behaviour {

    /** Goes on at once: where a flow begins. */
    record Begin() implements Behaviour {}

    /**
     * Waits until somebody says how it went.
     *
     * @param limited whether there is a time limit
     * @param limit gives the duration in which it should be done
     */
    record Attend(Work work, boolean limited, Optional<CheckedRule> limit) implements Behaviour {}

    /** Waits until it is approved or rejected; {@code limited} and {@code limit} are as for work. */
    record Approve(List<ApprovalStep> steps, boolean inParallel, boolean limited, Optional<CheckedRule> limit)
            implements Behaviour {
        public Approve {
            steps = List.copyOf(steps);
        }
    }

    /** Goes on at once along the first way whose condition holds, else along the one without. */
    record Decide() implements Behaviour {}

    /** Goes on at once along all ways. */
    record Fork() implements Behaviour {}

    /** Waits for all that the split sent out. */
    record Meet() implements Behaviour {}

    /** Waits until a duration is over or a moment is there; without an answer it goes on at once. */
    record Delay(Optional<CheckedRule> until) implements Behaviour {}

    /**
     * Has something done, and waits until it is.
     *
     * @param what the key of the kind of node, such as {@code setFields}
     * @param settings as they were written
     * @param values rules whose values it needs, by name
     */
    record Act(String what, Map<String, Object> settings, Map<String, CheckedRule> values) implements Behaviour {
        public Act {
            settings = Collections.unmodifiableMap(new TreeMap<>(settings));
            values = Collections.unmodifiableMap(new TreeMap<>(values));
        }
    }

    /**
     * Waits until another flow over the same record has ended.
     *
     * @param results those with which it can end
     */
    record Call(String flow, List<String> results) implements Behaviour {
        public Call {
            results = List.copyOf(results);
        }
    }

    /**
     * Waits until another desk has done its part.
     *
     * @param accord the name of the accord under which it is handed over
     */
    record HandOver(String accord) implements Behaviour {}

    /** Is the end. */
    record Finish(String result) implements Behaviour {}
}
