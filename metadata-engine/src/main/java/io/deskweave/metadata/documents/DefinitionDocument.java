package io.deskweave.metadata.documents;

import io.deskweave.metadata.compile.DefinitionMaps;
import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.definition.FieldDefinition;
import io.deskweave.metadata.definition.Finding;
import io.deskweave.metadata.definition.Languages;
import io.deskweave.metadata.definition.ObjectDefinition;
import io.deskweave.metadata.definition.Retyping;
import io.deskweave.metadata.definition.SameThing;
import io.deskweave.metadata.definition.Storage;
import io.deskweave.metadata.elements.ElementKinds;
import io.deskweave.metadata.outlines.FormCheck;
import io.deskweave.metadata.outlines.JsonSchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A definition as a document. What it holds is known by ids; what has none is the one of its name or former name, or
 * new. What is locked is for the platform to say and not for documents. A document need not speak of what is retired,
 * which stays so then; what it says to be retired or deleted where there was no such thing comes as that, so that desks
 * that share a document have the same ids.
 */
public final class DefinitionDocument {

    /** Where the schema of documents is published, below the platform's address. */
    public static final String SCHEMA = "/definition.schema.json";

    private static final Pattern OWN_ID = Pattern.compile("[efo][1-9][0-9]{0,8}");

    private final Definition known;
    private final long given;
    private final BiPredicate<FieldDefinition, FieldDefinition> fits;
    private long lastObject;
    private long lastField;

    private DefinitionDocument(Definition known, long given, BiPredicate<FieldDefinition, FieldDefinition> fits) {
        this.given = given;
        this.known = known;
        this.fits = fits;
    }

    public static Map<String, Object> write(Definition definition) {
        var document = StatedTypes.stated(DefinitionMaps.of(definition));
        document.put("$schema", SCHEMA);
        document.put(Languages.KEY, definition.languages().tags());
        return document;
    }

    /** Everything that is wrong with its form; empty when it can be read. */
    public static List<Finding> check(Map<?, ?> document, ElementKinds kinds) {
        return FormCheck.check(DocumentOutline.of(kinds), document, List.of("definition"));
    }

    /** The schema that documents keep to, as JSON Schema. */
    public static Map<String, Object> schema(ElementKinds kinds) {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", SCHEMA);
        schema.put("title", "Definition");
        schema.put("description", "Everything that a desk has defined");
        schema.putAll(JsonSchema.of(DocumentOutline.of(kinds)));
        return schema;
    }

    /**
     * Reads a document whose form was checked.
     *
     * @param known what is in force
     */
    public static Definition read(Map<?, ?> document, Definition known) {
        return read(document, known, 0, (before, after) -> true);
    }

    /**
     * Likewise, where elements were removed whose ids nothing new may have.
     *
     * @param given the greatest number that an element's id ever had
     * @param fits whether settings of a field may become others without its values being read anew, which a document
     *     asks for by a conversion
     */
    public static Definition read(
            Map<?, ?> document, Definition known, long given, BiPredicate<FieldDefinition, FieldDefinition> fits) {
        var written = DefinitionMaps.read(StatedTypes.read(document));
        return new DefinitionDocument(known, given, fits)
                .identified(document.containsKey(Languages.KEY) ? written : written.withLanguages(known.languages()));
    }

    private Definition identified(Definition written) {
        var all = Stream.of(known, written).flatMap(d -> d.objects().stream()).toList();
        lastObject = last(all.stream().map(ObjectDefinition::id));
        lastField = last(all.stream().flatMap(o -> o.fields().stream()).map(FieldDefinition::id));
        var objects = written.objects().stream().map(this::identified).toList();
        return new Definition(
                LeftOut.objects(known.objects(), objects),
                new SameElements(known, given).identified(written),
                written.languages());
    }

    private ObjectDefinition identified(ObjectDefinition written) {
        var same = known.objects().stream()
                .filter(o -> written.id().isEmpty() ? o.name().equals(written.name()) : o.id().equals(written.id()))
                .findFirst();
        var id =
                same.map(ObjectDefinition::id).orElseGet(() -> own(written.id()).orElseGet(() -> "o" + ++lastObject));
        var before = same.map(ObjectDefinition::fields).orElse(List.of());
        var fields = written.fields().stream()
                .map(field -> identified(same(written, field, before), field))
                .toList();
        return new ObjectDefinition(
                id,
                written.name(),
                written.plural(),
                written.labels(),
                written.help(),
                same.map(ObjectDefinition::locked).orElse(false),
                written.retired(),
                written.retired() && same.map(ObjectDefinition::deleted).orElse(written.deleted()),
                written.titleField(),
                LeftOut.fields(before, fields));
    }

    /** The one of its id; without one the one of its name, also when either side calls it as the other did before. */
    private static Optional<FieldDefinition> same(
            ObjectDefinition object, FieldDefinition written, List<FieldDefinition> before) {
        if (!written.id().isEmpty()) {
            return before.stream().filter(f -> f.id().equals(written.id())).findFirst();
        }
        var others = before.stream()
                .filter(f ->
                        object.fields().stream().noneMatch(other -> other.id().equals(f.id())))
                .toList();
        return SameThing.fields().of(written, object.fields(), others);
    }

    private FieldDefinition identified(Optional<FieldDefinition> same, FieldDefinition written) {
        var id = same.map(FieldDefinition::id).orElseGet(() -> own(written.id()).orElseGet(() -> "f" + ++lastField));
        var conversion = written.storage().retyping().map(Retyping::conversion);
        var field = new FieldDefinition(
                id,
                written.name(),
                written.aliases(),
                written.type(),
                written.labels(),
                written.help(),
                written.settings(),
                written.required(),
                written.unique(),
                written.indexed(),
                same.map(FieldDefinition::locked).orElse(false),
                written.retired(),
                written.rules(),
                written.guards(),
                same.map(each -> written.retired()
                                ? each.storage()
                                : each.storage().orAnew(id))
                        .orElse(Storage.in(id)));
        // What was deleted in the desk that the document is from has nothing here either, and its id stays its own.
        boolean gone = written.deleted() && written.retired();
        return same.map(inForce -> StatedTypes.typed(inForce, field, conversion, fits))
                .orElseGet(() -> gone ? field.dropped() : field);
    }

    /** An id of the form that the platform gives out; ids of standard elements are not for others to take. */
    static Optional<String> own(String written) {
        return OWN_ID.matcher(written).matches() ? Optional.of(written) : Optional.empty();
    }

    private static long last(Stream<String> ids) {
        return ids.filter(id -> OWN_ID.matcher(id).matches())
                .mapToLong(id -> Long.parseLong(id.substring(1)))
                .max()
                .orElse(0);
    }
}
