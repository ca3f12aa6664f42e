package io.deskweave.infrastructure.embedded;

import io.deskweave.infrastructure.children.Children;
import io.deskweave.infrastructure.servers.Ports;
import java.util.function.Consumer;

/**
 * What the embedded servers need to know.
 *
 * @param children where they are started
 * @param narrator hears one sentence for every step that takes time
 */
public record EmbeddedSettings(Storage storage, Ports ports, Children children, Consumer<String> narrator) {}
