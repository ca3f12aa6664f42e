package io.deskweave.graphqlapi.records;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.GraphqlErrorBuilder;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import io.deskweave.graphqlapi.schema.TenantSchemas;
import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.model.Model;
import io.deskweave.metadata.model.Models.InForce;
import io.deskweave.metadata.records.RecordQueries;
import io.deskweave.metadata.records.commands.RecordCommands;
import io.deskweave.metadata.records.encryption.Keysets;
import io.deskweave.metadata.records.testing.PatientDesk;
import io.deskweave.metadata.records.testing.Tables;
import io.deskweave.platform.problems.Refused;
import io.deskweave.platform.storage.TenantDatabase;
import io.deskweave.platform.tenancy.Actor;
import io.deskweave.platform.tenancy.Role;
import io.deskweave.platform.tenancy.TenantScope;
import io.deskweave.platform.testing.TestPlatform;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One tenant's desk that answers GraphQL documents, without HTTP. */
final class Desk {

    private static final TestPlatform PLATFORM = TestPlatform.start(PatientDesk.KEYS, "io.deskweave.metadata.records");
    private static final RecordAnswers ANSWERS =
            new RecordAnswers(PLATFORM.bean(RecordQueries.class), PLATFORM.bean(RecordCommands.class));
    private static final TenantSchemas SCHEMAS = new TenantSchemas(List.of(new RecordPart(ANSWERS)), ANSWERS);
    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new RecordJsonModule()).build();

    private final TenantScope scope;
    private final InForce inForce;
    private final GraphQL graphQl;

    Desk(Model model) {
        this(PLATFORM.newTenant(TestPlatform.CN_EAST), model);
        Tables.create(database(), scope, model);
        if (model.objects().stream().flatMap(o -> o.fields().stream()).anyMatch(FieldModel::encrypted)) {
            database().write(scope, sql -> {
                bean(Keysets.class).begin(scope, sql);
                return scope;
            });
        }
    }

    private Desk(TenantScope scope, Model model) {
        this.scope = scope;
        this.inForce = new InForce(3, model);
        this.graphQl = RecordExecution.on(GraphQL.newGraphQL(SCHEMAS.of(model)), new ToExtensions())
                .build();
    }

    /** The same desk as someone with this role sees it. */
    Desk seenBy(Role role) {
        var actor = new Actor(new UUID(0, 9), Actor.Kind.PERSON, null);
        return new Desk(new TenantScope(scope.tenant(), actor, role.rights()), inForce.model());
    }

    TenantScope scope() {
        return scope;
    }

    InForce inForce() {
        return inForce;
    }

    TenantDatabase database() {
        return PLATFORM.bean(TenantDatabase.class);
    }

    static <T> T bean(Class<T> type) {
        return PLATFORM.bean(type);
    }

    /** The whole answer, as it would reach the wire. */
    JsonNode answer(String document, Map<String, @Nullable Object> variables) {
        return JSON.readTree(bytes(document, variables));
    }

    byte[] bytes(String document, Map<String, @Nullable Object> variables) {
        return JSON.writeValueAsBytes(execute(document, variables).toSpecification());
    }

    /** The data of an answer without errors. */
    JsonNode ask(String document, Map<String, @Nullable Object> variables) {
        var answer = answer(document, variables);
        if (answer.has("errors")) {
            throw new AssertionError("Answered with errors: " + answer);
        }
        return answer.get("data");
    }

    JsonNode ask(String document) {
        return ask(document, Map.of());
    }

    /** The codes of an answer's errors. */
    List<String> codes(String document, Map<String, @Nullable Object> variables) {
        return answer(document, variables)
                .path("errors")
                .valueStream()
                .map(e -> e.path("extensions").path("code").asString("none"))
                .toList();
    }

    List<String> codes(String document) {
        return codes(document, Map.of());
    }

    private ExecutionResult execute(String document, Map<String, @Nullable Object> variables) {
        var input = ExecutionInput.newExecutionInput(document)
                .variables(variables)
                .graphQLContext(Map.of(TenantScope.class, scope, InForce.class, inForce))
                .build();
        return graphQl.execute(input);
    }

    /** Failures of fetchers with the codes of their problems. */
    private static final class ToExtensions implements DataFetcherExceptionHandler {

        @Override
        public CompletableFuture<DataFetcherExceptionHandlerResult> handleException(
                DataFetcherExceptionHandlerParameters failed) {
            var result = DataFetcherExceptionHandlerResult.newResult();
            if (failed.getException() instanceof Refused refused) {
                for (var problem : refused.problems()) {
                    result.error(GraphqlErrorBuilder.newError(failed.getDataFetchingEnvironment())
                            .message(problem.message())
                            .extensions(Map.of("code", problem.code()))
                            .build());
                }
                return CompletableFuture.completedFuture(result.build());
            }
            failed.getException().printStackTrace();
            result.error(GraphqlErrorBuilder.newError(failed.getDataFetchingEnvironment())
                    .message(String.valueOf(failed.getException()))
                    .build());
            return CompletableFuture.completedFuture(result.build());
        }
    }
}
