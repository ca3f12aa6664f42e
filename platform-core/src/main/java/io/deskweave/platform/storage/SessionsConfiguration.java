package io.deskweave.platform.storage;

import io.deskweave.platform.cells.Cells;
import io.deskweave.platform.tenancy.AmbientScope;
import java.util.HashMap;
import org.hibernate.SessionFactory;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.resource.jdbc.spi.StatementInspector;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Builds Hibernate's factory. It opens no connection, so that a cell that is down does not keep the platform from
 * starting.
 */
@Configuration(proxyBeanMethods = false)
class SessionsConfiguration {

    @Bean(destroyMethod = "close")
    SessionFactory sessionFactory(
            Cells cells, Statements statements, ObjectProvider<TenantSessions.MappedTypes> mapped) {
        var connections = new RoleConnections(cells);
        StatementInspector telling = sql -> {
            AmbientScope.current().ifPresent(scope -> statements.tell(scope, sql));
            return sql;
        };
        var settings = new HashMap<String, Object>();
        settings.put(AvailableSettings.MULTI_TENANT_CONNECTION_PROVIDER, connections);
        settings.put(AvailableSettings.MULTI_TENANT_IDENTIFIER_RESOLVER, connections);
        settings.put(AvailableSettings.STATEMENT_INSPECTOR, telling);
        settings.put("hibernate.boot.allow_jdbc_metadata_access", false);
        settings.put(AvailableSettings.JAKARTA_HBM2DDL_DB_NAME, "PostgreSQL");
        settings.put(AvailableSettings.JAKARTA_HBM2DDL_DB_MAJOR_VERSION, 18);
        settings.put(AvailableSettings.CONNECTION_PROVIDER_DISABLES_AUTOCOMMIT, true);
        settings.put(AvailableSettings.JDBC_TIME_ZONE, "UTC");
        settings.put(AvailableSettings.STATEMENT_BATCH_SIZE, 50);
        var registry =
                new StandardServiceRegistryBuilder().applySettings(settings).build();
        var sources = new MetadataSources(registry);
        mapped.orderedStream().flatMap(types -> types.types().stream()).forEach(sources::addAnnotatedClass);
        return sources.buildMetadata().buildSessionFactory();
    }
}
