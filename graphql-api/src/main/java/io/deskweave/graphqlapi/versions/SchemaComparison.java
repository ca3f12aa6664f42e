package io.deskweave.graphqlapi.versions;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.idl.ScalarInfo;
import io.deskweave.graphqlapi.versions.SchemaChange.Element;
import io.deskweave.graphqlapi.versions.SchemaChange.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is different between two schemas, by coordinate. Types that both share, such as those of the fixed part,
 * cost a comparison of pointers.
 */
final class SchemaComparison {

    private final List<SchemaChange> changes = new ArrayList<>();

    private SchemaComparison() {}

    static List<SchemaChange> of(GraphQLSchema before, GraphQLSchema after) {
        var comparison = new SchemaComparison();
        var types =
                new Members<>(types(before), types(after), GraphQLNamedType::getName, (GraphQLNamedType type) -> null);
        comparison.compare(types, Element.TYPE, "%s"::formatted, type -> false, comparison::types);
        return comparison.changes;
    }

    private static List<GraphQLNamedType> types(GraphQLSchema schema) {
        return schema.getAllTypesAsList().stream()
                .filter(type ->
                        !type.getName().startsWith("__") && !ScalarInfo.isGraphqlSpecifiedScalar(type.getName()))
                .toList();
    }

    @SuppressWarnings("ReferenceEquality") // schemas share what is the same for all
    private void types(GraphQLNamedType before, GraphQLNamedType after) {
        if (before == after) {
            return;
        }
        var type = after.getName();
        if (!before.getClass().equals(after.getClass())) {
            changes.add(new SchemaChange(
                    Kind.CHANGED,
                    Element.TYPE,
                    type,
                    before.getClass().getSimpleName(),
                    after.getClass().getSimpleName(),
                    true));
            return;
        }
        switch (before) {
            case GraphQLFieldsContainer fields -> fields(type, fields, (GraphQLFieldsContainer) after);
            case GraphQLInputObjectType input -> inputs(type, input, (GraphQLInputObjectType) after);
            case GraphQLEnumType options -> values(type, options, (GraphQLEnumType) after);
            default -> {}
        }
    }

    private void fields(String type, GraphQLFieldsContainer before, GraphQLFieldsContainer after) {
        var fields = new Members<>(
                before.getFieldDefinitions(),
                after.getFieldDefinitions(),
                GraphQLFieldDefinition::getName,
                GraphQLFieldDefinition::getDeprecationReason);
        compare(fields, Element.FIELD, name -> type + "." + name, field -> false, (was, is) -> {
            var coordinate = type + "." + is.getName();
            retyped(Element.FIELD, coordinate, Types.of(was.getType(), is.getType()), Types::answersBreak);
            arguments(coordinate, was, is);
        });
    }

    private void arguments(String coordinate, GraphQLFieldDefinition before, GraphQLFieldDefinition after) {
        var arguments = new Members<>(
                before.getArguments(),
                after.getArguments(),
                GraphQLArgument::getName,
                GraphQLArgument::getDeprecationReason);
        compare(
                arguments,
                Element.ARGUMENT,
                name -> "%s(%s:)".formatted(coordinate, name),
                argument -> needed(argument.getType(), argument.hasSetDefaultValue()),
                (was, is) -> retyped(
                        Element.ARGUMENT,
                        "%s(%s:)".formatted(coordinate, is.getName()),
                        Types.of(was.getType(), is.getType()),
                        Types::requestsBreak));
    }

    private void inputs(String type, GraphQLInputObjectType before, GraphQLInputObjectType after) {
        var fields = new Members<>(
                before.getFieldDefinitions(),
                after.getFieldDefinitions(),
                GraphQLInputObjectField::getName,
                GraphQLInputObjectField::getDeprecationReason);
        compare(
                fields,
                Element.INPUT_FIELD,
                name -> type + "." + name,
                field -> needed(field.getType(), field.hasSetDefaultValue()),
                (was, is) -> retyped(
                        Element.INPUT_FIELD,
                        type + "." + is.getName(),
                        Types.of(was.getType(), is.getType()),
                        Types::requestsBreak));
    }

