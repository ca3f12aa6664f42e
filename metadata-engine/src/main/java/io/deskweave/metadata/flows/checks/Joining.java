package io.deskweave.metadata.flows.checks;

import io.deskweave.metadata.elements.Notes;
import io.deskweave.metadata.flows.graph.Blocks;
import io.deskweave.metadata.flows.graph.Blocks.Flaw;
import io.deskweave.metadata.flows.model.Behaviour;

/** Whatever splits comes together, branch by branch, in a join of its own. */
final class Joining {

    private static final String FOR_BRANCHES = "Let every branch lead to one join and nowhere else";

    private final Drawn flow;
    private final Notes notes;

    private Joining(Drawn flow, Notes notes) {
        this.flow = flow;
        this.notes = notes;
    }

    static void check(Drawn flow, Notes notes) {
        var joining = new Joining(flow, notes);
        var splits = flow.those(behaviour -> behaviour instanceof Behaviour.Fork);
        // A split of one is found elsewhere.
        if (splits.stream().anyMatch(split -> flow.graph().outgoing(split) < 2)) {
            return;
        }
        Blocks.flaws(flow.graph(), flow.ends(), splits, flow.those(behaviour -> behaviour instanceof Behaviour.Meet))
                .forEach(joining::add);
    }

    private void add(Flaw flaw) {
        switch (flaw) {
            case Flaw.NotJoined f ->
                add(
                        "split-not-joined",
                        f.split(),
                        "The branches of '%s' do not all come together in a join".formatted(id(f.split())),
                        FOR_BRANCHES);
            case Flaw.BranchesMeet f ->
                add(
                        "branches-meet",
                        f.split(),
                        "Branches of '%s' meet at '%s', before they are joined".formatted(id(f.split()), id(f.at())),
                        FOR_BRANCHES);
            case Flaw.LeadsBack f ->
                add(
                        "branch-leads-back",
                        f.split(),
                        "A branch of '%s' leads back to it".formatted(id(f.split())),
                        "Lead back only from behind the join");
            case Flaw.EnteredFromElsewhere f -> entered(f);
            case Flaw.JoinShared f -> shared(f);
            case Flaw.JoinsNothing f ->
                add(
                        "join-without-split",
                        f.join(),
                        "No split comes together in '%s'".formatted(id(f.join())),
                        "Leave it out: ways may meet anywhere");
        }
    }

    private void entered(Flaw.EnteredFromElsewhere flaw) {
        add(
                "branch-entered",
                flaw.to(),
                "A way from '%s' leads to '%s', which is within the branches of '%s'"
                        .formatted(id(flaw.from()), id(flaw.to()), id(flaw.split())),
                "Lead it to the split, or behind the join");
    }

    private void shared(Flaw.JoinShared flaw) {
        add(
                "join-shared",
                flaw.join(),
                "Both '%s' and '%s' come together in '%s'"
                        .formatted(id(flaw.other()), id(flaw.split()), id(flaw.join())),
                "Give each split a join of its own");
    }

    private String id(int node) {
        return flow.id(node);
    }

    private void add(String code, int node, String message, String advice) {
        notes.add("metadata.flow." + code, flow.path(node), message, advice);
    }
}
