package io.deskweave.graphqlapi.desks;

import graphql.schema.idl.RuntimeWiring;
import io.deskweave.graphqlapi.pages.Cursors;
import io.deskweave.graphqlapi.pages.Page;
import io.deskweave.graphqlapi.schema.FixedPart;
import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.definition.Element;
import io.deskweave.metadata.definition.FieldDefinition;
import io.deskweave.metadata.definition.FieldRules;
import io.deskweave.metadata.definition.ObjectDefinition;
import io.deskweave.metadata.drafts.Drafts;
import io.deskweave.metadata.drafts.Releases;
import io.deskweave.metadata.drafts.Releases.Release;
import io.deskweave.metadata.fields.FieldTypes;
import io.deskweave.platform.tenancy.Right;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.stereotype.Component;

/** The configuration in force, the draft, and the releases, for reading. */
@Component
class ConfigurationPart implements FixedPart {

    private static final int PAGE = 100;

    private final Drafts drafts;
    private final Releases releases;
    private final List<Kind> kinds;

    ConfigurationPart(Drafts drafts, Releases releases, FieldTypes types) {
        this.drafts = drafts;
        this.releases = releases;
        this.kinds = types.all().stream()
                .map(type -> new Kind(type.key(), type.indexable(), type.canBeUnique(), type.writable()))
                .toList();
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type(
                        "Query",
                        query -> query.dataFetcher("configuration", e -> configuration(Asked.of(e)))
                                .dataFetcher("fieldTypes", e -> kinds)
                                .dataFetcher(
                                        "draft",
                                        e -> DraftView.of(
                                                drafts.current(Asked.of(e).scope())))
                                .dataFetcher("releases", e -> releases(Asked.of(e))))
                .type(
                        "Release",
                        release -> release.dataFetcher(
                                "publishedAt",
                                e -> Asked.source(e, Release.class)
                                        .publishedAt()
                                        .atOffset(ZoneOffset.UTC)))
                .type(
                        "ObjectDefinition",
                        object -> object.dataFetcher(
                                        "labels",
                                        e -> TextList.of(Asked.source(e, ObjectDefinition.class)
                                                .labels()))
                                .dataFetcher(
                                        "help",
                                        e -> TextList.of(Asked.source(e, ObjectDefinition.class)
                                                .help())))
                .type(
                        "FieldDefinition",
                        field -> field.dataFetcher(
                                        "labels",
                                        e -> TextList.of(Asked.source(e, FieldDefinition.class)
                                                .labels()))
                                .dataFetcher(
                                        "help",
                                        e -> TextList.of(Asked.source(e, FieldDefinition.class)
                                                .help())));
        rules(wiring);
    }

    private static void rules(RuntimeWiring.Builder wiring) {
        wiring.type(
                "FieldRules",
                rules -> rules.dataFetcher(
                                "message",
                                e -> TextList.of(
                                        Asked.source(e, FieldRules.class).message()))
                        .dataFetcher(
                                "default",
                                e -> Asked.source(e, FieldRules.class).initial()));
    }

    private Configuration configuration(Asked asked) {
        var scope = asked.scope();
        scope.require(Right.READ_CONFIGURATION);
        var inForce = asked.inForce();
        Definition definition = releases.definition(scope, inForce.release());
        return new Configuration(
                inForce.release(),
                inForce.model().fingerprint(),
                definition.languages().tags(),
                definition.objects(),
                definition.elements());
    }

    private Page<Release> releases(Asked asked) {
        var first = asked.first(PAGE - 1);
        var below = Cursors.number(asked.textOrNull("after"), Integer.MAX_VALUE);
        var found = releases.history(asked.scope(), below, first + 1);
        return Page.of(found, first, release -> Integer.toString(release.number()), below != Integer.MAX_VALUE);
    }

    record Configuration(
            int release,
            String fingerprint,
            List<String> languages,
            List<ObjectDefinition> objects,
            List<Element> elements) {}

    /** A kind of field. */
    record Kind(String key, boolean indexable, boolean canBeUnique, boolean writable) {}
}
