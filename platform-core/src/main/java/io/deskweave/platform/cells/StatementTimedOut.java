package io.deskweave.platform.cells;

import io.deskweave.platform.problems.Problem;
import io.deskweave.platform.tenancy.CellName;

/** A statement ran into its time limit. */
public record StatementTimedOut(CellName cell) implements Problem {

    @Override
    public String code() {
        return "storage.statement.timed-out";
    }

    @Override
    public Kind kind() {
        return Kind.LIMIT_REACHED;
    }

    @Override
    public String message() {
        return "Finding the answer took longer than is allowed";
    }

    @Override
    public String advice() {
        return "Ask for less at once: fewer rows, or a narrower filter";
    }

    @Override
    public Mover mover() {
        return Mover.CALLER;
    }
}
