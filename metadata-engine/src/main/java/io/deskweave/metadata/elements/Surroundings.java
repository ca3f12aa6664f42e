package io.deskweave.metadata.elements;

import io.deskweave.metadata.calendars.Calendars;
import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.definition.Element;
import io.deskweave.metadata.definition.FieldDefinition;
import io.deskweave.metadata.definition.Limits;
import io.deskweave.metadata.definition.ObjectDefinition;
import io.deskweave.metadata.expressions.tree.Node;
import io.deskweave.metadata.expressions.tree.Walk;
import io.deskweave.metadata.expressions.types.Member;
import io.deskweave.metadata.expressions.types.RecordType;
import io.deskweave.metadata.expressions.types.Vocabulary;
import io.deskweave.metadata.fields.FieldTypes;
import io.deskweave.metadata.fields.ValueShape;
import io.deskweave.metadata.judging.DefinitionVocabulary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The definition that an element is part of, as its kind looks at it. What is retired is not there. */
public final class Surroundings {

    private final Definition definition;
    private final FieldTypes types;
    private final int ruleLengthMax;
    private final Map<String, ObjectDefinition> objects = new HashMap<>();
    private final Map<String, Map<String, FieldDefinition>> fields = new HashMap<>();
    private final Map<String, Map<String, Element>> elements = new HashMap<>();
    private final Map<Object, Object> made = new HashMap<>();
    private @Nullable DefinitionVocabulary vocabulary;

    /** Of a definition that was checked. */
    public Surroundings(Definition definition, FieldTypes types) {
        this(definition, types, Limits.RULE_LENGTH_MOST);
    }

    /** Of a definition whose rules may have so many characters. */
    public Surroundings(Definition definition, FieldTypes types, int ruleLengthMax) {
        this.ruleLengthMax = ruleLengthMax;
        this.definition = definition;
        this.types = types;
        definition.objects().stream()
                .filter(object -> !object.retired())
                .forEach(object -> objects.putIfAbsent(object.name(), object));
        definition.elements().forEach(element -> called(element.kind()).putIfAbsent(element.name(), element));
        definition
                .elements()
                .forEach(element -> element.formerNames()
                        .forEach(name -> called(element.kind()).putIfAbsent(name, element)));
    }

    public FieldTypes types() {
        return types;
    }

    public Optional<ObjectDefinition> object(String name) {
        return Optional.ofNullable(objects.get(name));
    }

    public Optional<ObjectDefinition> objectById(String id) {
        return objects.values().stream()
                .filter(object -> object.id().equals(id))
                .findFirst();
    }

    public List<String> objectNames() {
        return objects.keySet().stream().sorted().toList();
    }

    /** The field with this name or former name. */
    public Optional<FieldDefinition> field(ObjectDefinition object, String name) {
        var byName = fields.computeIfAbsent(object.id(), id -> named(object));
        return Optional.ofNullable(byName.get(name));
    }

    public List<String> fieldNames(ObjectDefinition object) {
        return object.fields().stream()
                .filter(field -> !field.retired())
                .map(FieldDefinition::name)
                .toList();
    }

    /** The shape of a field's values; empty when its settings are not sound. */
    public Optional<ValueShape> shape(ObjectDefinition object, FieldDefinition field) {
        return vocabulary().shape(object, field);
    }

    /** The element with this name or former name. */
    public Optional<Element> element(String kind, String name) {
        return Optional.ofNullable(elements.getOrDefault(kind, Map.of()).get(name));
    }

    /** Those of one kind, in their order. */
    public List<Element> elements(String kind) {
        return definition.elements(kind);
    }

    public List<String> elementNames(String kind) {
        return elements(kind).stream().map(Element::name).toList();
    }

    /** The records of an object, as rules see them. */
    public Optional<RecordType> record(ObjectDefinition object) {
        return vocabulary().object(object.id());
    }

    /** All records, as rules see them. */
    public Vocabulary rules() {
        return vocabulary();
    }

    /** The ids of what a rule uses: fields, also of related records, and calendars; each once. */
    public List<String> used(Node rule) {
        var fields = Walk.inputs(rule).stream()
                .flatMap(path -> path.members().stream())
                .map(Member::id);
        var calendars = Walk.calendars(rule).stream()
                .flatMap(calendar -> rules().calendars().nameOf(calendar).stream())
                .flatMap(name -> element(Calendars.KEY, name).stream())
                .map(Element::id);
        return Stream.concat(fields, calendars).distinct().toList();
    }

    private Map<String, Element> called(String kind) {
        return elements.computeIfAbsent(kind, each -> new HashMap<>());
    }

    /**
     * What is made of a part of the definition, made once while it is looked at.
     *
     * @param key tells the part, and what is made of it, apart from all others
     */
    public <T> T once(Class<T> type, Object key, Supplier<? extends T> make) {
        var known = made.get(key);
        if (known == null) {
            known = make.get();
            made.put(key, known);
        }
        return type.cast(known);
    }

    private DefinitionVocabulary vocabulary() {
        var known = vocabulary;
        if (known == null) {
            known = new DefinitionVocabulary(definition, types, ruleLengthMax);
            vocabulary = known;
        }
        return known;
    }

    private static Map<String, FieldDefinition> named(ObjectDefinition object) {
        var byName = new HashMap<String, FieldDefinition>();
        var present = object.fields().stream().filter(field -> !field.retired()).toList();
        present.forEach(field -> byName.putIfAbsent(field.name(), field));
        present.forEach(field -> field.aliases().forEach(alias -> byName.putIfAbsent(alias, field)));
        return byName;
    }
}
