package io.deskweave.platform.cells;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import io.deskweave.platform.problems.Refused;
import io.deskweave.platform.tenancy.CellName;
import io.deskweave.platform.tenancy.Tenant;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One cell with its pools. While it cannot be reached it refuses at once, so that others keep their threads. */
public final class Cell {

    private static final Logger log = LoggerFactory.getLogger(Cell.class);
    private static final long PAUSE_NANOS = Duration.ofSeconds(1).toNanos();

    private final CellName name;
    private final String region;
    private final HikariDataSource app;
    private final HikariDataSource owner;
    private final Shares shares;
    private volatile boolean down;
    private volatile long nextTry;

    Cell(CellName name, String region, HikariDataSource app, HikariDataSource owner) {
        this.name = name;
        this.region = region;
        this.app = app;
        this.owner = owner;
        this.shares = new Shares(app.getMaximumPoolSize(), Duration.ofMillis(app.getConnectionTimeout()));
    }

    public CellName name() {
        return name;
    }

    /** A connection as the login that owns nothing; back to the pool when closed. */
    public Connection connectAsApp() {
        return connect(app);
    }

    /**
     * A place for work of this tenant, to be taken before a connection and kept as long; within such work it is there
     * already. Refuses with {@code storage.tenant.busy} when none becomes free.
     */
    public Share share(Tenant tenant) {
        return new Share(this, shares.take(tenant));
    }

    /** A connection as the owner of all schemas; back to the pool when closed. */
    public Connection connectAsOwner() {
        return connect(owner);
    }

    /** The pool of the login that owns nothing, for a library that wants a data source. */
    public DataSource appPool() {
        return app;
    }

    public String region() {
        return region;
    }

    public String appUsername() {
        return app.getUsername();
    }

    public String ownerUsername() {
        return owner.getUsername();
    }

    /** Throws the connection away, because what state it is in is not known. */
    public void discard(Connection connection) {
        app.evictConnection(connection);
    }

    /** A connection broke: those at rest are likely as dead, so that whoever comes next should find out at once. */
    void lost() {
        figures().ifPresent(HikariPoolMXBean::softEvictConnections);
    }

    private Connection connect(HikariDataSource pool) {
        if (down && System.nanoTime() - nextTry < 0) {
            throw new Refused(new CellUnavailable(name));
        }
        try {
            var connection = pool.getConnection();
            down = false;
            return connection;
        } catch (SQLException e) {
            throw refusal(pool, e);
        }
    }

    private Refused refusal(HikariDataSource pool, SQLException e) {
        var pools = pool.getHikariPoolMXBean();
        if (pools != null && pools.getActiveConnections() >= pool.getMaximumPoolSize()) {
            return new Refused(new CellBusy(name));
        }
        if (!down) {
            log.warn("Cell {} cannot be reached: {}", name, e.getMessage());
        }
        nextTry = System.nanoTime() + PAUSE_NANOS;
        down = true;
        return new Refused(new CellUnavailable(name));
    }

    /** Whether the last try to reach it succeeded. */
    public boolean reachable() {
        return !down;
    }

    /** The figures of the ordinary pool, empty before it is there. */
    public Optional<HikariPoolMXBean> figures() {
        return Optional.ofNullable(app.getHikariPoolMXBean());
    }

    void close() {
        app.close();
        owner.close();
    }
}
