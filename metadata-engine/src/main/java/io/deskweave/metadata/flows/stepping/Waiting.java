package io.deskweave.metadata.flows.stepping;

import java.util.ArrayList;
import java.util.List;

/** What a token waits for. */
public sealed interface Waiting {

    /**
     * Somebody who does the work.
     *
     * @param overdue whether its time limit is over
     */
    record ForWork(boolean overdue) implements Waiting {}

    /**
     * Approvers.
     *
     * @param open the steps in which they are asked now
     * @param later indexes of the steps in which they are asked after those
     */
    record ForApproval(List<Ballot> open, List<Integer> later, boolean overdue) implements Waiting {
        public ForApproval {
            open = List.copyOf(open);
            later = List.copyOf(later);
        }
    }

    /** A time. */
    record ForTime() implements Waiting {}

    /** Something that is being done. */
    record ForAction() implements Waiting {}

    /** The end of another flow. */
    record ForFlow() implements Waiting {}

    /** Another desk. */
    record ForDesk() implements Waiting {}

    /** The other branches of the split. */
    record ForBranches() implements Waiting {}

    /** A way that the flow does not have: only in flows that were published when less was refused. */
    record ForMending() implements Waiting {}

    /**
     * How one step of an approval stands.
     *
     * @param step its index
     * @param asked ids of those who are asked; empty until they are named
     */
    record Ballot(int step, List<String> asked, List<String> approved, List<String> rejected) {

        public Ballot {
            asked = List.copyOf(asked);
            approved = List.copyOf(approved);
            rejected = List.copyOf(rejected);
        }

        static Ballot of(int step) {
            return new Ballot(step, List.of(), List.of(), List.of());
        }

        Ballot asking(List<String> people) {
            return new Ballot(step, people, approved, rejected);
        }

        boolean hasVoted(String person) {
            return approved.contains(person) || rejected.contains(person);
        }

        Ballot with(String person, boolean approves) {
            return approves
                    ? new Ballot(step, asked, and(approved, person), rejected)
                    : new Ballot(step, asked, approved, and(rejected, person));
        }

        private static List<String> and(List<String> people, String person) {
            var more = new ArrayList<>(people);
            more.add(person);
            return more;
        }
    }
}
