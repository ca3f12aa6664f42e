package io.deskweave.platform.cells;

import io.deskweave.platform.problems.Problem;
import io.deskweave.platform.tenancy.CellName;

/** All connections of this pod to the cell are at work. */
public record CellBusy(CellName cell) implements Problem {

    @Override
    public String code() {
        return "storage.cell.busy";
    }

    @Override
    public Kind kind() {
        return Kind.LIMIT_REACHED;
    }

    @Override
    public String message() {
        return "All connections to the data of this desk are in use (cell %s)".formatted(cell);
    }

    @Override
    public String advice() {
        return "Try again in a few seconds";
    }

    @Override
    public Mover mover() {
        return Mover.CALLER;
    }
}
