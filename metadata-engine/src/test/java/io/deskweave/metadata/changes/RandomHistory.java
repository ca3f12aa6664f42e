package io.deskweave.metadata.changes;

import io.deskweave.metadata.compile.Compiler;
import io.deskweave.metadata.definition.Conversion;
import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.definition.FieldDefinition;
import io.deskweave.metadata.definition.FieldGuards;
import io.deskweave.metadata.definition.FieldRules;
import io.deskweave.metadata.definition.Finding;
import io.deskweave.metadata.definition.ObjectDefinition;
import io.deskweave.metadata.definition.Texts;
import io.deskweave.metadata.drafts.DraftChange;
import io.deskweave.metadata.drafts.DraftChange.AddField;
import io.deskweave.metadata.drafts.DraftChange.AddObject;
import io.deskweave.metadata.drafts.DraftChange.ChangeField;
import io.deskweave.metadata.drafts.DraftChange.ChangeLanguages;
import io.deskweave.metadata.drafts.DraftChange.ChangeObject;
import io.deskweave.metadata.drafts.DraftChange.DeleteField;
import io.deskweave.metadata.drafts.DraftChange.DeleteObject;
import io.deskweave.metadata.drafts.DraftChange.FieldChange;
import io.deskweave.metadata.drafts.DraftChange.NewField;
import io.deskweave.metadata.drafts.DraftChange.RestoreField;
import io.deskweave.metadata.drafts.DraftChange.RestoreObject;
import io.deskweave.metadata.drafts.DraftChange.RetireField;
import io.deskweave.metadata.drafts.DraftChange.RetireObject;
import io.deskweave.metadata.drafts.DraftChange.RetypeField;
import io.deskweave.metadata.edits.Edit;
import io.deskweave.metadata.fields.FieldTypes;
import io.deskweave.metadata.kinds.StandardFieldTypes;
import io.deskweave.platform.problems.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A tenant's releases, one after another, as people might have published them. */
public final class RandomHistory {

    private static final FieldTypes TYPES = StandardFieldTypes.registry();
    private static final Compiler COMPILER = new Compiler(TYPES);
    private static final List<String> KINDS = List.of(
            "text",
            "longText",
            "wholeNumber",
            "decimal",
            "yesNo",
            "date",
            "choice",
            "reference",
            "autoNumber",
            "richText",
            "email",
            "percent",
            "rating",
            "dateTime",
            "duration",
            "multipleChoice",
            "category",
            "money",
            "address",
            "place",
            "references",
            "anyReference",
            "person",
            "department",
            "file",
            "formula");

    private static final List<String> CARRIABLE = List.of(
            "text", "longText", "wholeNumber", "decimal", "yesNo", "date", "choice", "money", "duration", "place");

    // Those that every desk begins with are among them, so that another desk has the same after a package.
    private static final List<List<String>> LANGUAGES =
            List.of(List.of("zh-CN", "en", "de"), List.of("zh-CN", "en"), List.of("zh-CN", "en", "fr", "de"));

    private final RandomGenerator random;
    private final RandomTrimmings trimmings;
    private int names;

    public RandomHistory(long seed) {
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        trimmings = new RandomTrimmings(random);
    }

    public List<Definition> releases(int count) {
        var releases = new ArrayList<Definition>();
        var inForce = Definition.empty();
        while (releases.size() < count) {
            var draft =
                    inForce.objects().isEmpty() ? inForce : edited(inForce, inForce, tidied(any(inForce.objects())));
            for (int i = 0; i < 12; i++) {
                draft = edited(inForce, draft, change(draft));
            }
            draft = edited(inForce, draft, new ChangeLanguages(LANGUAGES.get(releases.size() % LANGUAGES.size())));
            if (Finding.refusing(COMPILER.check(draft)).isEmpty()) {
                inForce = named(draft, releases.size() + 1);
                releases.add(inForce);
                if (!inForce.retyped().equals(inForce) && random.nextBoolean()) {
                    inForce = inForce.retyped();
                    releases.add(inForce);
                }
            }
        }
        return releases;
    }

    /** A change of a type gets its column when it is published. */
    private static Definition named(Definition draft, int release) {
        return draft.withObjects(draft.objects().stream()
                .map(object -> object.withFields(object.fields().stream()
                        .map(field -> field.withRetyping(field.storage()
                                .retyping()
                                .map(to -> to.column().isEmpty() ? to.withColumn(field.id() + "$" + release) : to)))
                        .toList()))
                .toList());
    }

    /** The draft itself when the change was refused. */
    private Definition edited(Definition inForce, Definition draft, DraftChange change) {
        try {
            var after = Edit.apply(inForce, draft, change);
            boolean sound = Stream.concat(
                            Finding.refusing(COMPILER.check(after)).stream(),
                            ChangeRules.check(inForce, after, TYPES).stream())
                    .allMatch(finding -> finding.code().equals("metadata.object.title-missing"));
            return sound ? after : draft;
        } catch (Refused e) {
            return draft;
        }
    }

