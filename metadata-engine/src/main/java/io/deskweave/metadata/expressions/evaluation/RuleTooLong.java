package io.deskweave.metadata.expressions.evaluation;

/** An evaluation that was cut short. It is caught where the rule is asked and never gets further. */
final class RuleTooLong extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RuleTooLong() {
        super("A rule went on for too long", null, false, false);
    }
}
