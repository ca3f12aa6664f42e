package io.deskweave.metadata.flows.kinds;

import io.deskweave.metadata.expressions.evaluation.CheckedRule;
import io.deskweave.metadata.expressions.types.Type;
import io.deskweave.metadata.flows.model.Behaviour;
import io.deskweave.metadata.flows.nodes.Examination;
import io.deskweave.metadata.flows.nodes.NodeKind;
import io.deskweave.metadata.outlines.Body;
import io.deskweave.metadata.outlines.Outline;
import io.deskweave.metadata.outlines.Outline.Part;
import java.util.TreeMap;

/** Lets the work be charged and settled; how is for the room that knows prices. */
final class Settle implements NodeKind {

    private static final int NAME_MAX = 63;

    @Override
    public String key() {
        return "settle";
    }

    @Override
    public String about() {
        return "Has the work charged and settled by a price book";
    }

    @Override
    public Outline.Parts outline() {
        return Outline.Parts.of(
                Part.needed("priceBook", new Outline.Text(NAME_MAX), "The price book by which it is settled"),
                Part.optional("amount", new Outline.Rule(), "An amount of money, where it is agreed beforehand"));
    }

    @Override
    public Behaviour behaviour(Body settings, Examination look) {
        var values = new TreeMap<String, CheckedRule>();
        look.rule(settings, "amount", Type.Plain.MONEY).ifPresent(rule -> values.put("amount", rule));
        var compiled = new TreeMap<String, Object>();
        look.at("priceBook")
                .element("priceBooks", settings.text("priceBook"))
                .ifPresent(book -> compiled.put("priceBook", book.id()));
        return new Behaviour.Act(key(), compiled, values);
    }
}
