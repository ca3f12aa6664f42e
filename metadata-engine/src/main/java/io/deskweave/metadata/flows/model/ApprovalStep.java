package io.deskweave.metadata.flows.model;

import io.deskweave.metadata.expressions.evaluation.CheckedRule;
import java.util.Optional;

/**
 * One asking of an approval.
 *
 * @param number how many must approve, where several must
 * @param when only then it is asked, such as above an amount; empty for always
 */
public record ApprovalStep(Who who, Need need, int number, Optional<CheckedRule> when) {

    /** How many of those asked must approve. */
    public enum Need {
        /** Any one of them decides, either way. */
        ONE,
        /** All of them. */
        ALL,
        /** So many of them; rejected as soon as so many cannot be reached any more. */
        SEVERAL
    }
}
