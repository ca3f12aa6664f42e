package io.deskweave.metadata.flows.model;

import java.util.List;
import java.util.stream.Stream;

/**
 * What can come of a node, and so which ways lead out of it.
 *
 * @param must outcomes that need a way each
 * @param may outcomes that may have one
 */
public record Outcomes(List<String> must, List<String> may) {

    public static final String DONE = "done";
    public static final String APPROVED = "approved";
    public static final String REJECTED = "rejected";
    /** Nobody was found who could approve. */
    public static final String NOBODY = "nobody";
    /** The time limit is over. */
    public static final String OVERDUE = "overdue";
    /** The record was changed so that the way's condition holds. */
    public static final String CHANGED = "changed";
    /** What was to be done could not be done. */
    public static final String FAILED = "failed";
    /** The other desk does not take it. */
    public static final String REFUSED = "refused";

    public Outcomes {
        must = List.copyOf(must);
        may = List.copyOf(may);
    }

    public static Outcomes of(Behaviour behaviour) {
        return switch (behaviour) {
            case Behaviour.Begin ignored -> one();
            case Behaviour.Decide ignored -> one();
            case Behaviour.Fork ignored -> one();
            case Behaviour.Meet ignored -> one();
            case Behaviour.Delay ignored -> one();
            case Behaviour.Finish ignored -> new Outcomes(List.of(), List.of());
            case Behaviour.Attend attend ->
                new Outcomes(attend.work().outcomes(), attend.limited() ? List.of(CHANGED, OVERDUE) : List.of(CHANGED));
            case Behaviour.Approve approve ->
                new Outcomes(
                        List.of(APPROVED, REJECTED), approve.limited() ? List.of(NOBODY, OVERDUE) : List.of(NOBODY));
            case Behaviour.Act ignored -> new Outcomes(List.of(DONE), List.of(FAILED));
            case Behaviour.Call call -> new Outcomes(call.results(), List.of());
            case Behaviour.HandOver ignored -> new Outcomes(List.of(DONE), List.of(REFUSED));
        };
    }

    public List<String> all() {
        return Stream.concat(must.stream(), may.stream()).toList();
    }

    private static Outcomes one() {
        return new Outcomes(List.of(DONE), List.of());
    }
}
