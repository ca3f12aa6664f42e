package io.deskweave.metadata.flows.stepping;

import io.deskweave.platform.problems.Problem;

/** Why an event does not fit. */
enum Misfit implements Problem {
    ENDED("metadata.flow-step.ended", "The flow has ended", "Begin it anew"),
    LEFT("metadata.flow-step.left", "This step is over: the flow has gone on", "Look where it is now"),
    NOT_ASKED("metadata.flow-step.not-asked", "The flow does not wait for this here", "Look what it waits for"),
    NO_OUTCOME("metadata.flow-step.no-outcome", "This is no outcome of the step", "Choose one of its outcomes"),
    NO_APPROVER(
            "metadata.flow-step.no-approver", "This person is not asked in this step", "Let one who is asked decide"),
    VOTED("metadata.flow-step.voted", "This person has decided already", "Wait for the others"),
    TOLD("metadata.flow-step.told", "This was told before", "Go on"),
    ENDLESS(
            "metadata.flow-step.endless",
            "The flow goes round for ever at this step",
            "Publish a flow that waits in its loops");

    private final String code;
    private final String message;
    private final String advice;

    Misfit(String code, String message, String advice) {
        this.code = code;
        this.message = message;
        this.advice = advice;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }

    @Override
    public String message() {
        return message;
    }

    @Override
    public String advice() {
        return advice;
    }
}
