package io.deskweave.graphqlapi.desks;

import graphql.schema.idl.RuntimeWiring;
import io.deskweave.graphqlapi.schema.FixedPart;
import io.deskweave.metadata.drafts.Comparisons;
import io.deskweave.metadata.drafts.Comparisons.Consequence;
import io.deskweave.metadata.drafts.Difference;
import io.deskweave.metadata.drafts.Releases.WayBack;
import io.deskweave.metadata.drafts.Usage;
import java.util.List;
import org.springframework.stereotype.Component;

/** Definitions beside each other, what their differences mean for records, and who uses what. */
@Component
class ComparisonPart implements FixedPart {

    private final Comparisons comparisons;
    private final Usage usage;

    ComparisonPart(Comparisons comparisons, Usage usage) {
        this.comparisons = comparisons;
        this.usage = usage;
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type(
                        "Query",
                        query -> query.dataFetcher("difference", e -> difference(Asked.of(e)))
                                .dataFetcher("whereUsed", e -> whereUsed(Asked.of(e)))
                                .dataFetcher("whereElementUsed", e -> whereElementUsed(Asked.of(e))))
                .type(
                        "Draft",
                        draft -> draft.dataFetcher(
                                "consequences",
                                e -> comparisons.ofDraft(Asked.of(e).scope())))
                .type(
                        "Consequence",
                        consequence -> consequence.dataFetcher(
                                "exportAddress",
                                e -> Asked.source(e, Consequence.class).exportAddress()))
                .type(
                        "WayBack",
                        way -> way.dataFetcher(
                                "consequences",
                                e -> comparisons.ofWayBack(
                                        Asked.of(e).scope(),
                                        Asked.source(e, WayBack.class).to())));
    }

    private List<Difference> difference(Asked asked) {
        return comparisons.compare(asked.scope(), asked.number("from"), asked.numberOrNull("to"));
    }

    private List<Usage.Use> whereElementUsed(Asked asked) {
        return usage.whereElementUsed(asked.scope(), asked.text("kind"), asked.text("name"));
    }

    private List<Usage.Use> whereUsed(Asked asked) {
        return usage.whereUsed(asked.scope(), asked.text("object"), asked.textOrNull("field"));
    }
}
