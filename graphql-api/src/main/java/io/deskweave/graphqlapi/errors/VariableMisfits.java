package io.deskweave.graphqlapi.errors;

import graphql.GraphQLContext;
import graphql.execution.TypeFromAST;
import graphql.language.OperationDefinition;
import graphql.language.VariableDefinition;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks for every value among a request's variables that does not fit; graphql-java names the first, not its place. */
final class VariableMisfits {

    private final GraphQLSchema schema;
    private final List<Misfit> found = new ArrayList<>();

    private VariableMisfits(GraphQLSchema schema) {
        this.schema = schema;
    }

    static List<Misfit> among(
            Map<String, Object> variables, OperationDefinition operation, VariablePlaces places, GraphQLSchema schema) {
        var misfits = new VariableMisfits(schema);
        for (var definition : operation.getVariableDefinitions()) {
            misfits.look(definition, variables, places.of(definition.getName()));
        }
        return misfits.found;
    }

    private void look(VariableDefinition definition, Map<String, Object> variables, List<String> place) {
        var type = TypeFromAST.getTypeFromAST(schema, definition.getType());
        if (type != null && (variables.containsKey(definition.getName()) || definition.getDefaultValue() == null)) {
            look(variables.get(definition.getName()), type, place);
        }
    }

    private void look(@Nullable Object value, GraphQLType type, List<String> place) {
        if (value == null) {
            if (type instanceof GraphQLNonNull) {
                found.add(Misfit.missing(place, type));
            }
            return;
        }
        switch (type) {
            case GraphQLNonNull present -> look(value, present.getWrappedType(), place);
            case GraphQLList list -> lookThrough(value, list, place);
            case GraphQLInputObjectType object -> lookInto(value, object, place);
            case GraphQLEnumType choice ->
                judge(() -> choice.parseValue(value, GraphQLContext.getDefault(), Locale.ENGLISH), choice, place);
            case GraphQLScalarType scalar ->
                judge(
                        () -> scalar.getCoercing().parseValue(value, GraphQLContext.getDefault(), Locale.ENGLISH),
                        scalar,
                        place);
            default -> {}
        }
    }

    private void lookThrough(Object value, GraphQLList list, List<String> place) {
        if (!(value instanceof Collection<?> values)) {
            look(value, list.getWrappedType(), place);
            return;
        }
        var index = 0;
        for (var each : values) {
            look(each, list.getWrappedType(), Misfit.within(place, String.valueOf(index++)));
        }
    }

    private void lookInto(Object value, GraphQLInputObjectType object, List<String> place) {
        if (!(value instanceof Map<?, ?> fields)) {
            found.add(Misfit.value(place, object));
            return;
        }
        for (var name : fields.keySet()) {
            if (object.getFieldDefinition(String.valueOf(name)) == null) {
                found.add(Misfit.unknown(Misfit.within(place, String.valueOf(name)), schema, object.getName()));
            }
        }
        for (var field : object.getFieldDefinitions()) {
            if (fields.containsKey(field.getName()) || !field.hasSetDefaultValue()) {
                look(fields.get(field.getName()), field.getType(), Misfit.within(place, field.getName()));
            }
        }
    }

    private void judge(Runnable parsing, GraphQLType type, List<String> place) {
        try {
            parsing.run();
        } catch (CoercingParseValueException e) {
            found.add(Misfit.value(place, type));
        }
    }
}
