package io.deskweave.metadata.flows.stepping;

import java.util.List;

/** Something that happened, told to a flow. {@code visit} is the number of the token that it is about. */
public sealed interface FlowEvent {

    /** Somebody says how the work of a stage went. */
    record Chosen(long visit, String outcome) implements FlowEvent {}

    /** It was found who is asked in a step of an approval; nobody, perhaps. */
    record ApproversNamed(long visit, int step, List<String> people) implements FlowEvent {
        public ApproversNamed {
            people = people.stream().distinct().toList();
        }
    }

    /** One who was asked approves or rejects. */
    record Voted(long visit, int step, String person, boolean approves) implements FlowEvent {}

    /** The time is there for which the token set a timer. */
    record TimerFired(long visit) implements FlowEvent {}

    /** What was to be done is done, or could not be done. */
    record ActionEnded(long visit, boolean done) implements FlowEvent {}

    /** The other flow has ended with this result. */
    record SubFlowEnded(long visit, String result) implements FlowEvent {}

    /** The other desk has done its part, or does not take it. */
    record HandedBack(long visit, boolean done) implements FlowEvent {}

    /** The record has other values than before. */
    record RecordChanged() implements FlowEvent {}
}
