/**
 * The checked tree of a rule: every node has its type, every name is resolved, every call knows its function. What the
 * evaluator, the gate and the translator to SQL work on.
 */
@NullMarked
package io.deskweave.metadata.expressions.tree;

import org.jspecify.annotations.NullMarked;
