package io.deskweave.graphqlapi.records;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import io.deskweave.graphqlapi.schema.RecordFetchers;
import io.deskweave.metadata.model.Models.InForce;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.Deletions;
import io.deskweave.metadata.records.GlobalId;
import io.deskweave.metadata.records.RecordJson;
import io.deskweave.metadata.records.RecordNotFound;
import io.deskweave.metadata.records.RecordQueries;
import io.deskweave.metadata.records.RecordQuery;
import io.deskweave.metadata.records.Records;
import io.deskweave.metadata.records.Records.Target;
import io.deskweave.platform.problems.Refused;
import io.deskweave.platform.tenancy.Right;
import io.deskweave.platform.tenancy.TenantScope;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers root fields over records. */
@Component
class RecordAnswers implements RecordFetchers {

    private static final RecordJson NOTHING = new RecordJson("null".getBytes(StandardCharsets.US_ASCII), 4);

    private final RecordQueries queries;
    private final Records records;
    private final Deletions deletions;

    RecordAnswers(RecordQueries queries, Records records, Deletions deletions) {
        this.queries = queries;
        this.records = records;
        this.deletions = deletions;
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
    public DataFetcher<?> create(ObjectModel object) {
        return environment -> {
            var input = input(environment);
            var selections = reading(environment).payload(object, environment.getSelectionSet());
            return records.create(scope(environment), inForce(environment), object, map(input, "values"), selections);
        };
    }

    @Override
    public DataFetcher<?> update(ObjectModel object) {
        return environment -> {
            var input = input(environment);
            var target = target(object, input);
            var selections = reading(environment).payload(object, environment.getSelectionSet());
            return records.update(scope(environment), inForce(environment), target, map(input, "values"), selections);
        };
    }

    @Override
    public DataFetcher<?> delete(ObjectModel object) {
        return environment -> {
            var target = target(object, input(environment));
            int records = deletions.delete(scope(environment), inForce(environment), target);
            return Map.of("id", new GlobalId(object.id(), target.id()).encoded(), "records", records);
        };
    }

    @Override
    public DataFetcher<?> restore(ObjectModel object) {
        return environment -> {
            var id = id(object, input(environment));
            var selections = reading(environment).payload(object, environment.getSelectionSet());
            return deletions.restore(scope(environment), inForce(environment), object, id, selections);
        };
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

    private static Target target(ObjectModel object, Map<String, @Nullable Object> input) {
        return new Target(object, id(object, input), (Integer) Objects.requireNonNull(input.get("version")));
    }

    private static UUID id(ObjectModel object, Map<String, @Nullable Object> input) {
        var id = GlobalId.parse((String) Objects.requireNonNull(input.get("id")));
        if (!id.objectId().equals(object.id())) {
            throw new Refused(new RecordNotFound(object.name()));
        }
        return id.id();
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

    private static Map<String, @Nullable Object> input(DataFetchingEnvironment environment) {
        return map(environment.getArguments(), "input");
    }

    @SuppressWarnings("unchecked") // graphql-java gives input objects as maps by name
    private static Map<String, @Nullable Object> map(Map<String, ? extends @Nullable Object> arguments, String name) {
        return (Map<String, @Nullable Object>) Objects.requireNonNull(arguments.get(name));
    }
}
