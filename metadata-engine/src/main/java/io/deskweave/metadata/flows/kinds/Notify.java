package io.deskweave.metadata.flows.kinds;

import io.deskweave.metadata.flows.model.Behaviour;
import io.deskweave.metadata.flows.model.Who;
import io.deskweave.metadata.flows.nodes.Examination;
import io.deskweave.metadata.flows.nodes.NodeKind;
import io.deskweave.metadata.flows.nodes.People;
import io.deskweave.metadata.outlines.Body;
import io.deskweave.metadata.outlines.Outline;
import io.deskweave.metadata.outlines.Outline.Part;
import java.util.Map;
import java.util.TreeMap;

/** Tells people something. */
final class Notify implements NodeKind {

    private static final int NAME_MAX = 63;

    @Override
    public String key() {
        return "notify";
    }

    @Override
    public String about() {
        return "Tells people something";
    }

    @Override
    public Outline.Parts outline() {
        return Outline.Parts.of(
                Part.needed("who", People.outline(), "Who is told"),
                Part.optional("message", new Outline.Texts(), "What they are told"),
                Part.optional("text", new Outline.Text(NAME_MAX), "The name of the text that they are told"));
    }

    @Override
    public Behaviour behaviour(Body settings, Examination look) {
        if (People.isNobody(settings, "who")) {
            look.at("who").note("notify-nobody", "Nobody is told", "Name roles, departments, fields or a rule");
        }
        Who who = People.read(settings, "who", look);
        if (settings.has("message") == settings.has("text")) {
            look.note("notify-nothing", "It is not said what people are told", "Give either a message or a text");
        }
        var compiled = new TreeMap<String, Object>(Map.of("who", who));
        if (settings.has("text")) {
            look.at("text").element("texts", settings.text("text")).ifPresent(text -> compiled.put("text", text.id()));
        } else {
            compiled.put("message", settings.texts("message"));
        }
        return new Behaviour.Act(key(), compiled, Map.of());
    }
}
