package io.deskweave.graphqlapi.desks;

import graphql.schema.idl.RuntimeWiring;
import io.deskweave.graphqlapi.schema.FixedPart;
import io.deskweave.metadata.drafts.Documents;
import io.deskweave.metadata.drafts.Documents.Applied;
import io.deskweave.metadata.drafts.Documents.ApplyOrder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Definitions as documents, and the schema that they keep to. */
@Component
class DocumentPart implements FixedPart {

    // The same file is served below the platform's address.
    private static final String SCHEMA = "static/definition.schema.json";

    private final Documents documents;
    private final Map<?, ?> schema = readSchema();

    DocumentPart(Documents documents) {
        this.documents = documents;
    }

    private static Map<?, ?> readSchema() {
        try (var file = new ClassPathResource(SCHEMA).getInputStream()) {
            return JsonMapper.builder().build().readValue(file, Map.class);
        } catch (IOException e) {
            throw new UncheckedIOException("The schema of definitions cannot be read", e);
        }
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type(
                        "Query",
                        query -> query.dataFetcher("definition", e -> definition(Asked.of(e)))
                                .dataFetcher("definitionSchema", e -> schema))
                .type("Mutation", mutation -> mutation.dataFetcher("applyDefinition", e -> apply(Asked.input(e))))
                .type(
                        "AppliedDefinition",
                        applied -> applied.dataFetcher(
                                "findings",
                                e -> DraftView.findings(
                                        Asked.source(e, Applied.class).findings())));
    }

    private Map<String, Object> definition(Asked asked) {
        return documents.definition(asked.scope(), asked.numberOrNull("release"));
    }

    private Applied apply(Asked asked) {
        var document = Objects.requireNonNullElse(asked.jsonOrNull("definition"), Map.<String, Object>of());
        return documents.apply(asked.scope(), new ApplyOrder(asked.number("revision"), document, asked.flag("dryRun")));
    }
}
