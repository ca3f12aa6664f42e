/**
 * Checked rules at work: a tree becomes a chain of closures once, which then answers as often as it is asked. Nothing
 * throws, and a breaker rests a rule that is slow all the same.
 */
@NullMarked
package io.deskweave.metadata.expressions.evaluation;

import org.jspecify.annotations.NullMarked;
