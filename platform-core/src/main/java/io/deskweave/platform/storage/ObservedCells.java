package io.deskweave.platform.storage;

import io.deskweave.platform.cells.Cell;
import io.deskweave.platform.cells.Cells;
import java.util.List;
import org.springframework.stereotype.Component;

/** The health of the cells, read off their pools. */
@Component
class ObservedCells implements CellHealth {

    private final Cells cells;

    ObservedCells(Cells cells) {
        this.cells = cells;
    }

    @Override
    public List<CellState> states() {
        return cells.all().stream().map(ObservedCells::state).toList();
    }

    @Override
    public CellState directoryState() {
        return state(cells.directory());
    }

    private static CellState state(Cell cell) {
        return cell.figures()
                .map(pool -> new CellState(
                        cell.name(),
                        cell.region(),
                        cell.reachable(),
                        pool.getActiveConnections(),
                        pool.getIdleConnections(),
                        pool.getThreadsAwaitingConnection()))
                .orElseGet(() -> new CellState(cell.name(), cell.region(), cell.reachable(), 0, 0, 0));
    }
}
