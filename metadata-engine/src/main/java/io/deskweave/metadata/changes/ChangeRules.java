package io.deskweave.metadata.changes;

import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.definition.FieldDefinition;
import io.deskweave.metadata.definition.FieldGuards;
import io.deskweave.metadata.definition.FieldRules;
import io.deskweave.metadata.definition.Finding;
import io.deskweave.metadata.definition.ObjectDefinition;
import io.deskweave.metadata.fields.FieldPlace;
import io.deskweave.metadata.fields.FieldTypes;
import io.deskweave.platform.problems.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the next definition may change of the one in force: it grows, it never loses what records or callers rely
 * on.
 */
public final class ChangeRules {

    private final Definition current;
    private final Definition next;
    private final FieldTypes types;
    private final List<Problem> findings = new ArrayList<>();

    private ChangeRules(Definition current, Definition next, FieldTypes types) {
        this.current = current;
        this.next = next;
        this.types = types;
    }

    /** Every finding; the next definition has been checked for itself. */
    public static List<Problem> check(Definition current, Definition next, FieldTypes types) {
        var rules = new ChangeRules(current, next, types);
        rules.check();
        return List.copyOf(rules.findings);
    }

    private void check() {
        Map<String, ObjectDefinition> objects = next.objects().stream()
                .collect(Collectors.toMap(ObjectDefinition::id, Function.identity(), (first, second) -> first));
        for (var before : current.objects()) {
            var after = objects.get(before.id());
            if (after == null) {
                add(
                        "metadata.object.removed",
                        path(before),
                        "%s would be gone; it may have records".formatted(before.name()),
                        "Retire it instead");
            } else {
                checkObject(before, after);
            }
        }
    }

    private void checkObject(ObjectDefinition before, ObjectDefinition after) {
        if (!before.name().equals(after.name()) || !before.plural().equals(after.plural())) {
            add(
                    "metadata.object.name-changed",
                    path(after),
                    "%s cannot get another name; callers know it by this one".formatted(before.name()),
                    "Change its labels, which are what people read");
        }
        if (before.locked() != after.locked() || (before.locked() && after.retired())) {
            add(
                    "metadata.object.locked",
                    path(after),
                    "%s is a standard object and stays".formatted(before.name()),
                    "Leave it; fields of your own can be added and retired");
        }
        findings.addAll(ObjectDeletionRules.check(before, after));
        if (after.deleted()) {
            return;
        }
        for (var field : before.fields()) {
            var same = byId(after, field.id());
            if (same.isEmpty()) {
                fieldGone(before, field);
            } else if (before.deleted() && !field.deleted()) {
                checkAnew(after, field, same.get());
            } else {
                checkField(after, field, same.get());
            }
        }
    }

    private void fieldGone(ObjectDefinition object, FieldDefinition field) {
        boolean moved = next.objects().stream()
                .anyMatch(other -> byId(other, field.id()).isPresent());
        add(
                moved ? "metadata.field.moved" : "metadata.field.removed",
                path(object, field),
                moved
                        ? "Field '%s' of %s stands in another object".formatted(field.name(), object.name())
                        : "Field '%s' of %s would be gone; records may hold values"
                                .formatted(field.name(), object.name()),
                moved ? "Add a new field there, and retire this one" : "Retire it instead");
    }

    private void checkField(ObjectDefinition object, FieldDefinition before, FieldDefinition after) {
        if (before.locked() && !sameButForWording(before, after)) {
            add(
                    "metadata.field.locked",
                    path(object, after),
                    "Field '%s' of %s is one that the platform relies on".formatted(before.name(), object.name()),
                    "Change its labels and help, ask more of its values, or add a field of your own");
            return;
        }
        if (before.deleted() || after.deleted()) {
            findings.addAll(DeletionRules.check(object, before, after));
            checkAnew(object, before, after);
            return;
        }
        boolean moved = !before.storage().column().equals(after.storage().column());
        if (moved && arrived(before, after)) {
            return;
        }
        if (!before.type().equals(after.type()) || moved) {
            typeChanged(object, before, after);
            return;
        }
        if (!namesOf(after).containsAll(namesOf(before))) {
            add(
                    "metadata.field.alias-lost",
                    path(object, after),
                    "A name that field '%s' of %s had before would be lost".formatted(after.name(), object.name()),
                    "Keep its former names as aliases");
        }
        checkSettled(object, before, after);
        findings.addAll(MergingRules.check(object, before, after, types));
        types.find(after.type())
                .ifPresent(type -> findings.addAll(type.checkChange(
                        new FieldPlace(object.name(), after.name()), before.settings(), after.settings())));
    }

