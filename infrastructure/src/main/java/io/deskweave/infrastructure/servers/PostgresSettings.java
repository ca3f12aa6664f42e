package io.deskweave.infrastructure.servers;

import java.util.ArrayList;
import java.util.List;

/** How our own PostgreSQL servers are made and run, the same wherever they are started. */
public final class PostgresSettings {

    /** Arguments of {@code initdb}: the order of texts must not depend on the machine. */
    public static final List<String> FILES =
            List.of("--encoding=UTF8", "--locale-provider=builtin", "--locale=C.UTF-8");

    private static final List<String> ALWAYS = List.of(
            "max_connections=150", "timezone=UTC", "log_timezone=UTC", "jit=off", "max_locks_per_transaction=256");
    private static final List<String> FAST = List.of(
            "fsync=off",
            "synchronous_commit=off",
            "full_page_writes=off",
            "wal_level=minimal",
            "max_wal_senders=0",
            "shared_buffers=64MB",
            "io_method=sync");
    private static final List<String> SAFE =
            List.of("shared_buffers=128MB", "io_workers=2", "recovery_init_sync_method=syncfs");

    private PostgresSettings() {}

    /** @param durable whether the data must survive a crash of the machine; otherwise speed is preferred */
    public static List<String> of(boolean durable) {
        var settings = new ArrayList<>(ALWAYS);
        settings.addAll(durable ? SAFE : FAST);
        return settings;
    }
}
