package io.deskweave.platform.cells;

/** A tenant's place in front of a cell's pool, given back when closed. */
@FunctionalInterface
public interface Share extends AutoCloseable {

    @Override
    void close();
}
