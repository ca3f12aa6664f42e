package io.deskweave.tenantadmin.testing;

import io.deskweave.infrastructure.SharedInfrastructure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Primary;

/** The ground floor and this room, on real PostgreSQL, Redis and Keycloak, with breakable places. */
@SpringBootConfiguration(proxyBeanMethods = false)
@ComponentScan({"io.deskweave.platform", "io.deskweave.tenantadmin"})
public class TenantAdminHouse {

    @Bean
    FaultyWire faultyWire() {
        return new FaultyWire();
    }

    @Bean
    @Primary
    TestClock testClock() {
        return new TestClock();
    }

    @Bean
    BrittleStep brittleStep() {
        return new BrittleStep("desk", 200);
    }

    /** Tells the house where its servers are. */
    public static final class Servers implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(SharedInfrastructure.get().platformProperties())
                    .and(TestRealm.properties())
                    .and("deskweave.files.directory=" + files())
                    .applyTo(context);
        }

        private static String files() {
            try {
                return Files.createTempDirectory("deskweave-files").toString();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
