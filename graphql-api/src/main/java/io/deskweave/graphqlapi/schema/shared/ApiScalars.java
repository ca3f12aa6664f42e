package io.deskweave.graphqlapi.schema.shared;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.scalars.ExtendedScalars;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import graphql.schema.GraphQLScalarType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;

/**
 * The API's own scalars. Those that travel as text are taken as they were written: the field types judge them, with all
 * other values of the request, and say in their own words what is wrong.
 */
public final class ApiScalars {

    private ApiScalars() {}

    public static List<GraphQLScalarType> all() {
        return List.of(
                written("Date", "A day of the calendar, ISO 8601: 2026-03-14."),
                written("DateTime", "A moment with its offset, ISO 8601: 2026-03-14T01:20:00Z."),
                written("CurrencyCode", "A currency of ISO 4217, such as CNY."),
                written("Duration", "A span of time in hours, minutes and seconds, ISO 8601: PT1H30M."),
                written("Decimal", "An exact decimal number, as a string: \"10.50\"."),
                ExtendedScalars.GraphQLLong,
                ExtendedScalars.Json);
    }

    private static GraphQLScalarType written(String name, String description) {
        return GraphQLScalarType.newScalar()
                .name(name)
                .description(description)
                .coercing(new AsWritten(name))
                .build();
    }

    /** Text in, text out; a number is taken where somebody wrote a decimal as one. */
    private record AsWritten(String name) implements Coercing<String, String> {

        @Override
        public String serialize(Object value, GraphQLContext context, Locale locale) {
            return switch (value) {
                case String text -> text;
                case BigDecimal decimal -> decimal.toPlainString();
                case LocalDate date -> date.toString();
                case Instant instant -> instant.toString();
                case OffsetDateTime moment -> moment.toInstant().toString();
                default -> throw new CoercingSerializeException("No " + name + " is a " + value.getClass());
            };
        }

        @Override
        public String parseValue(Object input, GraphQLContext context, Locale locale) {
            if (input instanceof String || input instanceof Number) {
                return input.toString();
            }
            throw new CoercingParseValueException("A %s is written as a string".formatted(name));
        }

        @Override
        public String parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
            return switch (input) {
                case StringValue text -> String.valueOf(text.getValue());
                case IntValue number -> number.getValue().toString();
                case FloatValue number -> number.getValue().toString();
                default -> throw new CoercingParseLiteralException("A %s is written as a string".formatted(name));
            };
        }

        @Override
        public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
            return StringValue.of(input.toString());
        }
    }
}
