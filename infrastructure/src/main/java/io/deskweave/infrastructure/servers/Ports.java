package io.deskweave.infrastructure.servers;

/** The ports of servers that are started here; 0 takes any free one. */
public record Ports(int cnEast, int euWest, int redis, int keycloak) {

    /** Any free port for each, so that several runs can stand side by side. */
    public static final Ports ANY = new Ports(0, 0, 0, 0);

    /** The port of the PostgreSQL server of the cell's region. */
    public int of(Cell cell) {
        return switch (cell) {
            case CN_EAST_1 -> cnEast;
            case EU_WEST_1 -> euWest;
        };
    }
}
