package io.deskweave.graphqlapi.testing;

import io.deskweave.Deskweave;
import io.deskweave.infrastructure.SharedInfrastructure;
import io.deskweave.platform.settings.PlatformSettings;
import io.deskweave.platform.testing.StatementCount;
import io.deskweave.tenantadmin.testing.TestRealm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/** The platform as it runs in production, on real servers, at a free port; the same for all tests of a JVM. */
public final class RunningPlatform {

    private RunningPlatform() {}

    /** Its address, such as {@code http://localhost:41234}. */
    public static String url() {
        return "http://localhost:" + OfThisJvm.PORT;
    }

    /** A bean, for looking at what cannot be seen through HTTP. */
    public static <T> T bean(Class<T> type) {
        return OfThisJvm.CONTEXT.getBean(type);
    }

    /** Another pod of the same platform, with databases, files and Redis in common; to be closed by who starts it. */
    public static ConfigurableApplicationContext another() {
        return another(Map.of());
    }

    /** The same with settings of its own. */
    public static ConfigurableApplicationContext another(Map<String, ?> own) {
        var properties = new LinkedHashMap<>(OfThisJvm.properties());
        properties.putAll(own);
        properties.put(
                "deskweave.files.directory",
                bean(PlatformSettings.class).files().directory());
        properties.put("deskweave.migrate-at-start", "false");
        return OfThisJvm.start(properties);
    }

    /** The address of a pod. */
    public static String url(ConfigurableApplicationContext pod) {
        return "http://localhost:" + pod.getEnvironment().getProperty("local.server.port");
    }

    // The JVM makes it when it is first touched, once.
    private static final class OfThisJvm {

        private static final ConfigurableApplicationContext CONTEXT = start();
        private static final int PORT =
                Integer.parseInt(Objects.requireNonNull(CONTEXT.getEnvironment().getProperty("local.server.port")));

        private static ConfigurableApplicationContext start() {
            var context = start(properties());
            Runtime.getRuntime().addShutdownHook(new Thread(context::close, "stop-platform"));
            return context;
        }

        private static Map<String, Object> properties() {
            var properties =
                    new LinkedHashMap<String, Object>(SharedInfrastructure.get().platformProperties());
            properties.putAll(TestRealm.properties());
            properties.put("deskweave.files.directory", files());
            properties.putAll(signing());
            properties.put("deskweave.metadata.encryption.keys.tests", encryptionKey());
            properties.put("deskweave.metadata.encryption.current-key", "tests");
            properties.put("server.port", "0");
            // Short enough for a test of those who dribble, long enough for all others.
            properties.put("deskweave.requests.body-time", "3s");
            properties.put("deskweave.requests.upload-time", "8s");
            // Likewise for those who fall silent; the machine may be busy, so that nobody else is taken for one.
            properties.put("deskweave.listening.heartbeat", "4s");
            properties.put("logging.structured.format.console", "");
            properties.put("logging.level.root", "WARN");
            return properties;
        }

        private static ConfigurableApplicationContext start(Map<String, Object> properties) {
            return new SpringApplicationBuilder(Deskweave.class)
                    .initializers(noTestBeans())
                    .properties(properties)
                    .run(arguments(properties));
        }

        private static String[] arguments(Map<String, Object> properties) {
            return properties.entrySet().stream()
                    .map(e -> "--%s=%s".formatted(e.getKey(), e.getValue()))
                    .toArray(String[]::new);
        }

        private static Map<String, String> signing() {
            try {
                var keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
                var written = Base64.getEncoder();
                return Map.of(
                        "deskweave.packages.signing-key",
                        written.encodeToString(keys.getPrivate().getEncoded()),
                        "deskweave.packages.trusted-keys[0]",
                        written.encodeToString(keys.getPublic().getEncoded()));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every JDK has Ed25519", e);
            }
        }

        private static String encryptionKey() {
            var key = new byte[32];
            new SecureRandom().nextBytes(key);
            return Base64.getEncoder().encodeToString(key);
        }

        private static String files() {
            try {
                return Files.createTempDirectory("deskweave-files").toString();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Other rooms' test support is on the class path and is no part of the platform, but for who counts. */
        private static ApplicationContextInitializer<ConfigurableApplicationContext> noTestBeans() {
            return context -> {
                context.getBeanFactory().registerSingleton("noTestBeans", new NoTestBeans());
                context.getBeanFactory().registerSingleton("statementCount", new StatementCount());
            };
        }
    }

    private static final class NoTestBeans extends TypeExcludeFilter {

        @Override
        public boolean match(MetadataReader reader, MetadataReaderFactory factory) {
            return reader.getClassMetadata().getClassName().contains(".testing.");
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof NoTestBeans;
        }

        @Override
        public int hashCode() {
            return NoTestBeans.class.hashCode();
        }
    }
}
