package io.deskweave.graphqlapi.errors;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.stream.Collectors;

/** What a type takes, in words that follow "is not" and "send". */
final class Wanted {

    private static final int SHOWN = 12;

    private Wanted() {}

    static String by(GraphQLType type) {
        return switch (GraphQLTypeUtil.unwrapNonNull(type)) {
            case GraphQLList ignored -> "a list";
            case GraphQLInputObjectType ignored -> "an object with fields";
            case GraphQLEnumType choice -> options(choice);
            case GraphQLNamedType named -> scalar(named.getName());
            default -> "what the schema says";
        };
    }

    private static String options(GraphQLEnumType choice) {
        var shown = choice.getValues().stream()
                .limit(SHOWN)
                .map(GraphQLEnumValueDefinition::getName)
                .collect(Collectors.joining(", "));
        return "one of " + shown + (choice.getValues().size() > SHOWN ? " and so on" : "");
    }

    private static String scalar(String name) {
        return switch (name) {
            case "String" -> "a text";
            case "Boolean" -> "true or false";
            case "Int" -> "a whole number of at most 9 digits";
            case "Long" -> "a whole number of at most 18 digits";
            case "Float" -> "a number";
            case "Decimal" -> "a decimal number as a text, such as \"10.50\"";
            case "Date" -> "a day as a text, such as \"2026-03-14\"";
            case "DateTime" -> "a moment as a text, such as \"2026-03-14T01:20:00Z\"";
            case "CurrencyCode" -> "a currency as a text, such as \"CNY\"";
            case "Duration" -> "a span of time as a text, such as \"PT1H30M\"";
            case "ID" -> "an id as the platform gave it out";
            default -> "a " + name;
        };
    }
}
