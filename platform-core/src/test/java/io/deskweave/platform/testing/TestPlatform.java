package io.deskweave.platform.testing;

import io.deskweave.infrastructure.Infrastructure;
import io.deskweave.infrastructure.SharedInfrastructure;
import io.deskweave.platform.storage.TenantSchemas;
import io.deskweave.platform.tenancy.CellName;
import io.deskweave.platform.tenancy.Directory;
import io.deskweave.platform.tenancy.Directory.NewTenant;
import io.deskweave.platform.tenancy.TenantScope;
import io.deskweave.platform.tenancy.TenantState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.filter.RegexPatternTypeFilter;

/** The platform core, and what other packages are asked for, over real servers; no web server. */
public final class TestPlatform implements AutoCloseable {

    public static final CellName CN_EAST = new CellName("cn-east-1");
    public static final CellName EU_WEST = new CellName("eu-west-1");

    private static final Map<List<String>, TestPlatform> SHARED = new ConcurrentHashMap<>();

    private final ConfigurableApplicationContext context;

    private TestPlatform(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** The platform core with the beans of these packages, the same for all tests of this JVM that ask for the same. */
    public static TestPlatform with(String... packages) {
        return SHARED.computeIfAbsent(List.of(packages), asked -> start(Map.of(), packages));
    }

    /** A platform of the test's own, such as a second pod; the test closes it. */
    public static TestPlatform start(Map<String, String> properties, String... packages) {
        return start(properties, List.of(), packages);
    }

    /** The same with beans that only this test knows. */
    public static TestPlatform start(Map<String, String> properties, List<Class<?>> beans, String... packages) {
        var all = new HashMap<String, Object>(Addresses.PROPERTIES);
        all.put("deskweave.files.directory", temporaryDirectory());
        all.put("logging.level.liquibase", "warn");
        all.put("logging.level.org.hibernate", "warn");
        all.putAll(properties);
        return new TestPlatform(new SpringApplicationBuilder(TestBeans.class)
                .sources(beans.toArray(Class<?>[]::new))
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .properties(all)
                .initializers(context -> scan((BeanDefinitionRegistry) context, packages))
                .run());
    }

    private static void scan(BeanDefinitionRegistry beans, String... packages) {
        var scanner = new ClassPathBeanDefinitionScanner(beans);
        scanner.addExcludeFilter(new RegexPatternTypeFilter(Pattern.compile(".*\\.testing\\..*|.*Tests(\\$.*)?")));
        scanner.scan("io.deskweave.platform");
        if (packages.length > 0) {
            scanner.scan(packages);
        }
    }

    public static Infrastructure infrastructure() {
        return SharedInfrastructure.get();
    }

    private static String temporaryDirectory() {
        try {
            return Files.createTempDirectory("deskweave-files").toString();
        } catch (IOException e) {
            throw new UncheckedIOException("No temporary directory", e);
        }
    }

    /** Whether the platform still runs; a migration run ends by itself. */
    public boolean isRunning() {
        return context.isActive();
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /**
     * The platform's own scope in a tenant that is registered, has its schema and is active; no step of other rooms
     * ran.
     */
    public TenantScope newTenant(CellName cell) {
        var alias = "test-" + UUID.randomUUID();
        var directory = bean(Directory.class);
        var tenant = directory.register(new NewTenant(alias, "Test", alias, cell));
        bean(TenantSchemas.class).create(tenant);
        directory.move(tenant.id(), TenantState.ACTIVE);
        return TenantScope.platform(directory.tenant(tenant.id()));
    }

    @Override
    public void close() {
        context.close();
    }

    // Asked for once: asking needs every server, and a test may have stopped one.
    private static final class Addresses {
        private static final Map<String, String> PROPERTIES = infrastructure().platformProperties();
    }

    @Configuration(proxyBeanMethods = false)
    static class TestBeans {

        @Bean
        StatementCount statementCount() {
            return new StatementCount();
        }
    }
}
