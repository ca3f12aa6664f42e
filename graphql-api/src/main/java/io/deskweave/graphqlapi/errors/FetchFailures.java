package io.deskweave.graphqlapi.errors;

import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import io.deskweave.platform.problems.Problem;
import io.deskweave.platform.problems.Refused;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Turns what a fetcher threw into errors: one for each problem of a refusal, one masked error for anything else. */
@Component
public class FetchFailures implements DataFetcherExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(FetchFailures.class);

    @Override
    public CompletableFuture<DataFetcherExceptionHandlerResult> handleException(
            DataFetcherExceptionHandlerParameters failure) {
        var place = failure.getPath();
        var context = failure.getDataFetchingEnvironment().getGraphQlContext();
        var requestId = RequestId.in(context);
        var language = AskedLanguage.in(context);
        var errors = problems(failure.getException(), place.toString()).stream()
                .map(p ->
                        ProblemErrors.at(new Told(p, language), place, List.of(failure.getSourceLocation()), requestId))
                .toList();
        return CompletableFuture.completedFuture(
                DataFetcherExceptionHandlerResult.newResult().errors(errors).build());
    }

    /** The problems of a refusal; what is none is logged and masked. */
    public static List<Problem> problems(Throwable thrown, String where) {
        var cause = thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
        if (cause instanceof Refused refused) {
            return refused.problems();
        }
        LOG.error("Unexpected failure at {}", where, cause);
        return List.of(new Unexpected());
    }
}
