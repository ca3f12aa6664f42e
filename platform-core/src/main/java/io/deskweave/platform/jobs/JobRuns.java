package io.deskweave.platform.jobs;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.deskweave.platform.problems.Refused;
import io.deskweave.platform.tenancy.AmbientScope;
import io.deskweave.platform.tenancy.Directory;
import io.deskweave.platform.tenancy.TenantId;
import io.deskweave.platform.tenancy.TenantNotServed;
import io.deskweave.platform.tenancy.TenantScope;
import io.deskweave.platform.tenancy.TenantState;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The runs of jobs: whose scope it is, which kind does it, and when one that failed is tried again. */
@Component
class JobRuns {

    private static final Logger log = LoggerFactory.getLogger(JobRuns.class);
    private static final int MOST_TRIES = 30;
    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    private static final Duration WHILE_SUSPENDED = Duration.ofSeconds(5);
    private static final int MOST_DOUBLINGS = 8;

    private final ObjectProvider<Jobs.JobKind> kinds;
    private final Directory directory;
    private final Clock clock;

    // Kinds are asked for when work begins, because what they need may itself queue jobs.
    JobRuns(ObjectProvider<Jobs.JobKind> kinds, Directory directory, Clock clock) {
        this.kinds = kinds;
        this.directory = directory;
        this.clock = clock;
    }

    /** How a job is named in its table: the tenant, so that any pod can find the scope again, and the job. */
    static String name(TenantScope scope, UUID job) {
        return scope.tenant().id() + "/" + job;
    }

    List<Task<?>> tasks() {
        return kinds.orderedStream().<Task<?>>map(this::task).toList();
    }

    private Task<Void> task(Jobs.JobKind kind) {
        return Tasks.custom(kind.key(), Void.class)
                .onFailure(this::tryAgain)
                .onDeadExecutionRevive()
                .execute((instance, context) -> run(kind, instance.getId()));
    }

    private CompletionHandler<Void> run(Jobs.JobKind kind, String name) {
        var slash = name.indexOf('/');
        var tenant = directory.tenant(new TenantId(UUID.fromString(name.substring(0, slash))));
        var job = UUID.fromString(name.substring(slash + 1));
        try {
            var scope = TenantScope.platform(tenant);
            return AmbientScope.within(scope, () -> {
                kind.run(scope, job);
                return new CompletionHandler.OnCompleteRemove<>();
            });
        } catch (Refused refused) {
            if (refused.problems().stream().noneMatch(TenantNotServed.class::isInstance)) {
                throw refused;
            }
            if (directory.tenant(tenant.id()).state() == TenantState.RETIRED) {
                return new CompletionHandler.OnCompleteRemove<>();
            }
            log.debug("The job {} waits until its tenant is served again", name);
            return this::waitForTheTenant;
        }
    }

    /** However long that takes: nothing failed, so no try is counted. */
    private void waitForTheTenant(ExecutionComplete stopped, ExecutionOperations<Void> operations) {
        operations.reschedule(stopped, clock.instant().plus(WHILE_SUSPENDED));
    }

    private void tryAgain(ExecutionComplete failed, ExecutionOperations<Void> operations) {
        var execution = failed.getExecution();
        var tries = execution.consecutiveFailures + 1;
        var name = execution.taskInstance.getTaskAndInstance();
        if (tries >= MOST_TRIES) {
            log.error("The job {} failed {} times and is given up", name, tries);
            operations.stop();
            return;
        }
        var pause = SHORTEST_PAUSE.multipliedBy(1L << Math.min(tries - 1, MOST_DOUBLINGS));
        operations.reschedule(failed, clock.instant().plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause));
    }
}
