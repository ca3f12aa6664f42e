package io.deskweave.platform.testing;

import io.deskweave.platform.storage.StatementListener;
import io.deskweave.platform.tenancy.TenantId;
import io.deskweave.platform.tenancy.TenantScope;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The SQL statements sent for a tenant while something runs, on whichever thread they are sent. */
public final class StatementCount implements StatementListener {

    private static final Map<TenantId, List<String>> HEARD = new ConcurrentHashMap<>();

    /** The statements sent for the tenant while the work ran; one such count at a time for each tenant. */
    public static List<String> during(TenantScope scope, Runnable work) {
        var heard = Collections.synchronizedList(new ArrayList<String>());
        HEARD.put(scope.tenant().id(), heard);
        try {
            work.run();
        } finally {
            HEARD.remove(scope.tenant().id());
        }
        return List.copyOf(heard);
    }

    @Override
    public void sent(TenantScope scope, String sql) {
        var heard = HEARD.get(scope.tenant().id());
        if (heard != null) {
            heard.add(sql);
        }
    }
}