    /** What takes several releases one after the other is begun, and gone on with. */
    private DraftChange tidied(ObjectDefinition object) {
        if (object.deleted()) {
            return new RestoreObject(object.name());
        }
        if (object.retired()) {
            return new DeleteObject(object.name());
        }
        var fields = object.fields().stream()
                .filter(field -> field.retired() && !field.deleted())
                .toList();
        return fields.isEmpty() || random.nextBoolean()
                ? new RetireObject(object.name())
                : new DeleteField(object.name(), any(fields).name());
    }

    private DraftChange change(Definition draft) {
        if (draft.objects().isEmpty() || random.nextInt(12) == 0) {
            names++;
            return new AddObject("Thing" + names, "things" + names, words(), words());
        }
        var object = any(draft.objects());
        if (object.fields().isEmpty() || random.nextInt(3) == 0) {
            return added(draft, object);
        }
        var field = any(object.fields());
        return switch (random.nextInt(18)) {
            case 0 -> new RetireField(object.name(), field.name());
            case 1 -> new RestoreField(object.name(), field.name());
            case 2 ->
                random.nextInt(4) == 0
                        ? new RetireObject(object.name())
                        : new ChangeObject(object.name(), words(), null, field.name());
            case 3, 4, 5, 6 -> retyped(draft, object, field);
            case 12, 13 -> new DeleteField(object.name(), field.name());
            case 7 -> changed(object, field, new FieldChange(newName(), null, null, null, null, null, null));
            case 14 -> trimmings.merge(object, field).orElseGet(() -> ruled(object, field));
            case 15 -> changed(object, field, trimmed(null, trimmings.guards(field)));
            case 16, 17 -> ruled(object, field);
            default -> changed(object, field, parts(draft, field));
        };
    }

    private ChangeField ruled(ObjectDefinition object, FieldDefinition field) {
        return changed(object, field, trimmed(trimmings.rules(object, field), null));
    }

    private static FieldChange trimmed(@Nullable FieldRules rules, @Nullable FieldGuards guards) {
        return new FieldChange(null, null, null, null, null, null, null, rules, guards);
    }

    private RetypeField retyped(Definition draft, ObjectDefinition object, FieldDefinition field) {
        var type = any(CARRIABLE);
        var conversion = new Conversion(null, "", Map.of("a", "b"), any(List.of(Conversion.Otherwise.values())));
        return new RetypeField(object.name(), field.name(), type, settings(draft, type), conversion);
    }

    private FieldChange parts(Definition draft, FieldDefinition field) {
        return new FieldChange(
                null,
                random.nextBoolean() ? words() : null,
                random.nextBoolean() ? words() : null,
                random.nextBoolean() ? settings(draft, field.type()) : null,
                random.nextBoolean() ? random.nextBoolean() : null,
                random.nextInt(4) == 0 ? random.nextBoolean() : null,
                random.nextBoolean() ? random.nextBoolean() : null);
    }

    private static ChangeField changed(ObjectDefinition object, FieldDefinition field, FieldChange change) {
        return new ChangeField(object.name(), field.name(), change);
    }

    private AddField added(Definition draft, ObjectDefinition object) {
        var type = object.fields().isEmpty() ? "text" : any(KINDS);
        boolean indexed = random.nextInt(3) == 0;
        var guards = object.fields().isEmpty() ? FieldGuards.none() : trimmings.guards(type, indexed);
        var settings = type.equals("formula") ? trimmings.formula(object).orElse(Map.of()) : settings(draft, type);
        return new AddField(
                object.name(),
                new NewField(
                        newName(),
                        type,
                        words(),
                        words(),
                        settings,
                        random.nextInt(4) == 0 && !type.equals("formula"),
                        random.nextInt(6) == 0,
                        indexed,
                        FieldRules.none(),
                        guards));
    }

    private Map<String, Object> settings(Definition draft, String type) {
        int size = 1 + random.nextInt(30);
        return switch (type) {
            case "text", "longText" -> Map.of("lengthMax", 100 * size);
            case "wholeNumber" -> random.nextBoolean() ? Map.of() : Map.of("min", size, "max", size + 100);
            case "decimal" -> Map.of("precision", 5 + size % 20, "scale", 2);
            case "choice", "multipleChoice", "category" -> Map.of("options", options());
            case "money" -> Map.of("currencies", List.of("EUR", "CNY"));
            case "percent" -> Map.of("max", 100 * size);
            case "rating" -> Map.of("max", 3 + size % 8);
            case "anyReference" ->
                Map.of("objects", List.of(any(draft.objects()).name()));
            case "reference", "references" ->
                Map.of("object", any(draft.objects()).name());
            case "autoNumber" -> Map.of("prefix", "N-");
            default -> Map.of();
        };
    }

    private List<Map<String, Object>> options() {
        return IntStream.range(0, 1 + random.nextInt(4))
                .<Map<String, Object>>mapToObj(i -> random.nextInt(5) == 0 && i > 0
                        ? Map.of("key", "K" + i, "retired", true)
                        : Map.of("key", "K" + i, "labels", words().byLanguage()))
                .toList();
    }

    private String newName() {
        names++;
        return "field" + names;
    }

    private Texts words() {
        return new Texts(Map.of("en", "Word " + random.nextInt(1_000)));
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
