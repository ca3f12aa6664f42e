package io.deskweave.graphqlapi.desks;

import graphql.schema.idl.RuntimeWiring;
import io.deskweave.graphqlapi.schema.FixedPart;
import io.deskweave.metadata.drafts.Releases;
import io.deskweave.metadata.drafts.Releases.Release;
import io.deskweave.metadata.drafts.Releases.RollBackOrder;
import io.deskweave.metadata.drafts.Releases.WayBack;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Rolling back, and what it would do. */
@Component
class RollBackPart implements FixedPart {

    private final Releases releases;

    RollBackPart(Releases releases) {
        this.releases = releases;
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type("Query", query -> query.dataFetcher("wayBack", e -> wayBack(Asked.of(e))))
                .type("Mutation", mutation -> mutation.dataFetcher("rollBack", e -> rollBack(Asked.input(e))))
                .type(
                        "WayBack",
                        way -> way.dataFetcher(
                                        "findings",
                                        e -> DraftView.findings(
                                                Asked.source(e, WayBack.class).findings()))
                                .dataFetcher(
                                        "kept",
                                        e -> DraftView.findings(
                                                Asked.source(e, WayBack.class).kept())));
    }

    private WayBack wayBack(Asked asked) {
        return releases.wayBack(asked.scope(), asked.number("to"));
    }

    private Release rollBack(Asked asked) {
        return releases.rollBack(
                asked.scope(),
                new RollBackOrder(
                        asked.number("to"),
                        asked.numberOrNull("from"),
                        Objects.requireNonNullElse(asked.textOrNull("note"), ""),
                        asked.flag("acceptKept")));
    }
}