    private void typeChanged(ObjectDefinition object, FieldDefinition before, FieldDefinition after) {
        add(
                "metadata.field.type-changed",
                path(object, after),
                "Field '%s' of %s would turn from %s to %s"
                        .formatted(after.name(), object.name(), before.type(), after.type()),
                "Add a new field of that type, and retire this one when it is no longer needed");
    }

    /** What comes back empty is settled anew, but the name of a column is that of one type for ever. */
    private void checkAnew(ObjectDefinition object, FieldDefinition before, FieldDefinition after) {
        boolean same = before.storage().last(before.id()).equals(after.storage().column());
        if (same && !before.type().equals(after.type())) {
            typeChanged(object, before, after);
        }
    }

    /** Whether a change of type that was on its way has arrived, and nothing else is different. */
    private static boolean arrived(FieldDefinition before, FieldDefinition after) {
        return before.storage().retyping().isPresent() && Same.fields(before.retyped(), after);
    }

    private void checkSettled(ObjectDefinition object, FieldDefinition before, FieldDefinition after) {
        if (before.unique() && !after.unique()) {
            add(
                    "metadata.field.unique-dropped",
                    path(object, after),
                    "Field '%s' of %s is unique and stays so".formatted(after.name(), object.name()),
                    "Add a new field that is not unique");
        }
        if (before.guards().encrypted() != after.guards().encrypted()) {
            // A pod that is a second late would go on writing as before, clear text among what is sealed.
            add(
                    "metadata.field.encryption-changed",
                    path(object, after),
                    "Field '%s' of %s is in force; whether it is encrypted is settled when it is made"
                            .formatted(after.name(), object.name()),
                    "Add a new field that is, and retire this one when its values have moved");
        }
        if (before.unique() && !scope(object, before).equals(scope(object, after))) {
            add(
                    "metadata.field.scope-changed",
                    path(object, after),
                    "Field '%s' of %s is unique within what it was when it became unique"
                            .formatted(after.name(), object.name()),
                    "Add a new field that is unique within something else");
        }
    }

    /** The ids of the fields within which it is unique: those may have got other names meanwhile. */
    private static Set<String> scope(ObjectDefinition object, FieldDefinition field) {
        return object.fields().stream()
                .filter(other -> namesOf(other).stream().anyMatch(field.guards().uniqueWithin()::contains))
                .map(FieldDefinition::id)
                .collect(Collectors.toSet());
    }

    private static Set<String> namesOf(FieldDefinition field) {
        var names = new HashSet<>(field.aliases());
        names.add(field.name());
        return names;
    }

    private static boolean sameButForWording(FieldDefinition before, FieldDefinition after) {
        var reworded = new FieldDefinition(
                before.id(),
                before.name(),
                before.aliases(),
                before.type(),
                after.labels(),
                after.help(),
                before.settings(),
                before.required(),
                before.unique(),
                after.indexed(),
                before.locked(),
                before.retired(),
                tightened(before.rules(), after.rules()),
                guarded(before, after),
                before.storage());
        return Same.fields(reworded, after);
    }

    /** More may be asked of a locked field; whether it is there, what it begins with and who writes it is settled. */
    private static FieldRules tightened(FieldRules before, FieldRules after) {
        return new FieldRules(
                before.visibleWhen(),
                after.requiredWhen(),
                before.readOnlyWhen(),
                after.validWhen(),
                after.message(),
                before.initial());
    }

    /** Who sees and changes a locked field, how much of it shows and who finds it is for each desk to say. */
    private static FieldGuards guarded(FieldDefinition before, FieldDefinition after) {
        var guards = after.guards();
        return new FieldGuards(
                guards.searchable(),
                before.guards().uniqueWithin(),
                guards.mask(),
                before.guards().encrypted(),
                guards.seenBy(),
                guards.editedBy());
    }

    private static Optional<FieldDefinition> byId(ObjectDefinition object, String id) {
        return object.fields().stream().filter(field -> field.id().equals(id)).findFirst();
    }

    private void add(String code, List<String> path, String message, String advice) {
        findings.add(new Finding(code, message, advice, path));
    }

    private static List<String> path(ObjectDefinition object) {
        return List.of("objects", object.name());
    }

    private static List<String> path(ObjectDefinition object, FieldDefinition field) {
        return List.of("objects", object.name(), "fields", field.name());
    }
}
