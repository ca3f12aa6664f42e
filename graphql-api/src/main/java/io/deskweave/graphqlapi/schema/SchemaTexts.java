package io.deskweave.graphqlapi.schema;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.scalars.ExtendedScalars;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import org.springframework.core.io.ClassPathResource;

/** Schemas written as text on the class path, made executable. */
public final class SchemaTexts {

    private SchemaTexts() {}

    public static GraphQLSchema build(List<String> resources, Consumer<RuntimeWiring.Builder> fetchers) {
        var types = new TypeDefinitionRegistry();
        resources.forEach(resource -> types.merge(new SchemaParser().parse(text(resource))));
        var wiring = RuntimeWiring.newRuntimeWiring()
                .scalar(ExtendedScalars.Date)
                .scalar(ExtendedScalars.DateTime)
                .scalar(ExtendedScalars.Json)
                .scalar(ExtendedScalars.GraphQLLong)
                .scalar(DECIMAL)
                .type("Node", type -> type.typeResolver(environment -> null));
        fetchers.accept(wiring);
        return new SchemaGenerator().makeExecutableSchema(types, wiring.build());
    }

    private static String text(String resource) {
        try {
            return new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The schema %s is not on the class path".formatted(resource), e);
        }
    }

    private static final GraphQLScalarType DECIMAL = GraphQLScalarType.newScalar()
            .name("Decimal")
            .coercing(new Coercing<String, String>() {
                @Override
                public String serialize(Object value, GraphQLContext context, Locale locale) {
                    return value instanceof BigDecimal decimal ? decimal.toPlainString() : value.toString();
                }

                @Override
                public String parseValue(Object input, GraphQLContext context, Locale locale) {
                    if (input instanceof String text) {
                        return text;
                    }
                    throw new CoercingParseValueException("A decimal is written as a string, such as \"10.50\"");
                }

                @Override
                public String parseLiteral(
                        Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
                    if (input instanceof StringValue text) {
                        return Objects.requireNonNull(text.getValue());
                    }
                    throw new CoercingParseLiteralException("A decimal is written as a string, such as \"10.50\"");
                }
            })
            .build();
}
