package io.deskweave.graphqlapi.versions;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import io.deskweave.graphqlapi.pages.Cursors;
import io.deskweave.graphqlapi.pages.Page;
import io.deskweave.graphqlapi.schema.FixedPart;
import io.deskweave.metadata.drafts.Releases;
import io.deskweave.platform.tenancy.TenantScope;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What releases changed in the API, and what the draft would change. */
@Component
class VersionPart implements FixedPart {

    private static final int MOST = 20;

    private final Releases releases;
    private final ObjectProvider<SchemaVersions> versions;
    private final BrokenOperations operations;

    // Versions need the schemas, which need every part of them first.
    VersionPart(Releases releases, ObjectProvider<SchemaVersions> versions, BrokenOperations operations) {
        this.releases = releases;
        this.versions = versions;
        this.operations = operations;
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type("Query", query -> query.dataFetcher("schemaChanges", this::page))
                .type("Draft", draft -> draft.dataFetcher("apiChanges", this::ofDraft));
    }

    private Page<ChangedVersion> page(DataFetchingEnvironment environment) {
        var scope = scope(environment);
        int first = Page.size(environment.<Integer>getArgument("first"), MOST);
        var below = Cursors.number(environment.<String>getArgument("after"), Integer.MAX_VALUE);
        var found = releases.history(scope, below, first + 1);
        var page = Page.of(found, first, release -> Integer.toString(release.number()), below != Integer.MAX_VALUE);
        var edges = page.edges().stream()
                .map(edge -> new Page.Edge<>(
                        edge.cursor(),
                        ChangedVersion.of(
                                edge.node(),
                                versions.getObject().changes(scope, edge.node().number()))))
                .toList();
        return new Page<>(edges, edges.stream().map(Page.Edge::node).toList(), page.pageInfo());
    }

    private List<DraftedChange> ofDraft(DataFetchingEnvironment environment) {
        var scope = scope(environment);
        var schemas = versions.getObject();
        return operations.beside(
                schemas.draftChanges(scope), scope, schemas.current(scope).model());
    }

    private static TenantScope scope(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.getGraphQlContext().<TenantScope>get(TenantScope.class));
    }
}
