package io.deskweave.platform.storage;

import io.deskweave.platform.tenancy.CellName;
import java.util.List;

/**
 * Which cells there are, in the order of the configuration, and how each fares as this pod sees it. Opens no
 * connection.
 */
public interface CellHealth {

    List<CellState> states();

    /** The same for the directory's database, without a region. */
    CellState directoryState();

    /**
     * How one cell fares.
     *
     * @param reachable whether the last try to reach it succeeded
     * @param busy connections at work
     * @param idle connections at rest
     * @param waiting threads that wait for a connection
     */
    record CellState(CellName name, String region, boolean reachable, int busy, int idle, int waiting) {}
}
