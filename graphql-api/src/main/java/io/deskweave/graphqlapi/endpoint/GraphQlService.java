package io.deskweave.graphqlapi.endpoint;

import graphql.ErrorType;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.GraphQLError;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import io.deskweave.graphqlapi.errors.AskedLanguage;
import io.deskweave.graphqlapi.errors.DocumentErrors;
import io.deskweave.graphqlapi.errors.FetchFailures;
import io.deskweave.graphqlapi.errors.ProblemErrors;
import io.deskweave.graphqlapi.errors.RequestId;
import io.deskweave.graphqlapi.fairness.Fairness;
import io.deskweave.graphqlapi.limits.Deadline;
import io.deskweave.graphqlapi.limits.Documents;
import io.deskweave.graphqlapi.limits.LimitSettings;
import io.deskweave.graphqlapi.limits.VariableLimits;
import io.deskweave.graphqlapi.listening.Ask;
import io.deskweave.graphqlapi.records.Listened;
import io.deskweave.graphqlapi.records.RecordExecution;
import io.deskweave.graphqlapi.requests.RequestFault;
import io.deskweave.graphqlapi.security.Caller;
import io.deskweave.graphqlapi.security.CallerAtHand;
import io.deskweave.metadata.model.Models.InForce;
import io.deskweave.platform.problems.Problem;
import io.deskweave.platform.problems.Refused;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.springframework.graphql.ExecutionGraphQlRequest;
import org.springframework.graphql.ExecutionGraphQlResponse;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Runs one document for whoever asks, on the caller's own thread. */
@Component
public class GraphQlService implements ExecutionGraphQlService {

    private final Engines engines;
    private final SavedDocuments saved;
    private final Documents documents;
    private final VariableLimits variables;
    private final LimitSettings limits;
    private final FetchFailures failures;
    private final Fairness fairness;

    GraphQlService(
            Engines engines,
            SavedDocuments saved,
            Documents documents,
            VariableLimits variables,
            LimitSettings limits,
            FetchFailures failures,
            Fairness fairness) {
        this.engines = engines;
        this.saved = saved;
        this.documents = documents;
        this.variables = variables;
        this.limits = limits;
        this.failures = failures;
        this.fairness = fairness;
    }

    @Override
    public Mono<ExecutionGraphQlResponse> execute(ExecutionGraphQlRequest request) {
        return Mono.fromSupplier(() -> {
            var asked = request.toExecutionInput();
            var input = asked.transform(builder -> builder.locale(Locale.ENGLISH));
            input.getGraphQLContext()
                    .put(
                            AskedLanguage.class,
                            new AskedLanguage(asked.getLocale().toLanguageTag()));
            var result = answer(input, CallerAtHand.caller(), ReadOnly.is(request));
            // Over plain HTTP there is nobody to whom more than one answer could be given.
            return new DefaultExecutionGraphQlResponse(
                    input,
                    listened(input).isPresent()
                            ? refused(List.of(RequestFault.LISTENING.because("A subscription came by plain HTTP")))
                            : result);
        });
    }

    /** For those who may listen: an answer, or what is to be listened to. */
    public Asked ask(ExecutionGraphQlRequest request, Caller caller) {
        ExecutionInput input;
        try {
            // Before anybody is told apart by it: many saved documents are asked for in the same words.
            input = saved.resolve(
                    request.toExecutionInput().transform(builder -> builder.locale(Locale.ENGLISH)), caller);
        } catch (RuntimeException e) {
            return new Asked.Answered(refused(FetchFailures.problems(e, "the whole request")));
        }
        var result = answer(input, caller, false);
        return listened(input).isPresent() && result.getErrors().isEmpty()
                ? new Asked.Listens(listening(request, input, (Caller.OfDesk) caller))
                : new Asked.Answered(result);
    }

