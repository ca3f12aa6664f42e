package io.deskweave.platform.schemas;

import io.deskweave.platform.cells.Cell;
import io.deskweave.platform.cells.Cells;
import io.deskweave.platform.problems.Refused;
import io.deskweave.platform.settings.PlatformSettings;
import io.deskweave.platform.storage.TenantSchemas.MigrationReport;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The migrations that run before the platform serves. A cell that cannot be reached then is brought up to date as soon
 * as it can be; until then only its own tenants wait.
 */
@Component
class MigrationAtStart implements SmartLifecycle, ApplicationListener<ApplicationReadyEvent> {

    private static final Logger log = LoggerFactory.getLogger(MigrationAtStart.class);
    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final Duration SHORT_PAUSE = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Migrations migrations;
    private final Cells cells;
    private final PlatformSettings settings;
    private final Clock clock;
    private volatile boolean running;

    MigrationAtStart(Migrations migrations, Cells cells, PlatformSettings settings, Clock clock) {
        this.clock = clock;
        this.migrations = migrations;
        this.cells = cells;
        this.settings = settings;
    }

    @Override
    public void start() {
        running = true;
        if (!settings.migrateAtStart() && !settings.migrateOnly()) {
            return;
        }
        updateDirectory();
        var report = migrations.run();
        log.info(
                "Migrated {} tenants with {} scripts, {} failures",
                report.tenants(),
                report.scripts(),
                report.failures().size());
        var left = unreached(report);
        if (settings.migrateOnly() && !left.isEmpty()) {
            throw new IllegalStateException("%d cells are not up to date, see the log".formatted(left.size()));
        }
        if (!left.isEmpty()) {
            Thread.ofPlatform().daemon().name("migrations").start(() -> comeBackTo(left));
        }
    }

    /** Nothing can be served without the directory, so a server that is still starting is waited for. */
    private void updateDirectory() {
        var deadline = clock.instant().plus(PATIENCE);
        while (true) {
            try {
                migrations.updateDirectory();
                return;
            } catch (Refused unavailable) {
                if (clock.instant().isAfter(deadline)) {
                    throw new IllegalStateException(
                            "The directory's database (deskweave.directory.url) cannot be reached", unavailable);
                }
                log.info("The directory's database cannot be reached yet");
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(SHORT_PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while starting", e);
        }
    }

    private List<Cell> unreached(MigrationReport report) {
        return report.failures().stream()
                .filter(failure -> failure.what().equals("shared"))
                .map(failure -> cells.named(failure.cell()))
                .toList();
    }

    /** A run for the migrations alone ends once they are done; a failure has thrown before. */
    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        if (settings.migrateOnly()) {
            event.getApplicationContext().close();
        }
    }

    private void comeBackTo(List<Cell> places) {
        var left = places;
        try {
            while (running && !left.isEmpty()) {
                Thread.sleep(PAUSE);
                left = unreached(migrations.run(left));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before everything that serves or works. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 1_000;
    }
}
