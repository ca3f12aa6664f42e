package io.deskweave.metadata.uses;

import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.definition.Element;
import io.deskweave.metadata.definition.FieldDefinition;
import io.deskweave.metadata.definition.ObjectDefinition;
import io.deskweave.metadata.drafts.Usage.Use.Kind;
import io.deskweave.metadata.elements.ElementKind;
import io.deskweave.metadata.elements.ElementKinds;
import io.deskweave.metadata.elements.Surroundings;
import io.deskweave.metadata.expressions.RuleLanguage;
import io.deskweave.metadata.expressions.types.RecordType;
import io.deskweave.metadata.expressions.types.Type;
import io.deskweave.metadata.expressions.types.Vocabulary;
import io.deskweave.metadata.fields.Computed;
import io.deskweave.metadata.fields.FieldTypes;
import io.deskweave.metadata.fields.Targets;
import io.deskweave.metadata.outlines.FormCheck;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All uses in one definition. What is retired uses nothing; a rule that cannot be read uses nothing we know of. */
public final class Uses {

    private final Definition definition;
    private final Surroundings around;
    private final Vocabulary vocabulary;
    private final Set<Found> all = new LinkedHashSet<>();

    private Uses(Definition definition, FieldTypes types) {
        this.definition = definition;
        this.around = new Surroundings(definition, types);
        this.vocabulary = around.rules();
    }

    /** In the order in which those who use stand in the definition. */
    public static List<Found> in(Definition definition, FieldTypes types, ElementKinds kinds) {
        var uses = new Uses(definition, types);
        definition.objects().stream().filter(object -> !object.retired()).forEach(uses::look);
        uses.elements(kinds);
        return List.copyOf(uses.all);
    }

    private void elements(ElementKinds kinds) {
        for (var element : definition.elements()) {
            var kind = kinds.find(element.kind());
            // Of a body that is malformed nothing can be said; its findings are the rules' to tell.
            if (kind.isPresent()
                    && FormCheck.check(kind.get().outline(), element.body(), List.of())
                            .isEmpty()) {
                kind.get().uses(element, around).forEach(use -> all.add(Found.by(element, use)));
            }
        }
    }

    private void look(ObjectDefinition object) {
        object.field(object.titleField())
                .ifPresent(title -> all.add(new Found(title.id(), Kind.TITLE, object.name(), null, null)));
        var record = vocabulary.object(object.id());
        for (var field : object.fields()) {
            if (!field.retired()) {
                reference(object, field);
                scope(object, field);
                record.ifPresent(seen -> rules(object, field, seen));
                record.filter(seen -> field.type().equals(Computed.FORMULA))
                        .ifPresent(seen -> formula(object, field, seen));
                if (field.type().equals(Computed.ROLL_UP)) {
                    rollUp(object, field);
                }
            }
        }
    }

    private void scope(ObjectDefinition object, FieldDefinition field) {
        for (var name : field.guards().uniqueWithin()) {
            object.fields().stream()
                    .filter(other ->
                            other.name().equals(name) || other.aliases().contains(name))
                    .forEach(other -> all.add(new Found(other.id(), Kind.SCOPE, object.name(), field.name(), null)));
        }
    }

    private void reference(ObjectDefinition object, FieldDefinition field) {
        for (var target : targets(field)) {
            all.add(new Found(target.id(), Kind.REFERENCE, object.name(), field.name(), null));
            if (field.settings().get("inverse") instanceof String list) {
                all.add(new Found(field.id(), Kind.LIST, target.name(), null, list));
            }
        }
    }

    private List<ObjectDefinition> targets(FieldDefinition field) {
        return Targets.names(field.settings()).stream()
                .flatMap(name -> definition.object(name).stream())
                .toList();
    }

    private void rules(ObjectDefinition object, FieldDefinition field, RecordType record) {
        written(field).forEach((rule, text) -> {
            for (var read : read(object, field, record, rule, text)) {
                // That a field's own rule looks at it keeps nobody from retiring both.
                if (!read.equals(field.id())) {
                    all.add(new Found(read, Kind.RULE, object.name(), field.name(), rule));
                }
            }
        });
    }

