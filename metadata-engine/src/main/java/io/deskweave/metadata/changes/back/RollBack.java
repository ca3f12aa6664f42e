package io.deskweave.metadata.changes.back;

import io.deskweave.metadata.definition.Conversion;
import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.definition.FieldDefinition;
import io.deskweave.metadata.definition.FieldGuards;
import io.deskweave.metadata.definition.Finding;
import io.deskweave.metadata.definition.ObjectDefinition;
import io.deskweave.metadata.definition.Retyping;
import io.deskweave.metadata.definition.Storage.Former;
import io.deskweave.metadata.fields.FieldTypes;
import io.deskweave.metadata.fields.ValueShape;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/**
 * The way back to what was in force, by steps that only go forward: what came later is retired and keeps its values,
 * what was retired since is restored, names that callers learnt since stay as former names. The rest is as it was,
 * but for what cannot be taken back.
 *
 * @param definition what to put in force
 * @param kept what stays as it is now although it was otherwise then, each with what to do about it
 */
public record RollBack(Definition definition, List<Finding> kept) {

    public RollBack {
        kept = List.copyOf(kept);
    }

    /**
     * @param current what is in force
     * @param then what was, in the same tenant
     */
    public static RollBack of(Definition current, Definition then, FieldTypes types) {
        return new Way(current, then, types).back();
    }

    /** Every name by which callers know the field, but for the one that it had. */
    public static List<String> formerNames(FieldDefinition now, FieldDefinition was) {
        var names = new LinkedHashSet<>(was.aliases());
        names.addAll(now.aliases());
        names.add(now.name());
        names.remove(was.name());
        return List.copyOf(names);
    }

    private static final class Way {

        private final Definition current;
        private final Definition then;
        private final FieldTypes types;
        private final List<Finding> kept = new ArrayList<>();

        private Way(Definition current, Definition then, FieldTypes types) {
            this.current = current;
            this.then = then;
            this.types = types;
        }

        private RollBack back() {
            var objects = new ArrayList<ObjectDefinition>();
            for (var object : then.objects()) {
                var now = object(current, object.id());
                objects.add(now.map(n -> back(n, object)).orElse(object));
            }
            current.objects().stream()
                    .filter(object -> object(then, object.id()).isEmpty())
                    .map(object -> object.withRetired(true))
                    .forEach(objects::add);
            return new RollBack(new Definition(objects, ElementsBack.of(current, then), then.languages()), kept);
        }

        private ObjectDefinition back(ObjectDefinition now, ObjectDefinition was) {
            if (was.deleted() || now.deleted()) {
                return ObjectsBack.of(now, was, kept);
            }
            var fields = new ArrayList<FieldDefinition>();
            for (var field : was.fields()) {
                var since = field(now, field.id());
                fields.add(since.map(n -> back(was, n, field)).orElse(field));
            }
            for (var field : now.fields()) {
                if (field(was, field.id()).isEmpty()) {
                    fields.add(field.withRetired(true));
                }
            }
            return titled(now, was.withFields(fields));
        }

        /** A title that is carried back to a text is none until it arrives; the one that there is stays so long. */
        private ObjectDefinition titled(ObjectDefinition now, ObjectDefinition back) {
            var title = back.field(back.titleField());
            var present = now.field(now.titleField()).flatMap(field -> field(back, field.id()));
            if (back.retired() || title.isEmpty() || isText(title.get())) {
                return back;
            }
            if (present.filter(this::isText).isEmpty()) {
                return withoutTitle(back);
            }
            var found = present.get().withRetired(false);
            // It must be a text before the other arrives and after, so it is not carried back to something else.
            var stays = isText(found.retyped()) ? found : found.withRetyping(Optional.empty());
            kept.add(new Finding(
                    "metadata.rollback.title-kept",
                    "Records of %s are called by '%s', for '%s' is no text until its values are carried back"
                            .formatted(back.name(), stays.name(), back.titleField()),
                    "Choose the title field anew when they are, and the type of '%s' if it was another"
                            .formatted(stays.name()),
                    List.of("objects", back.name(), "titleField")));
            return back.withFields(back.fields().stream()
                            .map(field -> field.id().equals(stays.id()) ? stays : field)
                            .toList())
                    .withTitle(stays.name());
        }

        private ObjectDefinition withoutTitle(ObjectDefinition back) {
            kept.add(new Finding(
                    "metadata.rollback.object-kept",
                    "%s stays retired, for no field of text stands for its records until '%s' is carried back"
                            .formatted(back.name(), back.titleField()),
                    "Roll back once more when it is",
                    List.of("objects", back.name())));
            return back.withRetired(true);
        }

        private boolean isText(FieldDefinition field) {
            return types.find(field.type())
                    .filter(type -> type.shape(field.settings()) instanceof ValueShape.Text)
                    .isPresent();
        }

        private FieldDefinition back(ObjectDefinition object, FieldDefinition now, FieldDefinition was) {
            if (was.deleted() || now.deleted()) {
                return deleted(object, now, was);
            }
            boolean unique = was.unique() || now.unique();
            if (unique && !was.unique() && !was.retired()) {
                keepUnique(object, was);
            }
            var settings = new SettingsBack(object, now, was, types);
            if (!now.storage().column().equals(was.storage().column())) {
                return unique == was.unique() ? elsewhere(object, now, was) : typeKept(object, now, was);
            }
            var result = new FieldDefinition(
                    was.id(),
                    was.name(),
                    formerNames(now, was),
                    was.type(),
                    was.labels(),
                    was.help(),
                    settings.settings(),
                    was.required(),
                    unique,
                    indexed(object, now, was, settings.kept().isEmpty()),
                    was.locked(),
                    was.retired(),
                    was.rules(),
                    guards(now, was, unique),
                    now.storage().with(unique == was.unique() ? was.storage().retyping() : still(object, was)));
            if (!was.retired()) {
                kept.addAll(settings.kept());
            }
            return result;
        }

