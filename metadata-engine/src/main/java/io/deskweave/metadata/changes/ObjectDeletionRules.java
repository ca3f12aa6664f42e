package io.deskweave.metadata.changes;

import io.deskweave.metadata.definition.FieldDefinition;
import io.deskweave.metadata.definition.Finding;
import io.deskweave.metadata.definition.ObjectDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * An object is deleted when nobody can see its records any more: it was retired, which asks that nothing uses it, and
 * every pod has stopped reading its table. What was deleted stays as it was, or comes back without records.
 */
final class ObjectDeletionRules {

    private final ObjectDefinition object;
    private final List<Finding> findings = new ArrayList<>();

    private ObjectDeletionRules(ObjectDefinition object) {
        this.object = object;
    }

    static List<Finding> check(ObjectDefinition before, ObjectDefinition after) {
        var rules = new ObjectDeletionRules(after);
        if (after.deleted() && !before.deleted()) {
            rules.deleted(before);
        } else if (after.deleted() && !Same.objects(before, after)) {
            rules.add(
                    "metadata.object.deleted",
                    "%s was deleted and cannot be changed".formatted(after.name()),
                    "Restore it first, which brings it back without records, or add another");
        }
        return rules.findings;
    }

    private void deleted(ObjectDefinition before) {
        if (before.locked() || !before.id().matches("o[0-9]+")) {
            add(
                    "metadata.object.deletion-standard",
                    "%s is an object that every desk has".formatted(object.name()),
                    "Leave it; fields of your own can be retired and deleted");
        }
        if (!before.retired() || !object.retired()) {
            add(
                    "metadata.object.deletion-early",
                    "%s is in use until a release retires it".formatted(object.name()),
                    "Retire it, publish that, and delete it then");
        }
        Stream.concat(before.fields().stream(), object.fields().stream())
                .filter(field -> field.storage().retyping().isPresent())
                .map(FieldDefinition::name)
                .distinct()
                .forEach(field -> add(
                        "metadata.object.deletion-while-retyped",
                        "Values of field '%s' of %s are on their way to another type".formatted(field, object.name()),
                        "Wait until they have arrived, or take the change of the type back"));
    }

    private void add(String code, String message, String advice) {
        findings.add(new Finding(code, message, advice, List.of("objects", object.name())));
    }
}
