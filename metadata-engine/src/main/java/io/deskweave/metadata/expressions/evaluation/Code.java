package io.deskweave.metadata.expressions.evaluation;

import org.jspecify.annotations.Nullable;

/** One node, ready to answer. */
@FunctionalInterface
interface Code {

    @Nullable
    Object answer(Frame frame);
}
