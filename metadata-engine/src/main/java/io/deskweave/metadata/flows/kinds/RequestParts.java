package io.deskweave.metadata.flows.kinds;

import io.deskweave.metadata.expressions.evaluation.CheckedRule;
import io.deskweave.metadata.expressions.types.Type;
import io.deskweave.metadata.flows.model.Behaviour;
import io.deskweave.metadata.flows.nodes.Examination;
import io.deskweave.metadata.flows.nodes.NodeKind;
import io.deskweave.metadata.flows.nodes.People;
import io.deskweave.metadata.outlines.Body;
import io.deskweave.metadata.outlines.Outline;
import io.deskweave.metadata.outlines.Outline.Part;
import java.util.Map;
import java.util.TreeMap;

/** Asks those who keep spare parts for some; what parts are is for the rooms that keep them. */
final class RequestParts implements NodeKind {

    private static final int ITEMS_MAX = 50;

    @Override
    public String key() {
        return "requestParts";
    }

    @Override
    public String about() {
        return "Requests spare parts, such as the parts list of a deep maintenance";
    }

    @Override
    public Outline.Parts outline() {
        var item = Outline.Parts.of(
                Part.needed("part", new Outline.Rule(), "A rule that gives the part's number, such as 'BELT-7'"),
                Part.optional("quantity", new Outline.Rule(), "How many, a whole number; one when it is left out"));
        return Outline.Parts.of(
                Part.needed("items", new Outline.ListOf(item, ITEMS_MAX), "The parts"),
                Part.needed("who", People.outline(), "Who provides them"));
    }

    @Override
    public Behaviour behaviour(Body settings, Examination look) {
        var items = settings.list("items", item -> item);
        if (items.isEmpty()) {
            look.at("items").note("action-empty", "No part is requested", "Say which parts");
        }
        if (People.isNobody(settings, "who")) {
            look.at("who").note("parts-from-nobody", "Nobody provides the parts", "Say who does");
        }
        var values = new TreeMap<String, CheckedRule>();
        for (int i = 0; i < items.size(); i++) {
            var number = Integer.toString(i);
            var at = look.at("items", number);
            at.rule(items.get(i), "part", Type.Plain.TEXT).ifPresent(rule -> values.put(number + ".part", rule));
            at.rule(items.get(i), "quantity", Type.Plain.WHOLE_NUMBER)
                    .ifPresent(rule -> values.put(number + ".quantity", rule));
        }
        var who = People.read(settings, "who", look);
        return new Behaviour.Act(key(), Map.of("who", who, "items", items.size()), values);
    }
}
