package io.deskweave.graphqlapi.operators;

import io.deskweave.graphqlapi.pages.Cursors;
import io.deskweave.graphqlapi.pages.Page;
import io.deskweave.platform.storage.CellHealth;
import io.deskweave.platform.tenancy.CellName;
import io.deskweave.platform.tenancy.Directory;
import io.deskweave.platform.tenancy.Tenant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tenants page by page, and how many lie in which cell. */
@Component
class TenantLists {

    private static final int MOST = 200;

    private final Directory directory;
    private final CellHealth health;

    TenantLists(Directory directory, CellHealth health) {
        this.directory = directory;
        this.health = health;
    }

    Page<Tenant> page(@Nullable Integer first, @Nullable String after) {
        var size = Page.size(first, MOST - 1);
        var afterAlias = after == null ? null : Cursors.key(after);
        return Page.of(directory.list(afterAlias, size + 1), size, Tenant::alias, after != null);
    }

    List<CellView> cells() {
        var counts = counts();
        return health.states().stream()
                .map(cell -> new CellView(
                        cell.name().value(), cell.region(), cell.reachable(), counts.getOrDefault(cell.name(), 0)))
                .toList();
    }

    private Map<CellName, Integer> counts() {
        var counts = new HashMap<CellName, Integer>();
        List<Tenant> page = new ArrayList<>(directory.list(null, MOST));
        while (!page.isEmpty()) {
            page.forEach(tenant -> counts.merge(tenant.cell(), 1, Integer::sum));
            page = page.size() < MOST
                    ? List.of()
                    : directory.list(page.getLast().alias(), MOST);
        }
        return counts;
    }

    record CellView(String name, String region, boolean reachable, int tenants) {}
}
