package io.deskweave.platform.storage;

import io.deskweave.platform.cells.Cells;
import io.deskweave.platform.cells.SqlFailures;
import io.deskweave.platform.tenancy.AmbientScope;
import io.deskweave.platform.tenancy.TenantScope;
import java.util.function.Function;
import org.hibernate.FlushMode;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.springframework.stereotype.Component;

/** Hibernate's sessions, each for one transaction in the role of its tenant. */
@Component
class RoleSessions implements TenantSessions {

    private final SessionFactory factory;
    private final Cells cells;

    RoleSessions(SessionFactory factory, Cells cells) {
        this.factory = factory;
        this.cells = cells;
    }

    @Override
    public <T> T write(TenantScope scope, Function<Session, T> work) {
        var role = new TenantRole(cells.of(scope.tenant()), scope.tenant());
        return within(scope, session -> {
            var answer = work.apply(session);
            session.flush();
            session.doWork(role::requireServed);
            session.getTransaction().commit();
            return answer;
        });
    }

    @Override
    public <T> T read(TenantScope scope, Function<Session, T> work) {
        return within(scope, session -> {
            session.setDefaultReadOnly(true);
            session.setHibernateFlushMode(FlushMode.MANUAL);
            return work.apply(session);
        });
    }

    private <T> T within(TenantScope scope, Function<Session, T> work) {
        return AmbientScope.within(scope, () -> {
            try (var session = factory.openSession()) {
                var transaction = session.beginTransaction();
                try {
                    return work.apply(session);
                } finally {
                    if (transaction.isActive()) {
                        transaction.rollback();
                    }
                }
            } catch (RuntimeException e) {
                throw SqlFailures.translate(e, cells.of(scope.tenant()));
            }
        });
    }
}
