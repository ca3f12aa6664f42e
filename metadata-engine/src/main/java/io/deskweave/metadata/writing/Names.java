package io.deskweave.metadata.writing;

import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.definition.FieldDefinition;
import io.deskweave.metadata.definition.ObjectDefinition;
import io.deskweave.metadata.definition.Texts;
import io.deskweave.metadata.drafts.RuleDrafts;
import io.deskweave.metadata.drafts.RuleDrafts.Name;
import io.deskweave.metadata.drafts.RuleDrafts.What;
import io.deskweave.metadata.expressions.functions.Functions;
import io.deskweave.metadata.expressions.functions.Overload;
import io.deskweave.metadata.expressions.types.Ambient;
import io.deskweave.metadata.expressions.types.RuleContext;
import io.deskweave.metadata.expressions.types.Type;
import io.deskweave.metadata.expressions.types.Type.Choice;
import io.deskweave.metadata.expressions.types.Type.Many;
import io.deskweave.metadata.expressions.types.Type.Plain;
import io.deskweave.metadata.expressions.types.Type.Related;
import io.deskweave.metadata.expressions.types.Type.Table;
import io.deskweave.metadata.fields.FieldTypes;
import io.deskweave.metadata.judging.DefinitionVocabulary;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a rule about records of one object can name, with what people call it. */
final class Names {

    private static final int OPTIONS_MOST = 100;

    private final Definition definition;
    private final DefinitionVocabulary vocabulary;

    Names(Definition definition, FieldTypes types) {
        this.definition = definition;
        this.vocabulary = new DefinitionVocabulary(definition, types);
    }

    /** @param ambient whether it may ask who looks, and when */
    List<Name> of(ObjectDefinition object, boolean ambient) {
        var known = ambient ? Arrays.stream(Ambient.values()).map(Names::ambient) : Stream.<Name>empty();
        return Stream.of(own(object), known, functions(), related(object))
                .flatMap(names -> names)
                .limit(RuleDrafts.NAMES_MOST)
                .toList();
    }

    private Stream<Name> own(ObjectDefinition object) {
        return present(object)
                .flatMap(field -> type(object, field).stream().map(type -> {
                    var name = RuleContext.isTaken(field.name()) ? "record." + field.name() : field.name();
                    return new Name(
                            name,
                            What.FIELD,
                            key(type),
                            type.shown(),
                            field.labels(),
                            field.help(),
                            options(type),
                            List.of());
                }));
    }

    private Stream<Name> related(ObjectDefinition object) {
        return present(object)
                .flatMap(reference -> type(object, reference).stream()
                        .flatMap(type -> type instanceof Related to ? target(to).stream() : Stream.empty())
                        .flatMap(target -> own(target).map(name -> beyond(reference, target, name))));
    }

    /** A field one reference further, called by both labels. */
    private Name beyond(FieldDefinition reference, ObjectDefinition target, Name name) {
        var labels = new HashMap<String, String>();
        name.labels()
                .byLanguage()
                .forEach((language, label) -> labels.put(
                        language,
                        reference.labels().in(language, definition.languages(), target.name()) + " › " + label));
        var last = name.name().substring(name.name().lastIndexOf('.') + 1);
        return new Name(
                reference.name() + "." + last,
                What.RELATED,
                name.type(),
                name.words(),
                new Texts(labels),
                name.help(),
                name.options(),
                List.of());
    }

    private Optional<ObjectDefinition> target(Related related) {
        return definition.objects().stream()
                .filter(object -> !object.retired() && object.id().equals(related.objectId()))
                .findFirst();
    }

    private static Stream<FieldDefinition> present(ObjectDefinition object) {
        return object.fields().stream().filter(field -> !field.retired());
    }

    private Optional<Type> type(ObjectDefinition object, FieldDefinition field) {
        return vocabulary.shape(object, field).map(shape -> Type.of(shape, vocabulary));
    }

    private static Name ambient(Ambient ambient) {
        return new Name(
                ambient.path(),
                What.AMBIENT,
                key(ambient.type()),
                ambient.type().shown(),
                Texts.none(),
                Phrases.of(ambient.path()),
                List.of(),
                List.of());
    }

    private static Stream<Name> functions() {
        var loops = Phrases.LOOPS.stream()
                .map(name -> new Name(
                        name,
                        What.METHOD,
                        name.equals("map") || name.equals("filter") ? "LIST" : "YES_NO",
                        "a list." + name + "(each, …)",
                        Texts.none(),
                        Phrases.of(name),
                        List.of(),
                        List.of("LIST")));
        return Stream.concat(Functions.names().stream().flatMap(Names::called), loops);
    }

    /** A function that can be written in both ways is there twice. */
    private static Stream<Name> called(String name) {
        return Stream.of(false, true)
                .map(member -> Functions.named(name).stream()
                        .filter(overload -> overload.member() == member)
                        .toList())
                .filter(overloads -> !overloads.isEmpty())
                .map(overloads -> called(name, overloads));
    }

    private static Name called(String name, List<Overload> overloads) {
        var first = overloads.getFirst();
        var before = overloads.stream()
                .map(overload -> key(overload.parameters().getFirst()))
                .distinct()
                .toList();
        return new Name(
                name,
                first.member() ? What.METHOD : What.FUNCTION,
                key(first.result()),
                first.shown(),
                Texts.none(),
                Phrases.of(name),
                List.of(),
                first.member() ? before : List.of());
    }

    private static List<String> options(Type type) {
        return switch (type) {
            case Choice choice -> choice.options().stream().limit(OPTIONS_MOST).toList();
            case Many many -> options(many.element());
            case Plain ignored -> List.of();
            case Related ignored -> List.of();
            case Table ignored -> List.of();
        };
    }

    /** A type as the API names it. */
    static String key(Type type) {
        return switch (type) {
            case Plain plain -> plain.name();
            case Choice ignored -> "OPTION";
            case Related ignored -> "RECORD";
            case Many ignored -> "LIST";
            case Table ignored -> "TABLE";
        };
    }
}
