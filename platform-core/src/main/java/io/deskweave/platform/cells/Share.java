package io.deskweave.platform.cells;

import java.sql.Connection;

/** A tenant's place in front of a cell's pool, given back when closed. */
public final class Share implements AutoCloseable {

    private final Cell cell;
    private final Runnable end;

    Share(Cell cell, Runnable end) {
        this.cell = cell;
        this.end = end;
    }

    /** A connection as the login that owns nothing; to be closed before the place is. */
    public Connection connect() {
        return cell.connectAsApp();
    }

    @Override
    public void close() {
        end.run();
    }
}