    private void formula(ObjectDefinition object, FieldDefinition field, RecordType record) {
        if (field.settings().get(Computed.EXPRESSION) instanceof String text) {
            read(object, field, record, Computed.EXPRESSION, text)
                    .forEach(read ->
                            all.add(new Found(read, Kind.RULE, object.name(), field.name(), Computed.EXPRESSION)));
        }
    }

    private void rollUp(ObjectDefinition object, FieldDefinition field) {
        for (var other : definition.objects()) {
            for (var reference : other.fields()) {
                boolean gives = !other.retired()
                        && !reference.retired()
                        && object.name().equals(reference.settings().get("object"))
                        && reference.settings().get("inverse") instanceof String list
                        && list.equals(field.settings().get(Computed.LIST));
                var record = vocabulary.object(other.id());
                if (gives && record.isPresent()) {
                    all.add(new Found(reference.id(), Kind.RULE, object.name(), field.name(), Computed.LIST));
                    rolledUp(object, field, record.get());
                }
            }
        }
    }

    private void rolledUp(ObjectDefinition object, FieldDefinition field, RecordType list) {
        if (field.settings().get(Computed.FIELD) instanceof String name) {
            list.member(name)
                    .ifPresent(read ->
                            all.add(new Found(read.id(), Kind.RULE, object.name(), field.name(), Computed.FIELD)));
        }
        if (field.settings().get(Computed.CONDITION) instanceof String text) {
            read(object, field, list, Computed.CONDITION, text)
                    .forEach(read ->
                            all.add(new Found(read, Kind.RULE, object.name(), field.name(), Computed.CONDITION)));
        }
    }

    private List<String> read(
            ObjectDefinition object, FieldDefinition field, RecordType record, String rule, String text) {
        boolean value = rule.equals("default") || rule.equals(Computed.EXPRESSION);
        var wanted = value
                ? around.shape(object, field).map(shape -> Type.of(shape, vocabulary))
                : Optional.<Type>of(Type.Plain.YES_NO);
        return wanted.flatMap(type ->
                        RuleLanguage.read(text, vocabulary, record, type).tree())
                .map(around::used)
                .orElse(List.of());
    }

    /** The rules of a field, by name. */
    static Map<String, String> written(FieldDefinition field) {
        var rules = new LinkedHashMap<String, String>();
        put(rules, "visibleWhen", field.rules().visibleWhen());
        put(rules, "requiredWhen", field.rules().requiredWhen());
        put(rules, "readOnlyWhen", field.rules().readOnlyWhen());
        put(rules, "validWhen", field.rules().validWhen());
        put(rules, "default", field.rules().initial());
        return rules;
    }

    private static void put(Map<String, String> rules, String name, @Nullable String text) {
        if (text != null) {
            rules.put(name, text);
        }
    }

    /**
     * One use.
     *
     * @param used the id of what is used
     * @param object the name of the object that uses it, null when another element does
     * @param field the name of its field that does, null when the object itself does
     * @param part the rule, the name of the list, or the place within the element
     * @param element kind and name of the element that uses it, such as {@code forms, agentForm}; empty for objects
     */
    public record Found(
            String used,
            Kind kind,
            @Nullable String object,
            @Nullable String field,
            @Nullable String part,
            List<String> element) {

        Found(String used, Kind kind, String object, @Nullable String field, @Nullable String part) {
            this(used, kind, object, field, part, List.of());
        }

        static Found by(Element element, ElementKind.Use use) {
            return new Found(
                    use.used(),
                    Kind.ELEMENT,
                    null,
                    null,
                    String.join(".", use.within()),
                    List.of(element.kind(), element.name()));
        }

        /** In words, such as {@code validWhen of field 'zip' of Ticket}. */
        String words() {
            if (!element.isEmpty()) {
                return "%s of '%s' of %s".formatted(part, element.getLast(), element.getFirst());
            }
            var user = "field '%s' of %s".formatted(field, object);
            return part == null ? user : "%s of %s".formatted(part, user);
        }
    }
}
