package io.deskweave.graphqlapi.fairness;

import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.IntValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.OperationDefinition;
import graphql.language.OperationDefinition.Operation;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import io.deskweave.metadata.records.Page;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an operation costs at most, in points: each object that it may bring is one, so a page of {@code first: 50} is
 * 50 times what is asked of each, and one for the list; a count is {@value #COUNT}, a change {@value #CHANGE} and one
 * for each row that it sends, a question about the schema {@value #INTROSPECTION}. The document is one that was found
 * valid and within the limits, so writing its fragments out is bounded.
 */
final class Price {

    static final long COUNT = 10;
    static final long CHANGE = 10;
    static final long INTROSPECTION = 50;

    private static final long PLENTY = 1_000_000_000;

    private final GraphQLSchema schema;
    private final Map<String, ? extends @Nullable Object> variables;
    private final Map<String, FragmentDefinition> fragments = new HashMap<>();
    private final Map<String, Long> defaults = new HashMap<>();

    private Price(GraphQLSchema schema, Document document, Map<String, ? extends @Nullable Object> variables) {
        this.schema = schema;
        this.variables = variables;
        for (var fragment : document.getDefinitionsOfType(FragmentDefinition.class)) {
            fragments.put(fragment.getName(), fragment);
        }
    }

    /** At least one; also when the document has no such operation, which execution says better. */
    static long of(
            GraphQLSchema schema,
            Document document,
            @Nullable String operation,
            Map<String, ? extends @Nullable Object> variables) {
        var price = new Price(schema, document, variables);
        var points = document.getDefinitionsOfType(OperationDefinition.class).stream()
                .filter(one -> operation == null || operation.isEmpty() || operation.equals(one.getName()))
                .mapToLong(price::of)
                .findFirst()
                .orElse(0);
        return Math.max(1, points);
    }

    private long of(OperationDefinition operation) {
        for (var variable : operation.getVariableDefinitions()) {
            if (variable.getDefaultValue() instanceof IntValue number) {
                defaults.put(variable.getName(), number.getValue().longValue());
            }
        }
        if (operation.getOperation() == Operation.MUTATION) {
            return changes(operation.getSelectionSet());
        }
        var root = operation.getOperation() == Operation.QUERY ? schema.getQueryType() : schema.getSubscriptionType();
        return of(operation.getSelectionSet(), root);
    }

    private long changes(SelectionSet selections) {
        var sum = of(selections, schema.getMutationType());
        for (Selection<?> selection : selections.getSelections()) {
            sum += CHANGE;
            if (selection instanceof Field field) {
                for (var argument : field.getArguments()) {
                    sum += rows(argument.getValue());
                }
            }
        }
        return plenty(sum);
    }

    private long of(@Nullable SelectionSet selections, @Nullable GraphQLFieldsContainer type) {
        return of(selections, type, 1);
    }

    /** @param page how many {@code nodes} and {@code edges} there are, when the type is a connection */
    private long of(@Nullable SelectionSet selections, @Nullable GraphQLFieldsContainer type, long page) {
        var sum = 0L;
        if (selections == null) {
            return sum;
        }
        for (Selection<?> selection : selections.getSelections()) {
            sum = plenty(sum + of(selection, type, page));
        }
        return sum;
    }

    private long of(Selection<?> selection, @Nullable GraphQLFieldsContainer type, long page) {
        return switch (selection) {
            case Field field -> of(field, type, page);
            case InlineFragment inline -> {
                var condition = inline.getTypeCondition();
                yield of(inline.getSelectionSet(), condition == null ? type : named(condition.getName()), page);
            }
            case FragmentSpread spread -> {
                var fragment = fragments.get(spread.getName());
                yield fragment == null
                        ? 0
                        : of(
                                fragment.getSelectionSet(),
                                named(fragment.getTypeCondition().getName()),
                                page);
            }
            default -> 0;
        };
    }

    private long of(Field field, @Nullable GraphQLFieldsContainer type, long page) {
        if (field.getName().startsWith("__")) {
            return field.getSelectionSet() == null ? 0 : INTROSPECTION;
        }
        var definition = type == null ? null : type.getFieldDefinition(field.getName());
        if (field.getSelectionSet() == null || definition == null) {
            return field.getName().equals("totalCount") ? COUNT : 0;
        }
        var inner =
                GraphQLTypeUtil.unwrapAll(definition.getType()) instanceof GraphQLFieldsContainer found ? found : null;
        if (definition.getArgument("first") != null) {
            return plenty(
                    isConnection(inner)
                            ? 1 + of(field.getSelectionSet(), inner, page(field))
                            : page(field) * (1 + of(field.getSelectionSet(), inner)));
        }
        var each = of(field.getSelectionSet(), inner);
        return plenty(
                switch (field.getName()) {
                    case "nodes" -> page * (1 + each);
                    case "edges" -> page * each;
                    default -> 1 + each;
                });
    }

    private static boolean isConnection(@Nullable GraphQLFieldsContainer type) {
        return type != null && type.getFieldDefinition("edges") != null;
    }

    private @Nullable GraphQLFieldsContainer named(String type) {
        return schema.getType(type) instanceof GraphQLFieldsContainer container ? container : null;
    }

    /** How many there may be on a page; what does not fit is refused by whoever reads it. */
    private long page(Field field) {
        for (var argument : field.getArguments()) {
            if (argument.getName().equals("first") || argument.getName().equals("last")) {
                var size = size(argument);
                if (size > 0) {
                    return size;
                }
            }
        }
        return Page.DEFAULT_SIZE;
    }

    private long size(Argument argument) {
        return switch (argument.getValue()) {
            case IntValue number -> number.getValue().longValue();
            case VariableReference variable ->
                variables.get(variable.getName()) instanceof Number number
                        ? number.longValue()
                        : defaults.getOrDefault(variable.getName(), 0L);
            default -> 0;
        };
    }

    /** The longest list of objects in an argument, or right beneath it, is what a change is made of. */
    private long rows(Value<?> value) {
        return switch (value) {
            case ArrayValue array -> array.getValues().size();
            case ObjectValue object ->
                object.getObjectFields().stream()
                        .map(ObjectField::getValue)
                        .mapToLong(inner -> inner instanceof ArrayValue array
                                ? array.getValues().size()
                                : inner instanceof VariableReference variable
                                        ? rows(variables.get(variable.getName()))
                                        : 0)
                        .max()
                        .orElse(0);
            case VariableReference variable -> {
                var given = variables.get(variable.getName());
                yield given instanceof Map<?, ?> map
                        ? map.values().stream().mapToLong(Price::rows).max().orElse(0)
                        : rows(given);
            }
            default -> 0;
        };
    }

    private static long rows(@Nullable Object given) {
        return given instanceof Collection<?> rows ? rows.size() : 0;
    }

    private static long plenty(long sum) {
        return Math.min(PLENTY, sum);
    }
}
