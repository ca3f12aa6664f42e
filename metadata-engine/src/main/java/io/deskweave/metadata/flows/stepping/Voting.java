package io.deskweave.metadata.flows.stepping;

import io.deskweave.metadata.flows.model.ApprovalStep;
import io.deskweave.metadata.flows.model.Behaviour;
import io.deskweave.metadata.flows.model.FlowNode;
import io.deskweave.metadata.flows.model.Outcomes;
import io.deskweave.metadata.flows.stepping.Waiting.Ballot;
import io.deskweave.metadata.flows.stepping.Waiting.ForApproval;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** An approval that is told something. */
record Voting(Token token, FlowNode node, Moves moves) {

    /** How a ballot stands. */
    private enum Standing {
        OPEN,
        APPROVED,
        REJECTED
    }

    Step named(FlowEvent.ApproversNamed event) {
        return in(event.step(), (approval, ballot) -> {
            if (!ballot.asked().isEmpty()) {
                return new Step.Refused(Misfit.TOLD);
            }
            if (event.people().size() < needed(step(ballot.step()))) {
                node.way(Outcomes.NOBODY)
                        .ifPresentOrElse(
                                way -> moves.leave(token, way),
                                () -> moves.tell(new Effect.NobodyApproves(token.number(), node.id(), ballot.step())));
                return moves.finish();
            }
            moves.replace(token, with(approval, ballot.asking(event.people())));
            return moves.finish();
        });
    }

    Step voted(FlowEvent.Voted event) {
        return in(event.step(), (approval, ballot) -> {
            if (!ballot.asked().contains(event.person())) {
                return new Step.Refused(Misfit.NO_APPROVER);
            }
            if (ballot.hasVoted(event.person())) {
                return new Step.Refused(Misfit.VOTED);
            }
            var voted = ballot.with(event.person(), event.approves());
            return switch (standing(step(ballot.step()), voted)) {
                case OPEN -> {
                    moves.replace(token, with(approval, voted));
                    yield moves.finish();
                }
                case REJECTED -> leave(Outcomes.REJECTED);
                case APPROVED -> approved(approval, voted);
            };
        });
    }

    private Step in(int step, BiFunction<ForApproval, Ballot, Step> answer) {
        if (!(token.waiting() instanceof ForApproval approval && node.behaviour() instanceof Behaviour.Approve)) {
            return new Step.Refused(Misfit.NOT_ASKED);
        }
        return open(approval, step)
                .map(ballot -> answer.apply(approval, ballot))
                .orElseGet(() -> new Step.Refused(Misfit.NOT_ASKED));
    }

    private static Optional<Ballot> open(ForApproval approval, int step) {
        return approval.open().stream().filter(ballot -> ballot.step() == step).findFirst();
    }

    private Step approved(ForApproval approval, Ballot voted) {
        var open = approval.open().stream()
                .filter(ballot -> ballot.step() != voted.step())
                .toList();
        if (!open.isEmpty()) {
            moves.replace(token, new ForApproval(open, approval.later(), approval.overdue()));
            return moves.finish();
        }
        if (approval.later().isEmpty()) {
            return leave(Outcomes.APPROVED);
        }
        int next = approval.later().getFirst();
        moves.replace(
                token,
                new ForApproval(
                        List.of(Ballot.of(next)),
                        approval.later().subList(1, approval.later().size()),
                        approval.overdue()));
        moves.tell(new Effect.NameApprovers(token.number(), node.id(), next, step(next)));
        return moves.finish();
    }

    private Step leave(String outcome) {
        var way = node.way(outcome);
        if (way.isEmpty()) {
            return new Step.Refused(Misfit.NO_OUTCOME);
        }
        moves.leave(token, way.get());
        return moves.finish();
    }

    private static ForApproval with(ForApproval approval, Ballot changed) {
        return new ForApproval(
                approval.open().stream()
                        .map(ballot -> ballot.step() == changed.step() ? changed : ballot)
                        .toList(),
                approval.later(),
                approval.overdue());
    }

    private ApprovalStep step(int index) {
        return ((Behaviour.Approve) node.behaviour()).steps().get(index);
    }

    /** How many must be asked at least. */
    private static int needed(ApprovalStep step) {
        return step.need() == ApprovalStep.Need.SEVERAL ? step.number() : 1;
    }

    private static Standing standing(ApprovalStep step, Ballot ballot) {
        int asked = ballot.asked().size();
        int approved = ballot.approved().size();
        int rejected = ballot.rejected().size();
        int needed = switch (step.need()) {
            case ONE -> 1;
            case ALL -> asked;
            case SEVERAL -> step.number();
        };
        if (approved >= needed) {
            return Standing.APPROVED;
        }
        boolean lost = step.need() == ApprovalStep.Need.ONE ? rejected > 0 : asked - rejected < needed;
        return lost ? Standing.REJECTED : Standing.OPEN;
    }
}
