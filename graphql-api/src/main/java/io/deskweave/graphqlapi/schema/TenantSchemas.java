package io.deskweave.graphqlapi.schema;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import io.deskweave.metadata.model.Model;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The executable schemas of tenants, by the fingerprint of their model: built when the first request asks, once for all
 * tenants that have the same, let go of when others need the room.
 */
@Component
public class TenantSchemas {

    /** In fields of types; one keeps about 600 bytes. */
    private static final int ROOM = 100_000;

    private final GraphQLSchema fixed;
    private final RecordFetchers fetchers;
    private final LoadingCache<Key, GraphQLSchema> pool = Caffeine.newBuilder()
            .maximumWeight(ROOM)
            .weigher((Key key, GraphQLSchema schema) -> weight(key.model()))
            .build(key -> build(key.model()));

    public TenantSchemas(List<FixedPart> parts, RecordFetchers fetchers) {
        this.fixed = SchemaTexts.build(
                List.of("graphql/shared.graphqls", "graphql/tenant.graphqls"),
                wiring -> parts.forEach(part -> part.wire(wiring)));
        this.fetchers = fetchers;
    }

    public GraphQLSchema of(Model model) {
        return pool.get(new Key(model));
    }

    private static int weight(Model model) {
        return model.objects().stream()
                .mapToInt(o -> 70 + 4 * o.fields().size())
                .sum();
    }

    /** The fixed part's types are shared by all schemas; each adds its own and has its own roots. */
    private GraphQLSchema build(Model model) {
        var query = GraphQLObjectType.newObject(fixed.getQueryType());
        var mutation = GraphQLObjectType.newObject(fixed.getMutationType());
        var subscription = GraphQLObjectType.newObject().name("Subscription").description("What may be listened to.");
        var code = GraphQLCodeRegistry.newCodeRegistry(fixed.getCodeRegistry());
        var schema = GraphQLSchema.newSchema(fixed);
        SharedTypes.all().forEach(schema::additionalType);
        CompositeTypes.all().forEach(schema::additionalType);
        OrganisedTypes.all().forEach(schema::additionalType);
        DeletionTypes.all().forEach(schema::additionalType);
        schema.additionalType(ChangeTypes.kind());
        for (var object : model.objects()) {
            var output = new OutputTypes(model, object);
            var input = new InputTypes(model, object);
            output.all().forEach(schema::additionalType);
            input.all().forEach(schema::additionalType);
            query.field(output.one()).field(output.list(object.plural(), "A page of them."));
            schema.additionalType(ChangeTypes.change(object));
            subscription.field(ChangeTypes.changed(object));
            mutation.field(input.create())
                    .field(input.update())
                    .field(input.delete())
                    .field(input.restore());
            code.dataFetcher(at("Query", object.single()), fetchers.one(object))
                    .dataFetcher(at("Query", object.plural()), fetchers.page(object))
                    .dataFetcher(at("Mutation", ApiNames.create(object)), fetchers.create(object))
                    .dataFetcher(at("Mutation", ApiNames.update(object)), fetchers.update(object))
                    .dataFetcher(at("Mutation", ApiNames.delete(object)), fetchers.delete(object))
                    .dataFetcher(at("Mutation", ApiNames.restore(object)), fetchers.restore(object))
                    .dataFetcher(at("Subscription", ApiNames.changed(object)), fetchers.changed(object));
        }
        if (!model.objects().isEmpty()) {
            // A type without fields is none.
            schema.subscription(subscription);
        }
        return schema.query(query).mutation(mutation).codeRegistry(code.build()).build();
    }

    private static FieldCoordinates at(String type, String field) {
        return FieldCoordinates.coordinates(type, field);
    }

    /** A model by its fingerprint alone. */
    private record Key(Model model) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.model.fingerprint().equals(model.fingerprint());
        }

        @Override
        public int hashCode() {
            return model.fingerprint().hashCode();
        }
    }
}
