package io.deskweave.platform.cells;

import io.deskweave.platform.problems.Problem;
import io.deskweave.platform.tenancy.CellName;

/** Two transactions stood in each other's way; this one was undone. */
public record WritesCollided(CellName cell) implements Problem {

    @Override
    public String code() {
        return "storage.write.collided";
    }

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }

    @Override
    public String message() {
        return "Somebody changed the same things at the same time, so nothing was changed";
    }

    @Override
    public String advice() {
        return "Try again";
    }

    @Override
    public Mover mover() {
        return Mover.CALLER;
    }
}
