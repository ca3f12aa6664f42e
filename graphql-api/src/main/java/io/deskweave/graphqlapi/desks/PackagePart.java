package io.deskweave.graphqlapi.desks;

import graphql.schema.idl.RuntimeWiring;
import io.deskweave.graphqlapi.schema.FixedPart;
import io.deskweave.metadata.drafts.Documents.Applied;
import io.deskweave.metadata.drafts.Packages;
import io.deskweave.metadata.drafts.Packages.BringOrder;
import io.deskweave.metadata.drafts.Packages.PackageOrder;
import io.deskweave.metadata.drafts.Packages.Place;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Releases and parts of them on their way from one desk to another. */
@Component
class PackagePart implements FixedPart {

    private final Packages packages;

    PackagePart(Packages packages) {
        this.packages = packages;
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type("Query", query -> query.dataFetcher("exportPackage", e -> exported(Asked.of(e))))
                .type("Mutation", mutation -> mutation.dataFetcher("importPackage", e -> imported(Asked.input(e))));
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
