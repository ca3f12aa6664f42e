package io.deskweave.infrastructure;

import io.deskweave.infrastructure.embedded.Storage;
import io.deskweave.infrastructure.servers.Ports;
import io.deskweave.infrastructure.servers.Settings;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * What to start and where.
 *
 * @param choice where the servers come from
 * @param storage where embedded servers keep their files
 * @param ports where servers that are started here listen
 * @param narrator hears one sentence for every step that takes time
 * @param mourner hears the name of an embedded server that ended though nobody asked it to
 */
public record InfrastructureSettings(
        InfrastructureChoice choice,
        Storage storage,
        Ports ports,
        Consumer<String> narrator,
        Consumer<String> mourner) {

    /** Fast servers on free ports that keep nothing, from where {@code deskweave.infrastructure} says; for tests. */
    public static InfrastructureSettings ephemeral() {
        return new InfrastructureSettings(chosen(), Storage.ephemeral(), Ports.ANY, step -> {}, name -> {});
    }

    /** Servers whose data stay in the directory, from where {@code deskweave.infrastructure} says; for the demo. */
    public static InfrastructureSettings durable(Path directory) {
        return new InfrastructureSettings(chosen(), Storage.durable(directory), Ports.ANY, step -> {}, name -> {});
    }

    public InfrastructureSettings with(InfrastructureChoice other) {
        return new InfrastructureSettings(other, storage, ports, narrator, mourner);
    }

    public InfrastructureSettings with(Ports other) {
        return new InfrastructureSettings(choice, storage, other, narrator, mourner);
    }

    public InfrastructureSettings narratedTo(Consumer<String> listener) {
        return new InfrastructureSettings(choice, storage, ports, listener, mourner);
    }

    public InfrastructureSettings mournedBy(Consumer<String> listener) {
        return new InfrastructureSettings(choice, storage, ports, narrator, listener);
    }

    private static InfrastructureChoice chosen() {
        var word = Settings.find("deskweave.infrastructure");
        return word == null ? InfrastructureChoice.EMBEDDED : InfrastructureChoice.of(word);
    }
}
