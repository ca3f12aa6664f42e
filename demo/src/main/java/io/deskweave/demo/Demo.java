package io.deskweave.demo;

import io.deskweave.infrastructure.Infrastructure;
import io.deskweave.infrastructure.InfrastructureSettings;
import io.deskweave.infrastructure.children.Children;
import io.deskweave.infrastructure.servers.Credentials;
import io.deskweave.infrastructure.servers.KeycloakServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/** The whole house, running: infrastructure, platform and the demo's tenants. */
public final class Demo implements AutoCloseable {

    private final DemoSettings settings;
    private final Steps steps;
    private final OneAtATime right;
    private final Children children;
    private final Passwords passwords;
    private final Infrastructure infrastructure;
    private volatile boolean ready;
    private volatile boolean ending;

    private Demo(DemoSettings settings, Steps steps, OneAtATime right, Consumer<String> mourner) {
        this.settings = settings;
        this.steps = steps;
        this.right = right;
        Consumer<String> watch = name -> mourn(name, mourner);
        this.children = new Children(watch);
        this.infrastructure = Infrastructure.start(InfrastructureSettings.durable(settings.directory())
                .with(settings.ports().ofInfrastructure())
                .narratedTo(words -> steps.say("      " + words))
                .mournedBy(watch));
        this.passwords = new Passwords(new Credentials(settings.directory().resolve("people")));
    }

    /**
     * Takes the directory and looks whether everything can be started; starts nothing yet.
     *
     * @param mourner hears in a sentence that a part of the running demo ended though nobody asked it to
     */
    static Demo prepare(DemoSettings settings, Steps steps, Consumer<String> mourner) {
        Checks.jdk(Runtime.version().feature());
        Checks.platform(settings.platform());
        Checks.room(settings.directory());
        var right = OneAtATime.in(settings.directory());
        // Stops what a killed demo left, so that only strangers can hold a port afterwards.
        var demo = new Demo(settings, steps, right, mourner);
        try {
            Checks.ports(settings.ports().byProperty());
            return demo;
        } catch (DemoFailed e) {
            demo.close();
            throw e;
        }
    }

    /** Starts a demo for another program, which closes it; refusals and failures are exceptions. */
    public static Demo start(DemoSettings settings) {
        var demo = prepare(settings, new Steps(System.out), name -> {});
        try {
            demo.start();
            return demo;
        } catch (RuntimeException e) {
            demo.close();
            throw e;
        }
    }

    /** The servers below the platform. */
    public Infrastructure infrastructure() {
        return infrastructure;
    }

    /** Starts everything and brings the cast in; returns when people can sign in. */
    void start() {
        var databases =
                inBackground(() -> steps.take("PostgreSQL in two regions, Redis", infrastructure::platformProperties));
        var extracted = inBackground(new PlatformProgram(settings, children)::extracted);
        var realm = databases.thenApply(ignored -> steps.take("Keycloak with its realm", this::startedKeycloak));
        var program = new PlatformProgram(settings, children);
        var platform = databases.thenAcceptBoth(
                extracted,
                (properties, jar) -> steps.take("the platform", () -> program.start(jar, configuration(properties))));
        join(CompletableFuture.allOf(realm, platform));
        if (settings.samples()) {
            bringCast(new DemoRealm(join(realm).administration()));
        }
        ready = true;
    }

    /** Stops everything in the order in which parts need each other, and gives the directory back. */
    @Override
    public void close() {
        ending = true;
        children.stopAll(Duration.ofSeconds(8));
        infrastructure.close();
        right.close();
    }

    boolean isEnding() {
        return ending;
    }

    String welcome() {
        return Welcome.text(settings, Cast.read(), passwords);
    }

    // While everything starts, whoever waits for a part says why it did not come.
    private void mourn(String name, Consumer<String> mourner) {
        if (ready) {
            mourner.accept("%s ended though nobody asked it to (its last words are in %s); start the demo again"
                    .formatted(name, settings.directory().resolve(name + ".log")));
        }
    }

    private KeycloakServer startedKeycloak() {
        var keycloak = infrastructure.keycloak();
        new DemoRealm(keycloak.administration()).keep(settings, passwords);
        return keycloak;
    }

    private void bringCast(DemoRealm realm) {
        var cast = Cast.read();
        var done = settings.directory().resolve("cast-is-in");
        if (!Files.exists(done)) {
            new Arrivals(settings, realm, passwords).bring(cast, steps);
            try {
                Files.writeString(done, "All tenants, people and records of the demo were brought in.\n");
            } catch (IOException e) {
                throw new UncheckedIOException("cannot write " + done, e);
            }
        }
        DemoEnvironment.of(settings, cast, passwords).write(settings.environmentFile());
    }

    private Map<String, String> configuration(Map<String, String> servers) {
        var all = new LinkedHashMap<>(servers);
        all.put("server.port", Integer.toString(settings.ports().platform()));
        all.put("server.address", "127.0.0.1");
        all.put("logging.structured.format.console", "");
        all.put(
                "deskweave.files.directory",
                settings.directory().resolve("files").toString());
        all.put("deskweave.identity.issuer", settings.issuer());
        all.put("deskweave.identity.internal-url", settings.keycloakUrl());
        all.put("deskweave.identity.client-secret", passwords.ofThePlatform());
        var signing = SigningKey.in(settings.directory());
        all.put("deskweave.packages.signing-key", signing.secret());
        all.put("deskweave.packages.trusted-keys[0]", signing.known());
        all.put("deskweave.metadata.encryption.keys.demo", EncryptionKey.in(settings.directory()));
        all.put("deskweave.metadata.encryption.current-key", "demo");
        // A machine of one's own has nobody to be fair to, and what is measured on it is not to wait for points.
        for (var budget : List.of("client-points", "tenant-points")) {
            all.put("deskweave.fairness." + budget, "1000000000");
            all.put("deskweave.fairness." + budget + "-per-second", "1000000000");
        }
        return all;
    }

    private static <T> CompletableFuture<T> inBackground(java.util.function.Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, Thread::startVirtualThread);
    }

    private static <T> T join(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
