package io.deskweave.graphqlapi.health;

import io.deskweave.platform.storage.CellHealth;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Which cells can be reached. A cell that is down is named, and the pod goes on serving the tenants of the others. */
@Component("cellsHealthIndicator")
class CellsHealth implements HealthIndicator {

    private final CellHealth cells;

    CellsHealth(CellHealth cells) {
        this.cells = cells;
    }

    @Override
    public Health health() {
        var health = Health.up();
        cells.states().forEach(cell -> health.withDetail(cell.name().value(), cell.reachable() ? "UP" : "DOWN"));
        return health.build();
    }
}
