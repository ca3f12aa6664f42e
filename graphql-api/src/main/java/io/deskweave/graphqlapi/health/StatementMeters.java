package io.deskweave.graphqlapi.health;

import io.deskweave.platform.storage.CellHealth;
import io.deskweave.platform.storage.StatementListener;
import io.deskweave.platform.tenancy.CellName;
import io.deskweave.platform.tenancy.TenantScope;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * SQL statements sent for tenants, counted by cell and by what they do. Beside the number of requests they tell when a
 * request begins to need more than it did.
 */
@Component
class StatementMeters implements StatementListener, MeterBinder {

    private final Map<CellName, Map<Kind, LongAdder>> counts;

    StatementMeters(CellHealth cells) {
        counts = cells.states().stream()
                .map(CellHealth.CellState::name)
                .collect(Collectors.toUnmodifiableMap(cell -> cell, cell -> zeros()));
    }

    private static Map<Kind, LongAdder> zeros() {
        var zeros = new EnumMap<Kind, LongAdder>(Kind.class);
        for (var kind : Kind.values()) {
            zeros.put(kind, new LongAdder());
        }
        return zeros;
    }

    @Override
    public void sent(TenantScope scope, String sql) {
        var ofCell = counts.get(scope.tenant().cell());
        var count = ofCell == null ? null : ofCell.get(Kind.of(sql));
        if (count != null) {
            count.increment();
        }
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        counts.forEach((cell, ofCell) -> ofCell.forEach(
                (kind, count) -> FunctionCounter.builder("deskweave.sql.statements", count, LongAdder::sum)
                        .description("SQL statements sent for tenants")
                        .tag("cell", cell.value())
                        .tag("kind", kind.name().toLowerCase(Locale.ROOT))
                        .register(registry)));
    }

    /** What a statement does. */
    enum Kind {
        READ,
        WRITE,
        /** Changes tables, takes locks, or says something to the session. */
        DEFINE;

        static Kind of(String sql) {
            return switch (firstWord(sql)) {
                case "select", "values" -> READ;
                case "insert", "update", "delete", "merge" -> WRITE;
                case "with" -> writes(sql) ? WRITE : READ;
                default -> DEFINE;
            };
        }

        private static boolean writes(String sql) {
            return sql.contains("(insert into ") || sql.contains("(update ") || sql.contains("(delete from ");
        }

        private static String firstWord(String sql) {
            int start = 0;
            while (start < sql.length() && !Character.isLetter(sql.charAt(start))) {
                start++;
            }
            int end = start;
            while (end < sql.length() && Character.isLetter(sql.charAt(end))) {
                end++;
            }
            return sql.substring(start, end).toLowerCase(Locale.ROOT);
        }
    }
}
