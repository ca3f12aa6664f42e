package io.deskweave.graphqlapi.records;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import io.deskweave.graphqlapi.schema.RecordFetchers;
import io.deskweave.graphqlapi.schema.RecordWrite;
import io.deskweave.metadata.model.Models.InForce;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.GlobalId;
import io.deskweave.metadata.records.RecordJson;
import io.deskweave.metadata.records.RecordQueries;
import io.deskweave.metadata.records.RecordQuery;
import io.deskweave.metadata.records.commands.RecordCommands;
import io.deskweave.platform.tenancy.Right;
import io.deskweave.platform.tenancy.TenantScope;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers root fields over records. */
@Component
class RecordAnswers implements RecordFetchers {

    private static final RecordJson NOTHING = new RecordJson("null".getBytes(StandardCharsets.US_ASCII), 4);

    private final RecordQueries queries;
    private final RecordCommands commands;

    RecordAnswers(RecordQueries queries, RecordCommands commands) {
        this.queries = queries;
        this.commands = commands;
    }

    @Override
    public DataFetcher<?> one(ObjectModel object) {
        return environment -> {
            var id = GlobalId.parse(text(environment, "id"));
            return id.objectId().equals(object.id()) ? one(environment, object, id.id()) : null;
        };
    }

    @Override
    public DataFetcher<?> page(ObjectModel object) {
        return environment -> answer(
                environment,
                new RecordQuery.Many(reading(environment)
                        .connection(object, environment.getArguments(), environment.getSelectionSet())));
    }

    @Override
    public DataFetcher<?> groups(ObjectModel object) {
        return environment -> answer(
                environment,
                new RecordQuery.Groups(
                        new AggregateReading(inForce(environment).model(), object, environment.getArguments())
                                .aggregation(environment.getSelectionSet())));
    }

    @Override
    public DataFetcher<?> deleted(ObjectModel object) {
        return environment -> new BinAnswers(object, new Fetched(environment)).answer(queries);
    }

    @Override
    public DataFetcher<?> write(ObjectModel object, RecordWrite write) {
        return environment -> new WriteAnswers(object, new Fetched(environment)).answer(commands, write);
    }

    @Override
    public DataFetcher<?> changed(ObjectModel object) {
        return environment -> {
            scope(environment).require(Right.READ_RECORDS);
            var listened = new ListenedReading(reading(environment)).read(object, environment);
            environment.getGraphQlContext().put(Listened.class, listened);
            return NOTHING;
        };
    }

    /** Any record by its global id. */
    @Nullable
    RecordJson node(DataFetchingEnvironment environment) {
        var id = GlobalId.parse(text(environment, "id"));
        var object = inForce(environment).model().objectById(id.objectId());
        return object.isEmpty() ? null : one(environment, object.get(), id.id());
    }

    private @Nullable RecordJson one(DataFetchingEnvironment environment, ObjectModel object, UUID id) {
        var selections = reading(environment).record(object, environment.getSelectionSet());
        var answer = answer(environment, new RecordQuery.One(object, id, selections));
        return answer.isNull() ? null : answer;
    }

    private RecordJson answer(DataFetchingEnvironment environment, RecordQuery query) {
        return queries.answer(scope(environment), inForce(environment), query);
    }

    private static SelectionReading reading(DataFetchingEnvironment environment) {
        return new SelectionReading(inForce(environment).model(), RowBudget.one());
    }

    private static TenantScope scope(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.getGraphQlContext().<TenantScope>get(TenantScope.class));
    }

    private static InForce inForce(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.getGraphQlContext().<InForce>get(InForce.class));
    }

    private static String text(DataFetchingEnvironment environment, String argument) {
        return Objects.requireNonNull(environment.<String>getArgument(argument));
    }
}
