package io.deskweave.metadata.changes;

import io.deskweave.metadata.definition.FieldDefinition;
import io.deskweave.metadata.definition.Finding;
import io.deskweave.metadata.definition.ObjectDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A field is deleted when nobody can see it any more: it was retired, which asks that nothing uses it, and every pod
 * has stopped reading its column. What was deleted stays as it was, or comes back empty.
 */
final class DeletionRules {

    private static final String STANDARD = "s_";

    private final ObjectDefinition object;
    private final FieldDefinition field;
    private final List<Finding> findings = new ArrayList<>();

    private DeletionRules(ObjectDefinition object, FieldDefinition field) {
        this.object = object;
        this.field = field;
    }

    static List<Finding> check(ObjectDefinition object, FieldDefinition before, FieldDefinition after) {
        var rules = new DeletionRules(object, after);
        if (!before.deleted()) {
            rules.deleted(before);
        } else if (after.deleted() && !Same.fields(before, after)) {
            rules.add(
                    "metadata.field.deleted",
                    "Field '%s' of %s was deleted and cannot be changed".formatted(after.name(), object.name()),
                    "Restore it first, which brings it back empty, or add another");
        }
        return rules.findings;
    }

    private void deleted(FieldDefinition before) {
        if (field.id().startsWith(STANDARD)) {
            add(
                    "metadata.field.deletion-standard",
                    "Field '%s' of %s is one that every desk has".formatted(field.name(), object.name()),
                    "Retire it instead");
        }
        if (!before.retired() || !field.retired()) {
            add(
                    "metadata.field.deletion-early",
                    "Field '%s' of %s is in use until a release retires it".formatted(field.name(), object.name()),
                    "Retire it, publish that, and delete it then");
        }
        if (before.storage().retyping().isPresent()) {
            add(
                    "metadata.field.deletion-while-retyped",
                    "Values of field '%s' of %s are on their way to another type"
                            .formatted(field.name(), object.name()),
                    "Wait until they have arrived, or take the change of the type back");
        }
        var scoped = object.fields().stream()
                .filter(other -> Stream.concat(Stream.of(field.name()), field.aliases().stream())
                        .anyMatch(other.guards().uniqueWithin()::contains))
                .map(FieldDefinition::name)
                .toList();
        if (!scoped.isEmpty()) {
            add(
                    "metadata.field.deletion-scoped",
                    "Field '%s' of %s is what '%s' is unique within"
                            .formatted(field.name(), object.name(), String.join("', '", scoped)),
                    "Delete those first");
        }
    }

    private void add(String code, String message, String advice) {
        findings.add(new Finding(code, message, advice, List.of("objects", object.name(), "fields", field.name())));
    }
}
