package io.deskweave.metadata.flows.nodes;

import io.deskweave.metadata.definition.Element;
import io.deskweave.metadata.definition.FieldDefinition;
import io.deskweave.metadata.definition.ObjectDefinition;
import io.deskweave.metadata.elements.ElementKind.Use;
import io.deskweave.metadata.elements.Notes;
import io.deskweave.metadata.elements.Surroundings;
import io.deskweave.metadata.expressions.RuleLanguage;
import io.deskweave.metadata.expressions.evaluation.CheckedRule;
import io.deskweave.metadata.expressions.types.Type;
import io.deskweave.metadata.fields.Targets;
import io.deskweave.metadata.outlines.Body;
import io.deskweave.platform.problems.NearNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One place of a flow under examination: what stands there is looked up in the definition, and what is wrong or used is
 * written down. While the flow's object is unknown, nothing is said about fields and rules.
 */
public final class Examination {

    /** Types of fields whose values are people, or records that stand for people, such as customers. */
    private static final Set<String> NAMING = Set.of("person", "department", "reference");

    /** Objects whose records are people who sign in: those of the desk, and what the API calls all of them. */
    private static final Set<String> SIGNING_IN = Set.of("Agent", "Person");

    private final Surroundings around;
    private final Optional<ObjectDefinition> object;
    private final Notes notes;
    private final List<Use> uses;
    private final List<String> within;

    private Examination(
            Surroundings around, Optional<ObjectDefinition> object, Notes notes, List<Use> uses, List<String> within) {
        this.around = around;
        this.object = object;
        this.notes = notes;
        this.uses = uses;
        this.within = within;
    }

    /**
     * @param object whose records go through the flow
     * @param uses where what is used is added
     */
    public static Examination of(Surroundings around, Optional<ObjectDefinition> object, Notes notes, List<Use> uses) {
        return new Examination(around, object, notes, uses, List.of());
    }

    /** Further within. */
    public Examination at(String... more) {
        return new Examination(around, object, notes, uses, path(more));
    }

    public Surroundings around() {
        return around;
    }

    public Optional<ObjectDefinition> object() {
        return object;
    }

    /** @param code the last word or words of the code, after {@code metadata.flow.} */
    public void note(String code, String message, String advice) {
        notes.add("metadata.flow." + code, within, message, advice);
    }

    /** The field of the flow's object, if there is one. */
    public Optional<FieldDefinition> field(String name) {
        return object.flatMap(known -> field(known, name));
    }

    public Optional<FieldDefinition> field(ObjectDefinition of, String name) {
        var field = around.field(of, name);
        field.ifPresentOrElse(
                found -> use(found.id()),
                () -> note(
                        "field-unknown",
                        "%s has no field '%s'".formatted(of.name(), name),
                        NearNames.advice(
                                around.fieldNames(of).stream(), name, "Define the field first, or choose another")));
        return field;
    }

    public Optional<Element> element(String kind, String name) {
        var element = around.element(kind, name);
        element.ifPresentOrElse(
                found -> use(found.id()),
                () -> note(
                        "element-unknown",
                        "There is no '%s' among the %s".formatted(name, kind),
                        NearNames.advice(
                                around.elementNames(kind).stream(), name, "Define it first, or choose another")));
        return element;
    }

    public void use(String id) {
        uses.add(new Use(id, within));
    }

    /** The rule that stands under a name, when one stands there and nothing is wrong with it. */
    public Optional<CheckedRule> rule(Body body, String name, Type wanted) {
        var text = body.text(name);
        return text.isEmpty() ? Optional.empty() : at(name).rule(text, wanted);
    }

    /** A rule over the flow's record. */
    public Optional<CheckedRule> rule(String text, Type wanted) {
        var record = object.flatMap(around::record);
        if (record.isEmpty()) {
            return Optional.empty();
        }
        var tree = notes.rule(within, RuleLanguage.read(text, around.rules(), record.get(), wanted));
        tree.ifPresent(read -> around.used(read).forEach(this::use));
        return tree.map(read -> new CheckedRule(text, read));
    }

    /** The type of a field's values in rules; empty when its settings are not sound. */
    public Optional<Type> type(ObjectDefinition of, FieldDefinition field) {
        return around.shape(of, field).map(shape -> Type.of(shape, around.rules()));
    }

    /** Whether people and flows give the field its values, not the platform. */
    public boolean takesValues(FieldDefinition field) {
        return around.types()
                .find(field.type())
                .filter(type -> !type.writable())
                .isEmpty();
    }

    /** Whether the field names somebody. */
    static boolean namesSomebody(FieldDefinition field) {
        return NAMING.contains(field.type());
    }

    /** Whether the field names somebody who signs in, and so can decide: customers and devices cannot. */
    static boolean namesDecider(FieldDefinition field) {
        return namesSomebody(field)
                && (!field.type().equals("reference") || SIGNING_IN.containsAll(Targets.names(field.settings())));
    }

    private List<String> path(String... more) {
        var path = new ArrayList<>(within);
        path.addAll(List.of(more));
        return List.copyOf(path);
    }
}