    private Ask listening(ExecutionGraphQlRequest request, ExecutionInput input, Caller.OfDesk caller) {
        var key = Ask.Key.of(caller.scope(), input.getQuery(), input.getOperationName(), input.getVariables());
        var inForce = Objects.requireNonNull(input.getGraphQLContext().<InForce>get(InForce.class));
        return new Ask(key, caller, inForce, listened(input).orElseThrow(), () -> switch (ask(request, caller)) {
            case Asked.Listens listens -> listens.ask();
            case Asked.Answered refused ->
                throw new Refused(refused.result().getErrors().stream()
                        .map(error -> ProblemErrors.problem(error, List.of()))
                        .toList());
        });
    }

    private static Optional<Listened> listened(ExecutionInput input) {
        return Optional.ofNullable(input.getGraphQLContext().get(Listened.class));
    }

    private ExecutionResult answer(ExecutionInput asked, Caller caller, boolean readOnly) {
        var tooLarge = variables.exceeded(asked.getVariables());
        if (!tooLarge.isEmpty()) {
            return refused(tooLarge);
        }
        try {
            return caller instanceof Caller.OfDesk desk
                    ? fairness.within(desk.scope(), () -> answerOne(asked, caller, readOnly))
                    : answerOne(asked, caller, readOnly);
        } catch (RuntimeException e) {
            return refused(FetchFailures.problems(e, "the whole request"));
        }
    }

    private ExecutionResult answerOne(ExecutionInput asked, Caller caller, boolean readOnly) {
        var input = saved.resolve(asked, caller);
        var engine = engines.of(caller);
        var document = documents.prepare(engine.fingerprint(), engine.schema(), input.getQuery());
        if (readOnly && ReadOnly.refuses(document, input.getOperationName())) {
            return refused(List.of(ReadOnly.problem()));
        }
        return caller instanceof Caller.OfDesk desk && !document.hasErrors()
                ? charged(desk, engine, document, input)
                : run(engine, document, input);
    }

    private ExecutionResult charged(
            Caller.OfDesk desk, Engine engine, PreparsedDocumentEntry document, ExecutionInput input) {
        var cost = fairness.charge(
                desk.scope(),
                engine.schema(),
                document.getDocument(),
                input.getOperationName(),
                input.getRawVariables().toMap());
        return run(engine, document, input).transform(builder -> builder.addExtension("cost", cost.asExtension()));
    }

    private ExecutionResult run(Engine engine, PreparsedDocumentEntry document, ExecutionInput input) {
        var context = input.getGraphQLContext().putAll(engine.context());
        var requestId = RequestId.current();
        if (requestId != null) {
            context.put(RequestId.class, requestId);
        }
        var result = RecordExecution.on(GraphQL.newGraphQL(engine.schema()), failures)
                .preparsedDocumentProvider((asked, check) -> CompletableFuture.completedFuture(document))
                .instrumentation(new Deadline(limits.time()))
                .build()
                .execute(input);
        if (result.getErrors().isEmpty()) {
            return result;
        }
        var misfits = result.getErrors().stream().anyMatch(DocumentErrors::isOfVariables)
                ? DocumentErrors.ofVariables(
                        input.getVariables(), document.getDocument(), input.getOperationName(), engine.schema())
                : List.<GraphQLError>of();
        return result.transform(builder -> builder.errors(misfits.isEmpty() ? presented(result.getErrors()) : misfits));
    }

    /** A null that was not allowed follows from the failure of its fetcher; it is news only when it comes alone. */
    private static List<GraphQLError> presented(List<GraphQLError> errors) {
        var causes = errors.stream()
                .filter(e -> e.getErrorType() != ErrorType.NullValueInNonNullableField)
                .toList();
        return (causes.isEmpty() ? errors : causes)
                .stream()
                        .map(e -> DocumentErrors.executed(e, RequestId.current()))
                        .toList();
    }

    private static ExecutionResult refused(List<Problem> problems) {
        return ExecutionResult.newExecutionResult()
                .errors(problems.stream()
                        .map(p -> ProblemErrors.of(p, RequestId.current()))
                        .toList())
                .build();
    }
}
