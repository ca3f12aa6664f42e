package io.deskweave.graphqlapi.health;

import io.deskweave.platform.storage.CellHealth;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether the directory can be asked. Without it no token finds its tenant, so the pod is of no use. */
@Component("directoryHealthIndicator")
class DirectoryHealth implements HealthIndicator {

    private final CellHealth cells;

    DirectoryHealth(CellHealth cells) {
        this.cells = cells;
    }

    @Override
    public Health health() {
        return cells.directoryState().reachable()
                ? Health.up().build()
                : Health.down().build();
    }
}
