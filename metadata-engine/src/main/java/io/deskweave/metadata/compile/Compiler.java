package io.deskweave.metadata.compile;

import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.definition.FieldDefinition;
import io.deskweave.metadata.definition.Finding;
import io.deskweave.metadata.definition.Limits;
import io.deskweave.metadata.definition.ObjectDefinition;
import io.deskweave.metadata.definition.Storage;
import io.deskweave.metadata.elements.ElementKinds;
import io.deskweave.metadata.elements.Surroundings;
import io.deskweave.metadata.fields.FieldTypes;
import io.deskweave.metadata.fields.Targets;
import io.deskweave.metadata.model.ElementModel;
import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.model.Model;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.rules.Rules;
import io.deskweave.metadata.rules.languages.MissingTexts;
import io.deskweave.metadata.rules.languages.StandardTexts;
import io.deskweave.platform.problems.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The way from a definition to a model. */
public final class Compiler {

    private final FieldTypes types;
    private final ElementKinds kinds;
    private final Limits limits;
    private final MissingTexts texts;

    /** @param standard what the platform itself says */
    public Compiler(FieldTypes types, ElementKinds kinds, Limits limits, StandardTexts standard) {
        this.types = types;
        this.kinds = kinds;
        this.limits = limits;
        this.texts = new MissingTexts(kinds, standard);
    }

    /** For desks to which the platform says nothing itself. */
    public Compiler(FieldTypes types, ElementKinds kinds, Limits limits) {
        this(types, kinds, limits, new StandardTexts(List.of()));
    }

    /** Within the standard limits. */
    public Compiler(FieldTypes types, ElementKinds kinds) {
        this(types, kinds, Limits.STANDARD);
    }

    /** For definitions of objects alone. */
    public Compiler(FieldTypes types) {
        this(types, ElementKinds.none());
    }

    /** How much may be defined. */
    public Limits limits() {
        return limits;
    }

    /** Never throws, whatever was written. */
    public Compiled compile(Definition definition) {
        var findings = Finding.refusing(check(definition));
        return findings.isEmpty() ? new Compiled.Accepted(build(definition)) : new Compiled.Rejected(findings);
    }

    /** Every finding, also those when every change of a type has arrived; it is sound when none of them refuses. */
    public List<Problem> check(Definition definition) {
        var findings = sound(definition);
        findings.addAll(texts.in(definition));
        return findings;
    }

    /** Likewise, without asking again about texts that lack in the definition in force as well. */
    public List<Problem> check(Definition inForce, Definition definition) {
        var findings = sound(definition);
        findings.addAll(texts.since(inForce, definition));
        return findings;
    }

    private List<Problem> sound(Definition definition) {
        var findings = new ArrayList<>(Rules.check(definition, types, kinds, limits));
        var retyped = definition.retyped();
        if (!retyped.equals(definition)) {
            for (var finding : Rules.check(retyped, types, kinds, limits)) {
                if (!findings.contains(finding)) {
                    findings.add(finding);
                }
            }
        }
        return findings;
    }

    /**
     * Builds the model of a definition that was sound when it was published. Rules may have become stricter since;
     * what is in force stays in force.
     */
    public Model build(Definition definition) {
        return Model.of(
                Fingerprint.of(definition),
                definition.objects().stream()
                        .filter(object -> !object.retired())
                        .map(object -> object(definition, object))
                        .toList(),
                elements(definition),
                definition.languages());
    }

    /** A kind that this version does not bring is left for those that do. */
    private List<ElementModel> elements(Definition definition) {
        var around = new Surroundings(definition, types);
        var models = new ArrayList<ElementModel>();
        for (var element : definition.elements()) {
            kinds.find(element.kind())
                    .ifPresent(kind -> models.add(new ElementModel(
                            element.kind(),
                            element.id(),
                            element.name(),
                            element.formerNames(),
                            kind.compile(element, around))));
        }
        return models;
    }

    /**
     * Builds the model of all that has tables and columns: what is retired is in it, as if it were not, but what was
     * deleted is not, and a field once more for each other column that its values lay in before or are to lie in.
     */
    public Model buildStored(Definition definition) {
        return build(new Definition(definition.objects().stream()
                .filter(object -> !object.deleted())
                .map(Compiler::unretired)
                .toList()));
    }

    private static ObjectDefinition unretired(ObjectDefinition object) {
        return object.withRetired(false)
                .withFields(object.fields().stream()
                        .filter(field -> !field.deleted())
                        .flatMap(Compiler::columns)
                        .map(field -> field.withRetired(false))
                        .toList());
    }

    /** Indexes of a column to be come when it is filled, those of a former one stay; neither is planned here. */
    private static Stream<FieldDefinition> columns(FieldDefinition field) {
        var others = new LinkedHashMap<String, FieldDefinition>();
        for (var former : field.storage().former()) {
            others.put(former.column(), column(field, former.column(), former.field()));
        }
        field.storage()
                .retyping()
                .ifPresent(to -> others.put(
                        to.column(), column(field, to.column(), new Storage.Written(to.type(), to.settings()))));
        return Stream.concat(Stream.of(field), others.values().stream());
    }

    private static FieldDefinition column(FieldDefinition field, String column, Storage.Written written) {
        return new FieldDefinition(
                        field.id(),
                        field.name(),
                        List.of(),
                        written.type(),
                        field.labels(),
                        field.help(),
                        written.settings(),
                        false,
                        false,
                        false,
                        false,
                        false)
                .withStorage(Storage.in(column));
    }

    private ObjectModel object(Definition definition, ObjectDefinition object) {
        return new ObjectModel(
                object.id(),
                object.name(),
                object.name().substring(0, 1).toLowerCase(Locale.ROOT)
                        + object.name().substring(1),
                object.plural(),
                object.labels(),
                object.help(),
                object.titleField(),
                object.fields().stream()
                        .filter(field -> !field.retired())
                        .map(field -> field(definition, field))
                        .toList());
    }

    private FieldModel field(Definition definition, FieldDefinition field) {
        var type = types.find(field.type())
                .orElseThrow(() ->
                        new IllegalStateException("Field %s is of the type '%s', which this version does not bring"
                                .formatted(field.id(), field.type())));
        var settings = Targets.resolved(
                type, field.settings(), name -> definition.object(name).map(ObjectDefinition::id));
        return new FieldModel(
                field.id(),
                field.name(),
                field.aliases(),
                field.labels(),
                field.help(),
                type,
                settings,
                type.shape(settings),
                field.required(),
                field.unique(),
                field.indexed(),
                field.rules(),
                field.guards(),
                field.storage().column());
    }
}
