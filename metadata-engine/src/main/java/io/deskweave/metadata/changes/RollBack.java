package io.deskweave.metadata.changes;

import io.deskweave.metadata.definition.Conversion;
import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.definition.FieldDefinition;
import io.deskweave.metadata.definition.FieldGuards;
import io.deskweave.metadata.definition.Finding;
import io.deskweave.metadata.definition.ObjectDefinition;
import io.deskweave.metadata.definition.Retyping;
import io.deskweave.metadata.definition.Storage.Former;
import io.deskweave.metadata.fields.FieldTypes;
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
            for (var object : current.objects()) {
                if (object(then, object.id()).isEmpty()) {
                    objects.add(object.withRetired(true));
                }
            }
            return new RollBack(new Definition(objects, then.elements()), kept);
        }

        private ObjectDefinition back(ObjectDefinition now, ObjectDefinition was) {
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
            return was.withFields(fields);
        }

        private FieldDefinition back(ObjectDefinition object, FieldDefinition now, FieldDefinition was) {
            boolean unique = was.unique() || now.unique();
            if (unique && !was.unique() && !was.retired()) {
                keepUnique(object, was);
            }
            var settings = new SettingsBack(object, now, was, types);
            if (!now.storage().column().equals(was.storage().column())) {
                return elsewhere(object, now, was, unique);
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
                    was.indexed(),
                    was.locked(),
                    was.retired(),
                    was.rules(),
                    guards(now, was, unique),
                    was.storage());
            if (!was.retired()) {
                kept.addAll(settings.kept());
            }
            return result;
        }

        /**
         * Its type changed since: it is changed back, and until every value written since is carried back the field is
         * of the type that it has now.
         */
        private FieldDefinition elsewhere(
                ObjectDefinition object, FieldDefinition now, FieldDefinition was, boolean unique) {
            var back = new Retyping(
                    was.storage().column(),
                    was.type(),
                    was.settings(),
                    was.storage()
                            .former(now.storage().column())
                            .map(Former::conversion)
                            .orElse(Conversion.plain())
                            .leavingEmpty());
            if (!was.retired()) {
                kept.add(new Finding(
                        "metadata.rollback.type-carried-back",
                        "Field '%s' of %s is %s until its values are carried back to %s; what cannot be is left empty"
                                .formatted(was.name(), object.name(), now.type(), was.type()),
                        "Look at the preview of that change, and mend before what would be lost",
                        List.of("objects", object.name(), "fields", was.name(), "type")));
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
                    unique,
                    was.indexed(),
                    was.locked(),
                    was.retired(),
                    was.rules(),
                    guards(now, was, unique),
                    now.storage().with(Optional.of(back)));
        }

        /** What became unique stays so, within what it became unique. */
        private static FieldGuards guards(FieldDefinition now, FieldDefinition was, boolean unique) {
            return unique ? was.guards().withUniqueWithin(now.guards().uniqueWithin()) : was.guards();
        }

        private void keepUnique(ObjectDefinition object, FieldDefinition field) {
            kept.add(Finding.warning(
                    "metadata.rollback.unique-kept",
                    "Field '%s' of %s became unique since and stays so, for callers may rely on it"
                            .formatted(field.name(), object.name()),
                    "If values must be allowed to stand twice, add a field that is not unique and retire this one",
                    List.of("objects", object.name(), "fields", field.name(), "unique")));
        }

        private static List<String> formerNames(FieldDefinition now, FieldDefinition was) {
            var names = new LinkedHashSet<>(was.aliases());
            names.addAll(now.aliases());
            names.add(now.name());
            names.remove(was.name());
            return List.copyOf(names);
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
