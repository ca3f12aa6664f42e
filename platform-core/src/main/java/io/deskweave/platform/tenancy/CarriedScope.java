package io.deskweave.platform.tenancy;

import org.springframework.core.task.TaskDecorator;
import org.springframework.stereotype.Component;

/**
 * Carries the bound scope of whoever hands over a task to the thread that does it. Boot's executors take it by
 * themselves; other executors must be given it.
 */
@Component
public final class CarriedScope implements TaskDecorator {

    @Override
    public Runnable decorate(Runnable task) {
        return AmbientScope.current()
                .<Runnable>map(scope -> () -> AmbientScope.within(scope, () -> {
                    task.run();
                    return scope;
                }))
                .orElse(task);
    }
}
