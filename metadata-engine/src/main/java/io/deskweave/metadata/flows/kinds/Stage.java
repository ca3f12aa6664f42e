package io.deskweave.metadata.flows.kinds;

import io.deskweave.metadata.expressions.types.Type;
import io.deskweave.metadata.flows.model.Behaviour;
import io.deskweave.metadata.flows.model.FieldAccess;
import io.deskweave.metadata.flows.model.Outcomes;
import io.deskweave.metadata.flows.model.Work;
import io.deskweave.metadata.flows.nodes.Examination;
import io.deskweave.metadata.flows.nodes.NodeKind;
import io.deskweave.metadata.flows.nodes.People;
import io.deskweave.metadata.outlines.Body;
import io.deskweave.metadata.outlines.Outline;
import io.deskweave.metadata.outlines.Outline.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Work for people: who does it, in which form, with which fields, how it can go, and how long it may take. */
final class Stage implements NodeKind {

    private static final int FIELDS_MAX = 500;
    private static final int OUTCOMES_MAX = 20;
    private static final int NAME_MAX = 63;
    private static final Set<String> RESERVED = Set.of(Outcomes.CHANGED, Outcomes.OVERDUE);

    @Override
    public String key() {
        return "stage";
    }

    @Override
    public String about() {
        return "Waits until somebody has done the work and says how it went";
    }

    @Override
    public Outline.Parts outline() {
        return Outline.Parts.of(
                Part.needed("who", People.outline(), "Who works here"),
                Part.optional("form", new Outline.Text(NAME_MAX), "The form in which it is done"),
                Part.optional(
                        "fields",
                        new Outline.TableOf(Outline.OneOf.of(FieldAccess.class), FIELDS_MAX),
                        "What may be done with which field; without it everything may be written, with it the rest is "
                                + "read only"),
                Part.optional(
                        "outcomes",
                        new Outline.ListOf(
                                Outline.Parts.of(
                                        Part.needed("key", new Outline.Text(NAME_MAX), "What ways call it by"),
                                        Part.optional("labels", new Outline.Texts(), "What people call it")),
                                OUTCOMES_MAX),
                        "How it can go; without them it is done"),
                Part.optional("timeLimit", new Outline.Rule(), "The duration in which it should be done"));
    }

    @Override
    public Behaviour behaviour(Body settings, Examination look) {
        if (People.isNobody(settings, "who")) {
            look.at("who")
                    .note(
                            "stage-of-nobody",
                            "Nobody works at this stage",
                            "Name roles, departments, fields that name people, or a rule");
        }
        var fields = fields(settings.table("fields", Object::toString), look);
        var form = Optional.of(settings.text("form")).filter(name -> !name.isEmpty());
        var work = new Work(People.read(settings, "who", look), form, fields, outcomes(settings, look));
        form.ifPresent(name -> StageForm.check(name, work, look.at("form")));
        return new Behaviour.Attend(
                work, settings.has("timeLimit"), look.rule(settings, "timeLimit", Type.Plain.DURATION));
    }

    private static Map<String, FieldAccess> fields(Map<String, String> written, Examination look) {
        var fields = new TreeMap<String, FieldAccess>();
        written.forEach((name, word) -> {
            var at = look.at("fields", name);
            at.field(name).ifPresent(field -> {
                var access = access(word);
                if (access != FieldAccess.READ && !at.takesValues(field)) {
                    at.note(
                            "field-given",
                            "The platform gives field '%s' its value".formatted(name),
                            "Let it be read, or leave it out");
                }
                fields.put(field.id(), access);
            });
        });
        return fields;
    }

    private static FieldAccess access(String word) {
        for (var access : FieldAccess.values()) {
            if (Outline.OneOf.word(access).equals(word)) {
                return access;
            }
        }
        return FieldAccess.READ;
    }

    private static List<String> outcomes(Body settings, Examination look) {
        var keys = settings.list("outcomes", outcome -> outcome.text("key"));
        var outcomes = new ArrayList<String>();
        for (int i = 0; i < keys.size(); i++) {
            var key = keys.get(i);
            var at = look.at("outcomes", Integer.toString(i), "key");
            if (RESERVED.contains(key) || key.isBlank()) {
                at.note(
                        "outcome-reserved",
                        "'%s' cannot be an outcome that people choose".formatted(key),
                        "Choose another key, such as solved");
            } else if (outcomes.contains(key)) {
                at.note("outcome-taken", "Two outcomes have the key '%s'".formatted(key), "Leave one of them out");
            } else {
                outcomes.add(key);
            }
        }
        return outcomes.isEmpty() ? List.of(Outcomes.DONE) : outcomes;
    }
}
