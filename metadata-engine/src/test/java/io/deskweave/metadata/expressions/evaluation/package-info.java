/** What keeps rules that are asked from holding anybody up. */
@NullMarked
package io.deskweave.metadata.expressions.evaluation;

import org.jspecify.annotations.NullMarked;
