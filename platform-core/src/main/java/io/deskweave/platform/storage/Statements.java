package io.deskweave.platform.storage;

import io.deskweave.platform.tenancy.TenantScope;
import java.sql.Connection;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.jooq.impl.DefaultConnectionProvider;
import org.jooq.impl.NoTransactionProvider;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** jOOQ on a connection that somebody else began and will end, with those told who want to hear of statements. */
@Component
class Statements {

    static {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
    }

    private final List<StatementListener> listeners;

    Statements(ObjectProvider<StatementListener> listeners) {
        this.listeners = listeners.orderedStream().toList();
    }

    void tell(TenantScope scope, String sql) {
        for (var listener : listeners) {
            listener.sent(scope, sql);
        }
    }

    DSLContext on(Connection connection, TenantScope scope) {
        var configuration = new DefaultConfiguration()
                .set(SQLDialect.POSTGRES)
                .set(new Settings().withExecuteLogging(false))
                .set(new DefaultConnectionProvider(connection))
                // A transaction of jOOQ's own inside would commit half of the work.
                .set(new NoTransactionProvider());
        return DSL.using(listeners.isEmpty() ? configuration : configuration.set(new Telling(scope)));
    }

    private final class Telling implements ExecuteListener {

        private static final long serialVersionUID = 1L;

        private final transient TenantScope scope;

        Telling(TenantScope scope) {
            this.scope = scope;
        }

        @Override
        public void executeStart(ExecuteContext context) {
            var sql = context.sql();
            tell(scope, sql == null ? "(batch)" : sql);
        }
    }
}
