package io.deskweave.metadata.guards;

import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.definition.FieldDefinition;
import io.deskweave.metadata.definition.FieldRules;
import io.deskweave.metadata.definition.Finding;
import io.deskweave.metadata.definition.ObjectDefinition;
import io.deskweave.metadata.elements.ElementKinds;
import io.deskweave.metadata.expressions.RuleLanguage;
import io.deskweave.metadata.expressions.tree.Path;
import io.deskweave.metadata.expressions.tree.Walk;
import io.deskweave.metadata.expressions.types.RecordType;
import io.deskweave.metadata.expressions.types.Type;
import io.deskweave.metadata.fields.FieldTypes;
import io.deskweave.metadata.judging.DefinitionVocabulary;
import io.deskweave.metadata.uses.Uses;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Encrypted fields are read by nothing that the database answers, and by nothing that keeps what it read elsewhere.
 * What is asked of a record when it is written may look at those of the record itself; whoever writes has them open.
 */
final class EncryptedReads {

    /** Elements that show fields to people, and where in them fields stand; all else in elements reads values. */
    private static final Map<String, String> SHOWING = Map.of("views", "columns", "roles", "fields", "forms", "tabs");

    private static final String RULE = "When";
    private static final Set<String> ASKED = Set.of("visibleWhen", "requiredWhen", "readOnlyWhen", "validWhen");

    private final Definition definition;
    private final FieldTypes types;
    private final Map<String, FieldDefinition> encrypted = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    private EncryptedReads(Definition definition, FieldTypes types) {
        this.definition = definition;
        this.types = types;
        definition.objects().stream()
                .flatMap(object -> object.fields().stream())
                .filter(field -> field.guards().encrypted() && !field.retired())
                .forEach(field -> encrypted.put(field.id(), field));
    }

    static List<Finding> check(Definition definition, FieldTypes types, ElementKinds kinds) {
        var reads = new EncryptedReads(definition, types);
        if (!reads.encrypted.isEmpty()) {
            Uses.in(definition, types, kinds).forEach(reads::look);
            reads.rules();
        }
        return reads.findings.stream().distinct().toList();
    }

    private void look(Uses.Found use) {
        var read = encrypted.get(use.used());
        if (read == null) {
            return;
        }
        switch (use.kind()) {
            case TITLE -> title(use, read);
            case RULE -> {
                if (!ASKED.contains(String.valueOf(use.part()))) {
                    made(use, read);
                }
            }
            case ELEMENT -> {
                if (!shows(use)) {
                    element(use, read);
                }
            }
            case REFERENCE, SCOPE, LIST, OPERATION -> {
                // None of these reads for itself what is encrypted; a scope is looked at where scopes are.
            }
        }
    }

    private static boolean shows(Uses.Found use) {
        var part = String.valueOf(use.part());
        var place = SHOWING.get(use.element().getFirst());
        // An example says what might stand there; it reads no record.
        return use.element().getFirst().equals("examples")
                || (place != null && (part + '.').startsWith(place + '.') && !part.endsWith(RULE));
    }

    private void title(Uses.Found use, FieldDefinition read) {
        add(
                "title-encrypted",
                "Field '%s' is encrypted, and stands for the records of %s where they are referred to"
                        .formatted(shown(read.name()), shown(use.object())),
                "Name another field of text as the title field",
                List.of("objects", shown(use.object())));
    }

    private void made(Uses.Found use, FieldDefinition read) {
        var part = String.valueOf(use.part());
        add(
                "encrypted-read",
                "Field '%s' of %s is made of '%s', which is encrypted, and would keep in clear text what it says"
                        .formatted(shown(use.field()), shown(use.object()), shown(read.name())),
                "Make it of other fields",
                List.of(
                        "objects",
                        shown(use.object()),
                        "fields",
                        shown(use.field()),
                        part.equals("default") ? "rules" : "settings",
                        part));
    }

    private void element(Uses.Found use, FieldDefinition read) {
        var path = new ArrayList<>(use.element());
        path.addAll(List.of(String.valueOf(use.part()).split("\\.")));
        add(
                "encrypted-read",
                "'%s' of the %s uses field '%s', which is encrypted: people see it where it stands, nothing else does"
                        .formatted(shown(use.element().getLast()), use.element().getFirst(), shown(read.name())),
                "Leave it out there, or read another field",
                path);
    }

    /** The rules of fields, as far as they leave the record. */
    private void rules() {
        var vocabulary = new DefinitionVocabulary(definition, types);
        for (var object : definition.objects()) {
            var record = vocabulary.object(object.id());
            if (!object.retired() && record.isPresent()) {
                object.fields().stream()
                        .filter(field -> !field.retired() && !field.rules().isEmpty())
                        .forEach(field -> written(field.rules())
                                .forEach((name, text) ->
                                        related(new Place(object, field, name), text, vocabulary, record.get())));
            }
        }
    }

    private static Map<String, String> written(FieldRules rules) {
        var written = new HashMap<String, String>();
        Stream.of(
                        Map.entry("visibleWhen", Objects.requireNonNullElse(rules.visibleWhen(), "")),
                        Map.entry("requiredWhen", Objects.requireNonNullElse(rules.requiredWhen(), "")),
                        Map.entry("readOnlyWhen", Objects.requireNonNullElse(rules.readOnlyWhen(), "")),
                        Map.entry("validWhen", Objects.requireNonNullElse(rules.validWhen(), "")))
                .filter(rule -> !rule.getValue().isEmpty())
                .forEach(rule -> written.put(rule.getKey(), rule.getValue()));
        return written;
    }

    private void related(Place place, String text, DefinitionVocabulary vocabulary, RecordType record) {
        RuleLanguage.read(text, vocabulary, record, Type.Plain.YES_NO).tree().stream()
                .flatMap(tree -> Walk.inputs(tree).stream())
                .filter(path ->
                        path.isRelated() && encrypted.containsKey(path.last().id()))
                .forEach(path -> related(place, path));
    }

    private void related(Place place, Path path) {
        add(
                "encrypted-read",
                "%s of field '%s' of %s reads '%s' of another record, which is encrypted"
                        .formatted(
                                place.rule(),
                                shown(place.field().name()),
                                shown(place.object().name()),
                                path.shown()),
                "Read what is encrypted of the record itself alone, or another field",
                List.of(
                        "objects",
                        shown(place.object().name()),
                        "fields",
                        shown(place.field().name()),
                        "rules",
                        place.rule()));
    }

    /** A rule of a field. */
    private record Place(ObjectDefinition object, FieldDefinition field, String rule) {}

    private void add(String code, String message, String advice, List<String> path) {
        findings.add(new Finding("metadata.guard." + code, message, advice, path));
    }

    private static String shown(@org.jspecify.annotations.Nullable String name) {
        return GuardNotes.shown(String.valueOf(name));
    }
}
