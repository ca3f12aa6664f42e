package io.deskweave.platform.cells;

import io.deskweave.platform.problems.Refused;
import io.deskweave.platform.settings.DatabaseSettings;
import io.deskweave.platform.settings.PlatformSettings;
import io.deskweave.platform.tenancy.CellName;
import io.deskweave.platform.tenancy.Tenant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** All cells of the configuration, and the directory's database, each with its own pools. */
@Component
public class Cells implements DisposableBean {

    private static final int DIRECTORY_POOL_SIZE = 4;

    private final Map<CellName, Cell> cells = new LinkedHashMap<>();
    private final Cell directory;

    Cells(PlatformSettings settings) {
        var database = settings.database();
        for (var cell : settings.cells()) {
            var name = new CellName(cell.name());
            var pools = new Pools(cell.name(), cell.url(), cell.app(), cell.owner(), cell.poolSize());
            if (cells.put(name, open(name, cell.region(), pools, database)) != null) {
                throw new IllegalArgumentException("deskweave.cells names the cell %s twice".formatted(cell.name()));
            }
        }
        var place = settings.directory();
        directory = open(
                new CellName("directory"),
                "",
                new Pools("directory", place.url(), place.app(), place.owner(), DIRECTORY_POOL_SIZE),
                database);
    }

    private static Cell open(CellName name, String region, Pools pools, DatabaseSettings database) {
        return new Cell(name, region, pools.app(database), pools.owner(database));
    }

    /** Refuses with {@code storage.cell.unavailable} when this pod does not know the tenant's cell. */
    public Cell of(Tenant tenant) {
        return named(tenant.cell());
    }

    public Cell named(CellName name) {
        var cell = cells.get(name);
        if (cell == null) {
            throw new Refused(new CellUnavailable(name));
        }
        return cell;
    }

    public Collection<Cell> all() {
        return List.copyOf(cells.values());
    }

    public Cell directory() {
        return directory;
    }

    @Override
    public void destroy() {
        cells.values().forEach(Cell::close);
        directory.close();
    }
}
