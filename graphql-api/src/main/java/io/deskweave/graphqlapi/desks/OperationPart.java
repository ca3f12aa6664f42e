package io.deskweave.graphqlapi.desks;

import graphql.language.OperationDefinition;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import io.deskweave.graphqlapi.errors.ProblemErrors;
import io.deskweave.graphqlapi.errors.Refusal;
import io.deskweave.graphqlapi.limits.Documents;
import io.deskweave.graphqlapi.pages.Cursors;
import io.deskweave.graphqlapi.pages.Page;
import io.deskweave.graphqlapi.schema.DocumentUses;
import io.deskweave.graphqlapi.schema.FixedPart;
import io.deskweave.metadata.operations.SavedOperations;
import io.deskweave.metadata.operations.SavedOperations.Place;
import io.deskweave.metadata.operations.SavedOperations.SaveOrder;
import io.deskweave.metadata.operations.SavedOperations.SavedOperation;
import io.deskweave.platform.problems.Refused;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The operations that clients keep here. */
@Component
class OperationPart implements FixedPart {

    private static final int PAGE = 100;
    private static final String SEPARATOR = "/";

    private final SavedOperations operations;
    private final Documents documents;

    OperationPart(SavedOperations operations, Documents documents) {
        this.operations = operations;
        this.documents = documents;
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type("Query", query -> query.dataFetcher("savedOperations", e -> list(Asked.of(e))))
                .type(
                        "Mutation",
                        mutation -> mutation.dataFetcher("saveOperation", e -> save(e, Asked.input(e)))
                                .dataFetcher("removeOperation", e -> remove(Asked.input(e))))
                .type(
                        "SavedOperation",
                        saved -> saved.dataFetcher(
                                "savedAt",
                                e -> Asked.source(e, SavedOperation.class)
                                        .savedAt()
                                        .atOffset(ZoneOffset.UTC)));
    }

    private Page<SavedOperation> list(Asked asked) {
        int first = asked.first(PAGE);
        var after = place(asked.textOrNull("after"));
        var found = operations.list(asked.scope(), asked.textOrNull("client"), after, first + 1);
        return Page.of(found, first, each -> each.client() + SEPARATOR + each.name(), after != null);
    }

    /** Neither clients nor operations have the separator in their names. */
    private static @Nullable Place place(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        var parts = Cursors.key(cursor).split(SEPARATOR, 2);
        return new Place(parts[0], parts.length == 2 ? parts[1] : "");
    }

    private SavedOperation save(DataFetchingEnvironment environment, Asked asked) {
        var text = asked.text("document");
        var model = asked.inForce().model();
        var prepared = documents.prepare(model.fingerprint(), environment.getGraphQLSchema(), text);
        if (prepared.hasErrors()) {
            throw new Refused(prepared.getErrors().stream()
                    .map(error -> ProblemErrors.problem(error, List.of("document")))
                    .toList());
        }
        var document = prepared.getDocument();
        var uses = DocumentUses.of(model, environment.getGraphQLSchema(), document);
        return operations.save(
                asked.scope(),
                new SaveOrder(
                        asked.text("client"),
                        name(document.getDefinitionsOfType(OperationDefinition.class)),
                        text,
                        uses));
    }

    private static String name(List<OperationDefinition> definitions) {
        if (definitions.size() != 1 || definitions.getFirst().getName() == null) {
            throw new Refused(Refusal.invalid(
                            "api.operation.unnamed",
                            "The document holds %d operations; one is kept, and by its name"
                                    .formatted(definitions.size()),
                            "Send one operation with a name, such as query OpenTickets { … }, with its fragments")
                    .at(List.of("document")));
        }
        return Objects.requireNonNull(definitions.getFirst().getName());
    }

    private SavedOperation remove(Asked asked) {
        return operations.remove(asked.scope(), asked.text("client"), asked.text("name"));
    }
}
