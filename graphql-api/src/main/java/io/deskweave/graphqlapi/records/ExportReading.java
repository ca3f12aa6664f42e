package io.deskweave.graphqlapi.records;

import static graphql.execution.ValuesResolver.coerceVariableValues;

import graphql.GraphQLContext;
import graphql.GraphQLError;
import graphql.GraphQLException;
import graphql.execution.RawVariables;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.language.VariableDefinition;
import io.deskweave.graphqlapi.records.arguments.FilterReading;
import io.deskweave.graphqlapi.records.arguments.Misread;
import io.deskweave.graphqlapi.records.arguments.PageReading;
import io.deskweave.graphqlapi.records.arguments.SearchReading;
import io.deskweave.graphqlapi.schema.ApiNames;
import io.deskweave.graphqlapi.schema.TenantSchemas;
import io.deskweave.metadata.exports.ExportQuestions;
import io.deskweave.metadata.exports.Exports.AskedRows;
import io.deskweave.metadata.model.Models.InForce;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.Filter;
import io.deskweave.platform.problems.Refused;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads which records an export is about: its JSON is held against the types of the object's list in the tenant's own
 * schema, as variables of a document are, and then read as that list's arguments.
 */
@Component
class ExportReading implements ExportQuestions {

    private static final int DEEPEST = 60;

    private final TenantSchemas schemas;

    ExportReading(TenantSchemas schemas) {
        this.schemas = schemas;
    }

    @Override
    public Question read(InForce inForce, ObjectModel object, AskedRows rows) {
        var order = new ListType(new NonNullType(new TypeName(ApiNames.order(object))));
        var arguments = new HashMap<String, @Nullable Object>();
        coerced(inForce, "filter", new TypeName(ApiNames.filter(object)), rows.filter(), arguments);
        coerced(inForce, "orderBy", order, rows.orderBy(), arguments);
        var filter = FilterReading.read(inForce.model(), object, arguments.get("filter"));
        if (rows.search() != null && object.searchable().isEmpty()) {
            throw new Refused(Misread.invalid(
                    "api.export.not-searchable",
                    "No field of %s is searched".formatted(object.name()),
                    "Use a filter, or have a field made searchable",
                    "search"));
        }
        var search = SearchReading.read(object, rows.search());
        return new Question(
                search.equals(Filter.EVERYTHING) ? filter : new Filter.All(List.of(filter, search)),
                new PageReading(arguments).order(object));
    }

    private void coerced(
            InForce inForce,
            String name,
            Type<?> type,
            @Nullable Object value,
            Map<String, @Nullable Object> arguments) {
        if (value == null) {
            return;
        }
        requireShallow(name, value, 1);
        var variable =
                VariableDefinition.newVariableDefinition().name(name).type(type).build();
        try {
            var read = coerceVariableValues(
                    schemas.of(inForce.model()),
                    List.of(variable),
                    RawVariables.of(Map.of(name, value)),
                    GraphQLContext.getDefault(),
                    Locale.ENGLISH);
            arguments.put(name, read.get(name));
        } catch (GraphQLException e) {
            throw new Refused(Misread.invalid(
                    "api.export.argument",
                    "'%s' is not what the list of %s takes: %s".formatted(name, object(type), message(e)),
                    "Write it as the argument '%s' of the list, which the schema describes".formatted(name),
                    name));
        }
    }

    private static String object(Type<?> type) {
        var of = type instanceof ListType list && list.getType() instanceof NonNullType each ? each.getType() : type;
        return of instanceof TypeName named ? named.getName().replaceFirst("(Filter|Order)$", "") : "it";
    }

    private static String message(GraphQLException e) {
        return e instanceof GraphQLError error ? error.getMessage() : String.valueOf(e.getMessage());
    }

    /** What is read is read recursively. */
    private static void requireShallow(String name, Object value, int depth) {
        if (depth > DEEPEST) {
            throw new Refused(Misread.limit(
                    "api.export.too-deep",
                    "'%s' is nested more than %d levels deep".formatted(name, DEEPEST),
                    "Say the same with fewer levels",
                    name));
        }
        var parts = value instanceof Map<?, ?> map ? map.values() : value instanceof List<?> list ? list : List.of();
        for (var part : parts) {
            if (part != null) {
                requireShallow(name, part, depth + 1);
            }
        }
    }
}
