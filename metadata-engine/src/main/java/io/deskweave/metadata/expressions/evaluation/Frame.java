package io.deskweave.metadata.expressions.evaluation;

import org.jspecify.annotations.Nullable;

/** One evaluation: what it is about, the elements of its loops, and how many rounds are left. */
final class Frame {

    /** Twice what the gate lets through: only what it did not foresee gets here. */
    private static final int ROUNDS_MAX = 10_000;

    final Facts facts;
    private final @Nullable Object[] locals;
    private int rounds;

    Frame(Facts facts, int slots) {
        this.facts = facts;
        this.locals = new @Nullable Object[slots];
    }

    @Nullable
    Object local(int slot) {
        return locals[slot];
    }

    /** The next round of a loop, about this element. */
    void round(int slot, @Nullable Object element) {
        if (++rounds > ROUNDS_MAX) {
            throw new RuleTooLong();
        }
        locals[slot] = element;
    }
}
