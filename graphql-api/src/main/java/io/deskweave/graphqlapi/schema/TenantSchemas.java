package io.deskweave.graphqlapi.schema;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import io.deskweave.graphqlapi.schema.shared.CompositeTypes;
import io.deskweave.graphqlapi.schema.shared.OrganisedTypes;
import io.deskweave.graphqlapi.schema.shared.SchemaTexts;
import io.deskweave.graphqlapi.schema.shared.SealedFilters;
import io.deskweave.graphqlapi.schema.shared.SharedTypes;
import io.deskweave.metadata.model.Model;
import io.deskweave.metadata.model.ObjectModel;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The executable schemas of tenants, by the fingerprint of their model: built when the first request asks, once for all
 * tenants that have the same, let go of when others need the room.
 */
@Component
public class TenantSchemas {

    /** In fields of types; one keeps about 600 bytes. */
    private static final int ROOM = 250_000;

    private final GraphQLSchema fixed;
    private final RecordFetchers fetchers;
    private final LoadingCache<Key, GraphQLSchema> pool = Caffeine.newBuilder()
            .maximumWeight(ROOM)
            .weigher((Key key, GraphQLSchema schema) -> weight(key.model()))
            .build(key -> build(key.model(), FormerNames.UNDATED));

    public TenantSchemas(List<FixedPart> parts, RecordFetchers fetchers) {
        this.fixed = SchemaTexts.build(
                List.of("graphql/shared.graphqls", "graphql/tenant.graphqls"),
                wiring -> parts.forEach(part -> part.wire(wiring)));
        this.fetchers = fetchers;
    }

    public GraphQLSchema of(Model model) {
        return pool.get(new Key(model));
    }

    /** Built anew each time, to be read and not run: former names say since when they are that. */
    public GraphQLSchema dated(Model model, FormerNames former) {
        return build(model, former);
    }

    private static int weight(Model model) {
        return model.objects().stream()
                .mapToInt(o -> 180 + 11 * o.fields().size())
                .sum();
    }

    /** The fixed part's types are shared by all schemas; each adds its own and has its own roots. */
    private GraphQLSchema build(Model model, FormerNames former) {
        var query = GraphQLObjectType.newObject(fixed.getQueryType());
        var mutation = GraphQLObjectType.newObject(fixed.getMutationType());
        var subscription = GraphQLObjectType.newObject().name("Subscription").description("What may be listened to.");
        var code = GraphQLCodeRegistry.newCodeRegistry(fixed.getCodeRegistry());
        var schema = GraphQLSchema.newSchema(fixed);
        SharedTypes.all().forEach(schema::additionalType);
        SealedFilters.all().forEach(schema::additionalType);
        CompositeTypes.all().forEach(schema::additionalType);
        OrganisedTypes.all().forEach(schema::additionalType);
        DeletionTypes.all().forEach(schema::additionalType);
        AggregateKeyTypes.shared().forEach(schema::additionalType);
        schema.additionalType(ChangeTypes.kind());
        for (var object : model.objects()) {
            new OutputTypes(model, object, former).all().forEach(schema::additionalType);
            new InputTypes(model, object, former).all().forEach(schema::additionalType);
            new WriteTypes(model, object, former).all().forEach(schema::additionalType);
            new BulkTypes(object).all().forEach(schema::additionalType);
            new BinTypes(object).all().forEach(schema::additionalType);
            new AggregateTypes(model, object, former).all().forEach(schema::additionalType);
            schema.additionalType(ChangeTypes.change(object));
            subscription.field(ChangeTypes.changed(object));
            code.dataFetcher(at("Subscription", ApiNames.changed(object)), fetchers.changed(object));
            read(model, object, former, query, code);
            writes(model, object, former).forEach((write, field) -> {
                mutation.field(field);
                code.dataFetcher(at("Mutation", field.getName()), fetchers.write(object, write));
            });
        }
        if (!model.objects().isEmpty()) {
            // A type without fields is none.
            schema.subscription(subscription);
        }
        return schema.query(query).mutation(mutation).codeRegistry(code.build()).build();
    }

    private void read(
            Model model,
            ObjectModel object,
            FormerNames former,
            GraphQLObjectType.Builder query,
            GraphQLCodeRegistry.Builder code) {
        var output = new OutputTypes(model, object, former);
        var groups = new AggregateTypes(model, object, former).root();
        var bin = new BinTypes(object).list();
        query.field(output.one())
                .field(output.list(object.plural(), "A page of them."))
                .field(groups)
                .field(bin);
        code.dataFetcher(at("Query", object.single()), fetchers.one(object))
                .dataFetcher(at("Query", object.plural()), fetchers.page(object))
                .dataFetcher(at("Query", groups.getName()), fetchers.groups(object))
                .dataFetcher(at("Query", bin.getName()), fetchers.deleted(object));
    }

    private static Map<RecordWrite, GraphQLFieldDefinition> writes(
            Model model, ObjectModel object, FormerNames former) {
        var input = new InputTypes(model, object, former);
        var write = new WriteTypes(model, object, former);
        var bulk = new BulkTypes(object);
        var fields = new EnumMap<RecordWrite, GraphQLFieldDefinition>(RecordWrite.class);
        fields.put(RecordWrite.CREATE, input.create());
        fields.put(RecordWrite.UPDATE, input.update());
        fields.put(RecordWrite.DELETE, input.delete());
        fields.put(RecordWrite.RESTORE, input.restore());
        fields.put(RecordWrite.CREATE_MANY, bulk.create());
        fields.put(RecordWrite.UPDATE_MANY, bulk.update());
        fields.put(RecordWrite.DELETE_MANY, bulk.delete());
        if (WriteTypes.isFoundByFields(object)) {
            fields.put(RecordWrite.UPSERT, write.upsert());
            fields.put(RecordWrite.UPSERT_MANY, bulk.upsert());
        }
        if (write.hasLists()) {
            fields.put(RecordWrite.LINK, write.link());
            fields.put(RecordWrite.UNLINK, write.unlink());
        }
        return fields;
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
