package io.deskweave.metadata.flows.kinds;

import io.deskweave.metadata.definition.FieldDefinition;
import io.deskweave.metadata.definition.ObjectDefinition;
import io.deskweave.metadata.fields.ValueShape;
import io.deskweave.metadata.flows.model.Behaviour;
import io.deskweave.metadata.flows.nodes.Examination;
import io.deskweave.metadata.flows.nodes.NodeKind;
import io.deskweave.metadata.outlines.Body;
import io.deskweave.metadata.outlines.Outline;
import io.deskweave.metadata.outlines.Outline.Part;
import io.deskweave.platform.problems.NearNames;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Creates a record of any object. */
final class CreateRecord implements NodeKind {

    private static final int FIELDS_MAX = 100;
    private static final int NAME_MAX = 63;

    @Override
    public String key() {
        return "createRecord";
    }

    @Override
    public String about() {
        return "Creates a record, such as a call-back task";
    }

    @Override
    public Outline.Parts outline() {
        return Outline.Parts.of(
                Part.needed("object", new Outline.Text(NAME_MAX), "The object of which it creates one"),
                Part.optional(
                        "values",
                        new Outline.TableOf(new Outline.Rule(), FIELDS_MAX),
                        "Rules over the flow's record for the new one's values, by field"),
                Part.optional(
                        "link", new Outline.Text(NAME_MAX), "The field of the new record that refers to the flow's"));
    }

    @Override
    public Behaviour behaviour(Body settings, Examination look) {
        var name = settings.text("object");
        var found = look.around().object(name);
        if (found.isEmpty()) {
            look.at("object")
                    .note(
                            "object-unknown",
                            "There is no object '%s'".formatted(name),
                            NearNames.advice(look.around().objectNames().stream(), name, "Define the object first"));
            return new Behaviour.Act(key(), Map.of(), Map.of());
        }
        var object = found.get();
        look.at("object").use(object.id());
        var written = settings.table("values", Object::toString);
        var values = SetFields.values(object, written, look.at("values"));
        var compiled = new TreeMap<String, Object>(Map.of("object", object.id()));
        var given = new HashSet<String>();
        written.keySet().forEach(each -> look.around().field(object, each).ifPresent(field -> given.add(field.id())));
        if (settings.has("link")) {
            link(object, settings.text("link"), look.at("link")).ifPresent(field -> {
                compiled.put("link", field.id());
                given.add(field.id());
            });
        }
        missing(object, given, look);
        return new Behaviour.Act(key(), compiled, values);
    }

    private static Optional<FieldDefinition> link(ObjectDefinition object, String name, Examination look) {
        return look.field(object, name).filter(field -> {
            boolean fits = look.object().isEmpty()
                    || look.around()
                            .shape(object, field)
                            .filter(shape -> shape instanceof ValueShape.Reference reference
                                    && reference
                                            .objectId()
                                            .equals(look.object().get().id()))
                            .isPresent();
            if (!fits) {
                look.note(
                        "link-elsewhere",
                        "Field '%s' of %s does not refer to the flow's object".formatted(name, object.name()),
                        "Choose a reference to " + look.object().get().name());
            }
            return fits;
        });
    }

    private static void missing(ObjectDefinition object, Set<String> given, Examination look) {
        object.fields().stream()
                .filter(field -> field.required() && !field.retired() && !given.contains(field.id()))
                .filter(field -> look.takesValues(field)
                        && !field.settings().containsKey("default")
                        && field.rules().initial() == null)
                .forEach(field -> look.at("values")
                        .note(
                                "value-missing",
                                "A new %s needs a value for '%s'".formatted(object.name(), field.name()),
                                "Give it one, or give the field a default"));
    }
}
