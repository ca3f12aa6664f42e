package io.deskweave.graphqlapi.schema.shared;

import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.core.io.ClassPathResource;

/** Schemas written as text on the class path, made executable; what they were parsed from is not kept. */
public final class SchemaTexts {

    private SchemaTexts() {}

    public static GraphQLSchema build(List<String> resources, Consumer<RuntimeWiring.Builder> fetchers) {
        var types = new TypeDefinitionRegistry();
        resources.forEach(resource -> types.merge(new SchemaParser().parse(text(resource))));
        var wiring = RuntimeWiring.newRuntimeWiring();
        ApiScalars.all().forEach(wiring::scalar);
        // Records reach the answer as bytes: nothing ever asks which type a node has.
        wiring.type("Node", type -> type.typeResolver(environment -> null));
        fetchers.accept(wiring);
        var options = SchemaGenerator.Options.defaultOptions().captureAstDefinitions(false);
        return new SchemaGenerator().makeExecutableSchema(options, types, wiring.build());
    }

    private static String text(String resource) {
        try {
            return new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The schema %s is not on the class path".formatted(resource), e);
        }
    }
}
