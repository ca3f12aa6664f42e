package io.deskweave.infrastructure.servers;

/**
 * The cells of the default run: one PostgreSQL server in each of two regions, so that nothing can quietly assume one.
 */
public enum Cell {
    CN_EAST_1("cn-east-1", "cn-east", "deskweave_cn_east"),
    EU_WEST_1("eu-west-1", "eu-west", "deskweave_eu_west");

    private final String cellName;
    private final String region;
    private final String databaseName;

    Cell(String cellName, String region, String databaseName) {
        this.cellName = cellName;
        this.region = region;
        this.databaseName = databaseName;
    }

    /** The name by which the platform's configuration and its directory know the cell, such as {@code cn-east-1}. */
    public String cellName() {
        return cellName;
    }

    /** The region, which is also the name of the server, such as {@code cn-east}. */
    public String region() {
        return region;
    }

    /** The database that holds the cell's tenants. */
    public String databaseName() {
        return databaseName;
    }
}
