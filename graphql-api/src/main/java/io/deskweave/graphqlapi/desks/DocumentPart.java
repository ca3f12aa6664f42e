package io.deskweave.graphqlapi.desks;

import graphql.schema.idl.RuntimeWiring;
import io.deskweave.graphqlapi.desks.RetypePart.PreviewView;
import io.deskweave.graphqlapi.schema.FixedPart;
import io.deskweave.metadata.drafts.Documents;
import io.deskweave.metadata.drafts.Documents.Applied;
import io.deskweave.metadata.drafts.Documents.ApplyOrder;
import io.deskweave.metadata.drafts.Packages;
import io.deskweave.metadata.drafts.Packages.BringOrder;
import io.deskweave.metadata.drafts.Packages.PackageOrder;
import io.deskweave.metadata.drafts.Packages.Place;
import io.deskweave.metadata.drafts.Retypes.Rehearsed;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Definitions as documents, the schema that they keep to, and their way from one desk to another. */
@Component
class DocumentPart implements FixedPart {

    private final Documents documents;
    private final Packages packages;

    DocumentPart(Documents documents, Packages packages) {
        this.documents = documents;
        this.packages = packages;
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type(
                        "Query",
                        query -> query.dataFetcher("definition", e -> definition(Asked.of(e)))
                                .dataFetcher("definitionSchema", e -> documents.schema())
                                .dataFetcher("exportPackage", e -> exported(Asked.of(e))))
                .type(
                        "Mutation",
                        mutation -> mutation.dataFetcher("applyDefinition", e -> apply(Asked.input(e)))
                                .dataFetcher("importPackage", e -> imported(Asked.input(e))))
                .type(
                        "AppliedDefinition",
                        applied -> applied.dataFetcher(
                                "findings",
                                e -> DraftView.findings(
                                        Asked.source(e, Applied.class).findings())))
                .type(
                        "RehearsedRetype",
                        retype -> retype.dataFetcher("preview", e -> {
                            var tried = Asked.source(e, Rehearsed.class);
                            return PreviewView.of(Asked.of(e), tried.object(), tried.preview());
                        }));
    }

    private Map<String, Object> definition(Asked asked) {
        return documents.definition(asked.scope(), asked.numberOrNull("release"));
    }

    private Applied apply(Asked asked) {
        var document = Objects.requireNonNullElse(asked.jsonOrNull("definition"), Map.<String, Object>of());
        return documents.apply(asked.scope(), new ApplyOrder(asked.number("revision"), document, asked.flag("dryRun")));
    }

    private Map<String, Object> exported(Asked asked) {
        var elements = asked.objects("elements").stream()
                .map(place -> new Asked(asked.environment(), place))
                .map(place -> new Place(place.text("kind"), place.text("name")))
                .toList();
        return packages.export(
                asked.scope(),
                new PackageOrder(asked.numberOrNull("release"), asked.text("note"), asked.names("objects"), elements));
    }

    private Applied imported(Asked asked) {
        var document = Objects.requireNonNullElse(asked.jsonOrNull("package"), Map.<String, Object>of());
        return packages.bring(asked.scope(), new BringOrder(asked.number("revision"), document, asked.flag("dryRun")));
    }
}