    private static boolean needed(GraphQLInputType type, boolean hasDefault) {
        return GraphQLTypeUtil.isNonNull(type) && !hasDefault;
    }

    private void values(String type, GraphQLEnumType before, GraphQLEnumType after) {
        var values = new Members<>(
                before.getValues(),
                after.getValues(),
                GraphQLEnumValueDefinition::getName,
                GraphQLEnumValueDefinition::getDeprecationReason);
        compare(values, Element.ENUM_VALUE, name -> type + "." + name, value -> false, (was, is) -> {});
    }

    private void retyped(Element element, String coordinate, Types types, Predicate<Types> breaks) {
        if (!types.before().equals(types.after())) {
            changes.add(new SchemaChange(
                    Kind.CHANGED, element, coordinate, types.before(), types.after(), breaks.test(types)));
        }
    }

    private <T> void compare(
            Members<T> members,
            Element element,
            Function<String, String> coordinate,
            Predicate<T> breaksWhenAdded,
            BiConsumer<T, T> both) {
        members.names().forEach(name -> {
            var was = members.was(name);
            var is = members.is(name);
            var place = coordinate.apply(name);
            if (was == null && is != null) {
                var breaking = breaksWhenAdded.test(is);
                changes.add(new SchemaChange(Kind.ADDED, element, place, null, members.deprecation(is), breaking));
                return;
            }
            if (was != null && is == null) {
                changes.add(new SchemaChange(Kind.REMOVED, element, place, members.deprecation(was), null, true));
                return;
            }
            if (was != null && is != null) {
                deprecated(element, place, members.deprecation(was), members.deprecation(is));
                both.accept(was, is);
            }
        });
    }

    private void deprecated(Element element, String place, @Nullable String before, @Nullable String after) {
        if (before == null && after != null) {
            changes.add(new SchemaChange(Kind.DEPRECATED, element, place, null, after, false));
        }
        if (before != null && after == null) {
            changes.add(new SchemaChange(Kind.UNDEPRECATED, element, place, before, null, false));
        }
    }

    /** The members of something before and after, by name. */
    private static final class Members<T> {

        private final TreeMap<String, T> before = new TreeMap<>();
        private final TreeMap<String, T> after = new TreeMap<>();
        private final Function<T, @Nullable String> deprecation;

        Members(
                List<? extends T> before,
                List<? extends T> after,
                Function<T, String> name,
                Function<T, @Nullable String> deprecation) {
            before.forEach(each -> this.before.put(name.apply(each), each));
            after.forEach(each -> this.after.put(name.apply(each), each));
            this.deprecation = deprecation;
        }

        Iterable<String> names() {
            var names = new TreeSet<>(before.keySet());
            names.addAll(after.keySet());
            return names;
        }

        @Nullable
        T was(String name) {
            return before.get(name);
        }

        @Nullable
        T is(String name) {
            return after.get(name);
        }

        @Nullable
        String deprecation(T member) {
            return deprecation.apply(member);
        }
    }

    /** A type before and after, as SDL writes them. */
    private record Types(String before, String after) {

        static Types of(GraphQLType before, GraphQLType after) {
            return new Types(GraphQLTypeUtil.simplePrint(before), GraphQLTypeUtil.simplePrint(after));
        }

        /** Answers may promise more than they did. */
        boolean answersBreak() {
            return !loosened(after, before);
        }

        /** Requests may be asked for less than they were. */
        boolean requestsBreak() {
            return !loosened(before, after);
        }

        /** Whether the one differs from the other by its exclamation marks alone, of which it has all and more. */
        private static boolean loosened(String strict, String loose) {
            int at = 0;
            for (int i = 0; i < strict.length(); i++) {
                if (at < loose.length() && strict.charAt(i) == loose.charAt(at)) {
                    at++;
                } else if (strict.charAt(i) != '!') {
                    return false;
                }
            }
            return at == loose.length();
        }
    }
}
