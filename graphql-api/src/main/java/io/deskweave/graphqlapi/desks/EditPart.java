package io.deskweave.graphqlapi.desks;

import graphql.schema.idl.RuntimeWiring;
import io.deskweave.graphqlapi.schema.FixedPart;
import io.deskweave.metadata.drafts.Drafts;
import io.deskweave.metadata.drafts.Drafts.DraftEdit;
import io.deskweave.metadata.drafts.Releases;
import io.deskweave.metadata.drafts.Releases.Release;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who changed what of the draft, and of the drafts that releases came of; and what publishing it would ask. */
@Component
class EditPart implements FixedPart {

    private static final int PAGE = 100;

    private final Drafts drafts;
    private final Releases releases;

    EditPart(Drafts drafts, Releases releases) {
        this.drafts = drafts;
        this.releases = releases;
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type(
                        "Draft",
                        draft -> draft.dataFetcher("edits", e -> edits(Asked.of(e), null))
                                .dataFetcher(
                                        "warnings",
                                        e -> DraftView.findings(
                                                releases.warnings(Asked.of(e).scope()))))
                .type(
                        "Release",
                        release -> release.dataFetcher(
                                "edits",
                                e -> edits(
                                        Asked.of(e),
                                        Asked.source(e, Release.class).number())))
                .type(
                        "DraftEdit",
                        edit -> edit.dataFetcher(
                                "at", e -> Asked.source(e, DraftEdit.class).at().atOffset(ZoneOffset.UTC)));
    }

    private List<DraftEdit> edits(Asked asked, @Nullable Integer release) {
        int below = Objects.requireNonNullElse(asked.numberOrNull("before"), Integer.MAX_VALUE);
        return drafts.edits(asked.scope(), release, below, asked.first(PAGE));
    }
}
