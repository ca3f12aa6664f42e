package io.deskweave.metadata.flows.kinds;

import io.deskweave.metadata.expressions.types.Type;
import io.deskweave.metadata.flows.model.Behaviour;
import io.deskweave.metadata.flows.nodes.Examination;
import io.deskweave.metadata.flows.nodes.NodeKind;
import io.deskweave.metadata.outlines.Body;
import io.deskweave.metadata.outlines.Outline;
import io.deskweave.metadata.outlines.Outline.Part;

/** Waits for a time. */
final class Timer implements NodeKind {

    @Override
    public String key() {
        return "timer";
    }

    @Override
    public String about() {
        return "Waits for a duration, or until a moment";
    }

    @Override
    public Outline.Parts outline() {
        return Outline.Parts.of(
                Part.optional("wait", new Outline.Rule(), "A duration, such as hours(24)"),
                Part.optional("until", new Outline.Rule(), "A date-time, such as visitAt - hours(2)"));
    }

    @Override
    public Behaviour behaviour(Body settings, Examination look) {
        if (settings.has("wait") == settings.has("until")) {
            look.note("timer-without-time", "It is not said for what it waits", "Give either wait or until");
        }
        var wait = look.rule(settings, "wait", Type.Plain.DURATION);
        var until = look.rule(settings, "until", Type.Plain.DATE_TIME);
        return new Behaviour.Delay(wait.or(() -> until));
    }
}
