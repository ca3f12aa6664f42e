package io.deskweave.metadata.rules.computed;

import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.definition.FieldDefinition;
import io.deskweave.metadata.definition.Finding;
import io.deskweave.metadata.definition.ObjectDefinition;
import io.deskweave.metadata.expressions.RuleLanguage;
import io.deskweave.metadata.expressions.tree.Node;
import io.deskweave.metadata.expressions.tree.Path;
import io.deskweave.metadata.expressions.tree.Walk;
import io.deskweave.metadata.expressions.types.RecordType;
import io.deskweave.metadata.expressions.types.Type;
import io.deskweave.metadata.fields.Computed;
import io.deskweave.metadata.fields.FieldTypes;
import io.deskweave.metadata.fields.ValueShape;
import io.deskweave.metadata.judging.Circles;
import io.deskweave.metadata.judging.DefinitionVocabulary;
import io.deskweave.metadata.judging.RuleFaults;
import io.deskweave.platform.problems.NearNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Formulas and roll-ups can be read, have the type of their field, look at values alone, and do not need each other in
 * a circle, be it over ever so many objects.
 */
public final class ComputedFields {

    private ComputedFields() {}

    /** Every finding; empty when all computed fields are sound. */
    public static List<Finding> check(Definition definition, FieldTypes types, int ruleLengthMax) {
        boolean any = definition.objects().stream()
                .flatMap(object -> object.fields().stream())
                .anyMatch(field -> Computed.is(field.type()) && !field.retired());
        if (!any) {
            return List.of();
        }
        var found = new Found();
        new Examination(definition, new DefinitionVocabulary(definition, types, ruleLengthMax), found).check();
        return found.all();
    }

    /** What one computed field reads, by the ids of fields. */
    private record Needs(ObjectDefinition object, FieldDefinition field, List<String> fields) {

        String name() {
            return object.name() + "." + field.name();
        }
    }

    /** One definition under examination. */
    private record Examination(Definition definition, DefinitionVocabulary vocabulary, Found findings) {

        void check() {
            var all = new LinkedHashMap<String, Needs>();
            for (var object : definition.objects()) {
                for (var field : object.fields()) {
                    if (!object.retired() && !field.retired() && Computed.is(field.type())) {
                        all.put(field.id(), new Needs(object, field, needed(object, field)));
                    }
                }
            }
            circle(all);
        }

        private void circle(Map<String, Needs> all) {
            var names = new LinkedHashMap<String, List<String>>();
            all.values()
                    .forEach(needs -> names.put(
                            needs.name(),
                            needs.fields().stream()
                                    .flatMap(id -> Stream.ofNullable(all.get(id)))
                                    .map(Needs::name)
                                    .toList()));
            Circles.in(names)
                    .ifPresent(circle -> all.values().stream()
                            .filter(needs -> needs.name().equals(circle.getFirst()))
                            .findFirst()
                            .ifPresent(first -> findings.add(
                                    "metadata.computed.circle",
                                    Found.path(first.object(), first.field()),
                                    "These fields would be computed from each other: " + String.join(" → ", circle),
                                    "Let one of them do without the next")));
        }

        private List<String> needed(ObjectDefinition object, FieldDefinition field) {
            var shape = vocabulary.shape(object, field);
            var record = vocabulary.object(object.id());
            if (shape.isEmpty() || record.isEmpty()) {
                return List.of();
            }
            return field.type().equals(Computed.FORMULA)
                    ? formula(object, field, record.get(), Type.of(shape.get(), vocabulary))
                    : rollUp(object, field, shape.get());
        }

        private List<String> formula(ObjectDefinition object, FieldDefinition field, RecordType record, Type wanted) {
            return read(object, field, Computed.EXPRESSION, record, wanted)
                    .map(Examination::inputs)
                    .orElse(List.of());
        }

        private static List<String> inputs(Node tree) {
            return Walk.inputs(tree).stream()
                    .map(Path::last)
                    .map(member -> member.id())
                    .toList();
        }

        private List<String> rollUp(ObjectDefinition object, FieldDefinition field, ValueShape result) {
            var name = String.valueOf(field.settings().get(Computed.LIST));
            var list = Lists.of(definition, object, name);
            if (list.isEmpty()) {
                findings.add(
                        "metadata.roll-up.list-unknown",
                        Found.path(object, field, "settings", Computed.LIST),
                        "%s has no list '%s'".formatted(Found.shown(object.name()), Found.shown(name)),
                        NearNames.advice(
                                Lists.names(definition, object),
                                name,
                                "A reference to %s gives it one: its setting inverse is the list's name"
                                        .formatted(Found.shown(object.name()))));
                return List.of();
            }
            var record = vocabulary.object(list.get().object().id());
            if (record.isEmpty()) {
                return List.of();
            }
            var needed = new ArrayList<String>();
            if (field.settings().get(Computed.FIELD) instanceof String read) {
                new RolledUp(object, field, record.get(), findings)
                        .check(read, result)
                        .ifPresent(needed::add);
            }
            if (field.settings().containsKey(Computed.CONDITION)) {
                read(object, field, Computed.CONDITION, record.get(), Type.Plain.YES_NO)
                        .ifPresent(tree -> needed.addAll(inputs(tree)));
            }
            return needed;
        }

        private Optional<Node> read(
                ObjectDefinition object, FieldDefinition field, String setting, RecordType record, Type wanted) {
            var text = String.valueOf(field.settings().get(setting));
            var reading = RuleLanguage.read(text, vocabulary, record, wanted);
            var what =
                    "%s of field '%s' of %s".formatted(setting, Found.shown(field.name()), Found.shown(object.name()));
            var path = Found.path(object, field, "settings", setting);
            findings.addAll(RuleFaults.of(reading, what, path));
            reading.tree().ifPresent(tree -> findings.addAll(NotLasting.in(text, tree, what, path)));
            return reading.tree();
        }
    }
}
