package io.deskweave.platform.cells;

import io.deskweave.platform.problems.Problem;
import io.deskweave.platform.tenancy.CellName;

/** The cell cannot be reached. */
public record CellUnavailable(CellName cell) implements Problem {

    @Override
    public String code() {
        return "storage.cell.unavailable";
    }

    @Override
    public Kind kind() {
        return Kind.LIMIT_REACHED;
    }

    @Override
    public String message() {
        return "The data of this desk cannot be reached at the moment (cell %s)".formatted(cell);
    }

    @Override
    public String advice() {
        return "Try again in a minute; the operator of the platform has to bring the cell back";
    }

    @Override
    public Mover mover() {
        return Mover.OPERATOR;
    }
}
