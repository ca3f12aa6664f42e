package io.deskweave.metadata.flows.kinds;

import io.deskweave.metadata.definition.ObjectDefinition;
import io.deskweave.metadata.expressions.evaluation.CheckedRule;
import io.deskweave.metadata.flows.model.Behaviour;
import io.deskweave.metadata.flows.nodes.Examination;
import io.deskweave.metadata.flows.nodes.NodeKind;
import io.deskweave.metadata.outlines.Body;
import io.deskweave.metadata.outlines.Outline;
import io.deskweave.metadata.outlines.Outline.Part;
import java.util.Map;
import java.util.TreeMap;

/** Gives fields of the record new values. */
final class SetFields implements NodeKind {

    private static final int FIELDS_MAX = 50;

    @Override
    public String key() {
        return "setFields";
    }

    @Override
    public String about() {
        return "Gives fields of the record new values";
    }

    @Override
    public Outline.Parts outline() {
        return Outline.Parts.of(Part.needed(
                "fields", new Outline.TableOf(new Outline.Rule(), FIELDS_MAX), "Rules for their values, by field"));
    }

    @Override
    public Behaviour behaviour(Body settings, Examination look) {
        var fields = settings.table("fields", Object::toString);
        if (fields.isEmpty()) {
            look.at("fields").note("action-empty", "It sets no field", "Say which field gets which value");
        }
        var values = new TreeMap<String, CheckedRule>();
        look.object().ifPresent(object -> values.putAll(values(object, fields, look.at("fields"))));
        return new Behaviour.Act(key(), Map.of(), values);
    }

    /** Rules for fields of an object, over the flow's record, by the fields' ids. */
    static Map<String, CheckedRule> values(ObjectDefinition of, Map<String, String> written, Examination look) {
        var values = new TreeMap<String, CheckedRule>();
        written.forEach((name, rule) -> {
            var at = look.at(name);
            at.field(of, name).ifPresent(field -> {
                if (!at.takesValues(field)) {
                    at.note("field-given", "The platform gives field '%s' its value".formatted(name), "Leave it out");
                    return;
                }
                at.type(of, field).flatMap(type -> at.rule(rule, type)).ifPresent(read -> values.put(field.id(), read));
            });
        });
        return values;
    }
}
