package io.deskweave.metadata.flows.model;

import io.deskweave.metadata.expressions.evaluation.CheckedRule;
import java.util.Optional;

/**
 * A way from one node to another.
 *
 * @param outcome for which outcome of the node it is taken; {@code done} where there is but one
 * @param conditional whether a condition was written
 * @param when the condition; empty when none was written, or when it cannot be read any more: then it never holds
 * @param to the id of the node to which it leads
 */
public record Way(String outcome, boolean conditional, Optional<CheckedRule> when, String to) {}
