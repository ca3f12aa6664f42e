package io.deskweave.platform.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import io.deskweave.platform.cells.Cell;
import io.deskweave.platform.cells.Cells;
import io.deskweave.platform.settings.PlatformSettings;
import io.deskweave.platform.tenancy.CellName;
import io.deskweave.platform.tenancy.TenantScope;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Jobs in the tables of their tenants' cells, one scheduler for each cell. */
@Component
class ScheduledJobs implements Jobs, SmartLifecycle {

    private static final String TABLE = "shared.scheduled_tasks";
    private static final int THREADS = 4;
    private static final Duration POLLING = Duration.ofSeconds(1);
    // Four beats missed and the next look, every second beat, make a killed pod's job start again after 8 to 13
    // seconds.
    private static final Duration HEARTBEAT = Duration.ofSeconds(2);
    private static final int MISSED_BEATS = 4;
    private static final Duration LONGEST_GOODBYE = Duration.ofSeconds(10);

    private final Cells cells;
    private final JobRuns runs;
    private final Clock clock;
    private final boolean idle;
    private final Map<CellName, Scheduler> schedulers = new ConcurrentHashMap<>();

    ScheduledJobs(Cells cells, JobRuns runs, Clock clock, PlatformSettings settings) {
        this.cells = cells;
        this.runs = runs;
        this.clock = clock;
        this.idle = settings.migrateOnly();
    }

    @Override
    public void queueLater(TenantScope scope, String kind, UUID job, Duration after) {
        var instance =
                TaskDescriptor.of(kind).instance(JobRuns.name(scope, job)).build();
        client(scope).scheduleIfNotExists(instance, clock.instant().plus(after));
    }

    private SchedulerClient client(TenantScope scope) {
        var cell = cells.of(scope.tenant());
        SchedulerClient scheduler = schedulers.get(cell.name());
        return scheduler == null
                ? SchedulerClient.Builder.create(cell.appPool())
                        .tableName(TABLE)
                        .build()
                : scheduler;
    }

    @Override
    public void start() {
        if (idle) {
            return;
        }
        var tasks = runs.tasks();
        cells.all().forEach(cell -> schedulers.computeIfAbsent(cell.name(), name -> schedule(cell, tasks)));
    }

    private static Scheduler schedule(Cell cell, List<Task<?>> tasks) {
        var scheduler = Scheduler.create(cell.appPool(), tasks)
                .tableName(TABLE)
                // Told and not found out: finding out needs a cell that is up.
                .jdbcCustomization(new PostgreSqlJdbcCustomization(false, true))
                .threads(THREADS)
                .pollingInterval(POLLING)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_BEATS)
                .enableImmediateExecution()
                .shutdownMaxWait(LONGEST_GOODBYE)
                .build();
        scheduler.start();
        return scheduler;
    }

    @Override
    public void stop() {
        schedulers.values().parallelStream().forEach(Scheduler::stop);
        schedulers.clear();
    }

    @Override
    public boolean isRunning() {
        return !schedulers.isEmpty();
    }

    /** After the migrations and before the web server; so it also stops after the last request. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE - 10_000;
    }
}