        /**
         * Its type changed since: it is changed back, and until every value written since is carried back the field is
         * of the type that it has now.
         */
        private FieldDefinition elsewhere(ObjectDefinition object, FieldDefinition now, FieldDefinition was) {
            var back = new Retyping(
                    was.storage().column(),
                    was.type(),
                    was.settings(),
                    was.storage()
                            .former(now.storage().column())
                            .map(Former::conversion)
                            .or(() -> now.storage()
                                    .former(was.storage().column())
                                    .map(former -> former.conversion().back()))
                            .orElse(Conversion.plain())
                            .leavingEmpty());
            if (!was.retired()) {
                kept.add(new Finding(
                        "metadata.rollback.type-carried-back",
                        "Field '%s' of %s is %s until its values are carried back to %s; what cannot be is left empty"
                                .formatted(was.name(), object.name(), now.type(), was.type()),
                        "Look at the preview of that change, and mend before what would be lost",
                        List.of("objects", object.name(), "fields", was.name(), "retyping")));
            }
            return new FieldDefinition(
                    was.id(),
                    was.name(),
                    formerNames(now, was),
                    now.type(),
                    was.labels(),
                    was.help(),
                    now.settings(),
                    was.required(),
                    was.unique(),
                    indexed(object, now, was, false),
                    was.locked(),
                    was.retired(),
                    was.rules(),
                    guards(now, was, was.unique()),
                    now.storage().with(Optional.of(back)));
        }

        /** Going back deletes nothing, and brings no value back. */
        private FieldDefinition deleted(ObjectDefinition object, FieldDefinition now, FieldDefinition was) {
            if (was.deleted()) {
                return now.withRetired(true);
            }
            if (!was.retired()) {
                kept.add(Finding.warning(
                        "metadata.rollback.field-empty",
                        "Field '%s' of %s comes back without values, for it was deleted since"
                                .formatted(was.name(), object.name()),
                        "Import the values if you have them elsewhere",
                        List.of("objects", object.name(), "fields", was.name())));
            }
            // What was retired then may as well stay deleted.
            return was.retired()
                    ? now
                    : was.renamed(was.name(), formerNames(now, was))
                            .withStorage(was.storage().emptied());
        }

        /** What became unique stays so, within what it became unique. */
        private static FieldGuards guards(FieldDefinition now, FieldDefinition was, boolean unique) {
            return unique ? was.guards().withUniqueWithin(now.guards().uniqueWithin()) : was.guards();
        }

        /**
         * An index must suit the type and what its settings allow.
         *
         * @param suits whether it is known to suit because both are as they were
         */
        private boolean indexed(ObjectDefinition object, FieldDefinition now, FieldDefinition was, boolean suits) {
            if (was.indexed() && !now.indexed() && !suits && !was.retired()) {
                kept.add(new Finding(
                        "metadata.rollback.index-kept",
                        "Field '%s' of %s stays without an index, for not all is as it was then"
                                .formatted(was.name(), object.name()),
                        "Ask for the index anew when its type and limits allow one",
                        List.of("objects", object.name(), "fields", was.name(), "indexed")));
            }
            return was.indexed() && (now.indexed() || suits);
        }

        /** What became unique stays so, and the values that lay there before may not be. */
        private FieldDefinition typeKept(ObjectDefinition object, FieldDefinition now, FieldDefinition was) {
            if (!was.retired()) {
                kept.add(new Finding(
                        "metadata.rollback.type-kept",
                        "Field '%s' of %s stays %s, for it is unique now and was not when it was %s"
                                .formatted(was.name(), object.name(), now.type(), was.type()),
                        "Add a field of that type, and retire this one",
                        List.of("objects", object.name(), "fields", was.name(), "type")));
            }
            return now.renamed(was.name(), formerNames(now, was)).withRetired(was.retired());
        }

        /** What was on its way then would not have been unique. */
        private Optional<Retyping> still(ObjectDefinition object, FieldDefinition was) {
            if (was.storage().retyping().isPresent() && !was.retired()) {
                kept.add(new Finding(
                        "metadata.rollback.retyping-given-up",
                        "Field '%s' of %s does not become another type as it was to, for it is unique now"
                                .formatted(was.name(), object.name()),
                        "Add a field of that type, and retire this one",
                        List.of("objects", object.name(), "fields", was.name(), "retyping")));
            }
            return Optional.empty();
        }

        private void keepUnique(ObjectDefinition object, FieldDefinition field) {
            kept.add(Finding.warning(
                    "metadata.rollback.unique-kept",
                    "Field '%s' of %s became unique since and stays so, for callers may rely on it"
                            .formatted(field.name(), object.name()),
                    "If values must be allowed to stand twice, add a field that is not unique and retire this one",
                    List.of("objects", object.name(), "fields", field.name(), "unique")));
        }

        private static Optional<ObjectDefinition> object(Definition definition, String id) {
            return definition.objects().stream()
                    .filter(object -> object.id().equals(id))
                    .findFirst();
        }

        private static Optional<FieldDefinition> field(ObjectDefinition object, String id) {
            return object.fields().stream()
                    .filter(field -> field.id().equals(id))
                    .findFirst();
        }
    }
}
