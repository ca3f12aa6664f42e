package io.deskweave.metadata.flows.kinds;

import io.deskweave.metadata.expressions.types.Type;
import io.deskweave.metadata.flows.model.ApprovalStep;
import io.deskweave.metadata.flows.model.ApprovalStep.Need;
import io.deskweave.metadata.flows.model.Behaviour;
import io.deskweave.metadata.flows.model.Who;
import io.deskweave.metadata.flows.nodes.Examination;
import io.deskweave.metadata.flows.nodes.NodeKind;
import io.deskweave.metadata.flows.nodes.People;
import io.deskweave.metadata.outlines.Body;
import io.deskweave.metadata.outlines.Outline;
import io.deskweave.metadata.outlines.Outline.Part;
import java.util.stream.IntStream;

/** Asks people whether they approve: one, all or several, step by step or all steps at once, some only at times. */
final class Approval implements NodeKind {

    private static final int STEPS_MAX = 20;
    private static final int NUMBER_MAX = 100;

    /** How the steps follow each other. */
    enum Order {
        SERIES,
        PARALLEL
    }

    @Override
    public String key() {
        return "approval";
    }

    @Override
    public String about() {
        return "Waits until it is approved or rejected";
    }

    @Override
    public Outline.Parts outline() {
        var step = Outline.Parts.of(
                Part.needed("who", People.outline(), "Who is asked"),
                Part.optional("need", Outline.OneOf.of(Need.class), "How many must approve; one when it is left out"),
                Part.optional("number", new Outline.Whole(1, NUMBER_MAX), "How many must approve where several must"),
                Part.optional("when", new Outline.Rule(), "A condition under which it is asked at all"));
        return Outline.Parts.of(
                Part.needed("steps", new Outline.ListOf(step, STEPS_MAX), "Who is asked"),
                Part.optional("order", Outline.OneOf.of(Order.class), "Whether one after the other or all at once"),
                Part.optional("timeLimit", new Outline.Rule(), "The duration in which it should be decided"));
    }

    @Override
    public Behaviour behaviour(Body settings, Examination look) {
        var steps = settings.list("steps", step -> step);
        if (steps.isEmpty()) {
            nobody(look.at("steps"), "Nobody is asked for this approval", "Add a step that says who approves");
        }
        return new Behaviour.Approve(
                IntStream.range(0, steps.size())
                        .mapToObj(i -> step(steps.get(i), look.at("steps", Integer.toString(i))))
                        .toList(),
                settings.oneOf("order", Order.class, Order.SERIES) == Order.PARALLEL,
                settings.has("timeLimit"),
                look.rule(settings, "timeLimit", Type.Plain.DURATION));
    }

    private static ApprovalStep step(Body step, Examination look) {
        var who = People.deciding(step, "who", look);
        var need = step.oneOf("need", Need.class, Need.ONE);
        var number = step.whole("number").map(Long::intValue).orElse(1);
        if (People.isNobody(step, "who")) {
            nobody(
                    look.at("who"),
                    "Nobody is asked in this step, so nobody can approve",
                    "Name roles, departments, fields that name people, or a rule");
        } else {
            number(step, who, need, look.at("number"));
        }
        return new ApprovalStep(who, need, number, look.rule(step, "when", Type.Plain.YES_NO));
    }

    private static void number(Body step, Who who, Need need, Examination look) {
        boolean written = step.has("number");
        if (written != (need == Need.SEVERAL)) {
            look.note(
                    "approval-number",
                    written
                            ? "A number is asked for, but not several must approve"
                            : "It is not said how many must approve",
                    written ? "Leave it out, or let need be several" : "Say the number, such as 2");
            return;
        }
        int number = step.whole("number").map(Long::intValue).orElse(0);
        who.most()
                .filter(most -> !who.isNobody() && number > most)
                .ifPresent(most -> nobody(
                        look,
                        "%d must approve, but at most %d are asked".formatted(number, most),
                        "Ask more people, or let fewer approve"));
    }

    private static void nobody(Examination look, String message, String advice) {
        look.note("approval-by-nobody", message, advice);
    }
}
