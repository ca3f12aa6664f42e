package io.deskweave.graphqlapi.limits;

import graphql.execution.AbortExecutionException;
import graphql.execution.instrumentation.FieldFetchingInstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.language.OperationDefinition.Operation;
import io.deskweave.graphqlapi.errors.ProblemErrors;
import io.deskweave.graphqlapi.errors.RequestId;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The moment after which a query fetches nothing more. A single statement is ended by the database; a mutation is
 * never cut short, for what it changed stays changed.
 */
public final class Deadline extends SimplePerformantInstrumentation {

    private final long end;
    private final Duration time;

    public Deadline(Duration time) {
        this.time = time;
        this.end = System.nanoTime() + time.toNanos();
    }

    @Override
    public @Nullable FieldFetchingInstrumentationContext beginFieldFetching(
            InstrumentationFieldFetchParameters parameters, @Nullable InstrumentationState state) {
        var operation =
                parameters.getExecutionContext().getOperationDefinition().getOperation();
        if (operation == Operation.QUERY && System.nanoTime() - end > 0) {
            throw new AbortExecutionException(
                    List.of(ProblemErrors.of(LimitFault.TIME.of(time.toSeconds()), RequestId.current())));
        }
        return FieldFetchingInstrumentationContext.NOOP;
    }
}
