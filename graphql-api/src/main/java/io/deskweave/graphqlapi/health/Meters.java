package io.deskweave.graphqlapi.health;

import io.deskweave.platform.storage.CellHealth;
import io.deskweave.platform.storage.CellHealth.CellState;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;
import org.springframework.stereotype.Component;

/**
 * Connections to each cell, counted. No meter names a tenant: there are thousands, and who they are is nobody's
 * business.
 */
@Component
class Meters implements MeterBinder {

    private final CellHealth cells;

    Meters(CellHealth cells) {
        this.cells = cells;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (var cell : cells.states()) {
            var name = cell.name().value();
            gauge(registry, name, "reachable", state -> state.reachable() ? 1 : 0);
            gauge(registry, name, "connections.busy", CellState::busy);
            gauge(registry, name, "connections.idle", CellState::idle);
            gauge(registry, name, "connections.waiting", CellState::waiting);
        }
    }

    private void gauge(MeterRegistry registry, String cell, String what, ToDoubleFunction<CellState> value) {
        Gauge.builder(
                        "deskweave.cell." + what,
                        cells,
                        all -> all.states().stream()
                                .filter(state -> state.name().value().equals(cell))
                                .mapToDouble(value)
                                .sum())
                .tag("cell", cell)
                .register(registry);
    }
}
