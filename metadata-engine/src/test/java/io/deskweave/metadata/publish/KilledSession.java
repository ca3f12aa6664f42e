package io.deskweave.metadata.publish;

import io.deskweave.platform.storage.TenantDatabase;
import io.deskweave.platform.tenancy.TenantScope;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConnectionProvider;
import org.jspecify.annotations.Nullable;

/** A database that ends the session of a definition before one of its statements, or before it is kept. */
final class KilledSession implements TenantDatabase {

    private static final String KILL = "select pg_terminate_backend(pg_backend_pid())";
    // A batch takes no answers.
    private static final String KILL_IN_BATCH = "do $$ begin perform pg_terminate_backend(pg_backend_pid()); end $$";

    private final TenantDatabase real;
    private int left;

    /** @param statements so many go through */
    KilledSession(TenantDatabase real, int statements) {
        this.real = real;
        this.left = statements;
    }

    @Override
    public <T> T define(TenantScope scope, Function<DSLContext, T> work) {
        return real.define(scope, sql -> {
            var connection = Objects.requireNonNull(
                    sql.configuration().connectionProvider().acquire());
            var watched = new DefaultConnectionProvider(watched(connection));
            var result = work.apply(DSL.using(sql.configuration().derive(watched)));
            if (isNext()) {
                kill(connection);
            }
            return result;
        });
    }

    private boolean isNext() {
        return left-- == 0;
    }

    /** Past the pool, which is to find out by itself. */
    private static void kill(Connection connection) {
        try (var statement = connection.unwrap(Connection.class).createStatement()) {
            statement.execute(KILL);
        } catch (SQLException e) {
            // The session is gone, as it is to be.
            return;
        }
        throw new IllegalStateException("The session lives on");
    }

    private Connection watched(Connection connection) {
        return proxy(Connection.class, (proxy, method, arguments) -> {
            var answer = call(connection, method, arguments);
            if (answer instanceof PreparedStatement prepared) {
                return proxy(PreparedStatement.class, watched(connection, prepared));
            }
            return answer instanceof Statement statement
                    ? proxy(Statement.class, watched(connection, statement))
                    : answer;
        });
    }

    private InvocationHandler watched(Connection connection, Statement statement) {
        return (proxy, method, arguments) -> {
            boolean batched = method.getName().equals("addBatch") && arguments != null;
            // What a plain batch holds was counted when it was added.
            boolean executed = method.getName().startsWith("execute")
                    && (statement instanceof PreparedStatement
                            || !method.getName().equals("executeBatch"));
            if (batched && isNext()) {
                statement.addBatch(KILL_IN_BATCH);
            }
            if (executed && isNext()) {
                kill(connection);
            }
            return call(statement, method, arguments);
        };
    }

    private static @Nullable Object call(Object on, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(on, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(KilledSession.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    @Override
    public <T> T write(TenantScope scope, Function<DSLContext, T> work) {
        return real.write(scope, work);
    }

    @Override
    public <T> T read(TenantScope scope, Function<DSLContext, T> work) {
        return real.read(scope, work);
    }

    @Override
    public <T> T select(TenantScope scope, String sql, Binder binder, RowsReader<T> reader) {
        return real.select(scope, sql, binder, reader);
    }

    @Override
    public void defineOnline(TenantScope scope, String sql) {
        real.defineOnline(scope, sql);
    }
}
