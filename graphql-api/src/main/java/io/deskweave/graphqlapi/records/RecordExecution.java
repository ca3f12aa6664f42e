package io.deskweave.graphqlapi.records;

import graphql.GraphQL;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.AsyncSerialExecutionStrategy;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.FieldValueInfo;
import graphql.execution.FieldValueInfo.CompleteValueType;
import io.deskweave.metadata.records.RecordJson;

/** The way of executing documents that lets an answer which is JSON already pass as it is. */
public final class RecordExecution {

    private RecordExecution() {}

    /** Every executable schema with records must be run in this way; failures of fetchers go to the handler. */
    public static GraphQL.Builder on(GraphQL.Builder builder, DataFetcherExceptionHandler failures) {
        return builder.queryExecutionStrategy(new Queries(failures))
                .mutationExecutionStrategy(new Mutations(failures))
                // What a subscription asks for is found out as a query is answered, see Listened.
                .subscriptionExecutionStrategy(new Queries(failures));
    }

    private static final class Queries extends AsyncExecutionStrategy {

        Queries(DataFetcherExceptionHandler failures) {
            super(failures);
        }

        @Override
        protected FieldValueInfo completeValue(ExecutionContext context, ExecutionStrategyParameters parameters) {
            return parameters.getSource() instanceof RecordJson json
                    ? completed(json)
                    : super.completeValue(context, parameters);
        }
    }

    private static final class Mutations extends AsyncSerialExecutionStrategy {

        Mutations(DataFetcherExceptionHandler failures) {
            super(failures);
        }

        @Override
        protected FieldValueInfo completeValue(ExecutionContext context, ExecutionStrategyParameters parameters) {
            return parameters.getSource() instanceof RecordJson json
                    ? completed(json)
                    : super.completeValue(context, parameters);
        }
    }

    private static FieldValueInfo completed(RecordJson json) {
        return new FieldValueInfo(CompleteValueType.OBJECT, json);
    }
}
