package io.deskweave.infrastructure.embedded;

import java.util.function.Consumer;

/**
 * What the embedded servers need to know.
 *
 * @param narrator hears one sentence for every step that takes time
 */
public record EmbeddedSettings(Storage storage, Ports ports, Consumer<String> narrator) {}
