package io.deskweave.platform.tenancy;

/** The name of a cell: one PostgreSQL database in one region, such as {@code cn-east-1}. */
public record CellName(String value) {

    @Override
    public String toString() {
        return value;
    }
}
