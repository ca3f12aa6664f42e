package io.deskweave.graphqlapi.operators;

import io.deskweave.platform.problems.Problem.Kind;
import io.deskweave.platform.problems.Problem.Severity;
import io.deskweave.tenantadmin.tenants.ProvisioningProgress.State;
import io.deskweave.tenantadmin.tenants.ProvisioningProgress.Step;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One step of an arrival as the schema shows it. */
record StepView(
        String step,
        State state,
        @Nullable Long tookMillis,
        @Nullable Map<String, Object> problem) {

    static StepView of(Step step) {
        var took = step.took();
        return new StepView(step.key(), step.state(), took == null ? null : took.toMillis(), problem(step));
    }

    private static @Nullable Map<String, Object> problem(Step step) {
        if (step.state() != State.FAILED) {
            return null;
        }
        return Map.of(
                "code",
                Objects.requireNonNullElse(step.code(), "tenants.step.failed"),
                "kind",
                Kind.INVALID,
                "message",
                Objects.requireNonNullElse(step.reason(), "The step failed"),
                "advice",
                "Mend what is named and provision the same tenant again; it goes on where it stopped",
                "path",
                List.of(),
                "severity",
                Severity.ERROR);
    }
}
