package io.deskweave.metadata.flows.kinds;

import io.deskweave.metadata.flows.model.Behaviour;
import io.deskweave.metadata.flows.nodes.Examination;
import io.deskweave.metadata.flows.nodes.NodeKind;
import io.deskweave.metadata.outlines.Body;
import io.deskweave.metadata.outlines.Outline;
import io.deskweave.metadata.outlines.Outline.Part;
import java.util.ArrayList;
import java.util.Map;

/** Tells another system; where it is and with which secret is no part of a definition. */
final class Webhook implements NodeKind {

    private static final int FIELDS_MAX = 100;
    private static final int NAME_MAX = 63;

    @Override
    public String key() {
        return "webhook";
    }

    @Override
    public String about() {
        return "Sends fields of the record to another system";
    }

    @Override
    public Outline.Parts outline() {
        return Outline.Parts.of(
                Part.needed("hook", new Outline.Text(NAME_MAX), "The name under which the desk knows the other system"),
                Part.optional(
                        "fields",
                        new Outline.ListOf(new Outline.Text(NAME_MAX), FIELDS_MAX),
                        "The fields that are sent; without them the record's id alone"));
    }

    @Override
    public Behaviour behaviour(Body settings, Examination look) {
        if (settings.text("hook").isBlank()) {
            look.at("hook").note("webhook-without-name", "It is not said what is called", "Name the hook");
        }
        var names = settings.words("fields");
        var fields = new ArrayList<String>();
        for (int i = 0; i < names.size(); i++) {
            look.at("fields", Integer.toString(i)).field(names.get(i)).ifPresent(field -> fields.add(field.id()));
        }
        return new Behaviour.Act(key(), Map.of("hook", settings.text("hook"), "fields", fields), Map.of());
    }
}
