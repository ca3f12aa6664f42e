package io.deskweave.metadata.changes.back;

import io.deskweave.metadata.definition.FieldDefinition;
import io.deskweave.metadata.definition.Finding;
import io.deskweave.metadata.definition.ObjectDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The way back of objects that are deleted, or were then: it deletes nothing, and brings no record back. */
public final class ObjectsBack {

    private ObjectsBack() {}

    /** @param kept where it is noted that records do not come back */
    public static ObjectDefinition of(ObjectDefinition now, ObjectDefinition was, List<Finding> kept) {
        if (!now.deleted()) {
            return now.withRetired(true);
        }
        // What was retired then may as well stay deleted.
        if (was.deleted() || was.retired()) {
            return now;
        }
        kept.add(Finding.warning(
                "metadata.rollback.object-empty",
                "%s comes back without records, for it was deleted since".formatted(was.name()),
                "Import the records if you have them elsewhere",
                List.of("objects", was.name())));
        return was.back(fields(now, was));
    }

    private static List<FieldDefinition> fields(ObjectDefinition now, ObjectDefinition was) {
        var fields = new ArrayList<FieldDefinition>();
        for (var field : was.fields()) {
            var since = field(now, field.id());
            var names = since.map(each -> RollBack.formerNames(each, field)).orElse(field.aliases());
            var named = field.renamed(field.name(), names);
            fields.add(
                    field.retired()
                            ? named.dropped()
                            : named.withStorage(field.storage().emptied()));
        }
        for (var field : now.fields()) {
            if (field(was, field.id()).isEmpty()) {
                fields.add(field.dropped());
            }
        }
        return fields;
    }

    private static Optional<FieldDefinition> field(ObjectDefinition object, String id) {
        return object.fields().stream().filter(field -> field.id().equals(id)).findFirst();
    }
}
