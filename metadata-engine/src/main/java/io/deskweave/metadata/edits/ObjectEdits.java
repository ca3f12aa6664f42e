package io.deskweave.metadata.edits;

import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.definition.FieldDefinition;
import io.deskweave.metadata.definition.ObjectDefinition;
import io.deskweave.metadata.definition.Storage;
import io.deskweave.metadata.drafts.DraftChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Objects as changes make them. */
final class ObjectEdits {

    private ObjectEdits() {}

    static Definition add(Definition base, Definition draft, DraftChange.AddObject add) {
        var ids =
                Stream.concat(base.objects().stream(), draft.objects().stream()).map(ObjectDefinition::id);
        var objects = new ArrayList<>(draft.objects());
        objects.add(new ObjectDefinition(
                "o" + Edit.nextId(ids),
                add.name(),
                add.plural(),
                add.labels(),
                add.help(),
                false,
                false,
                "",
                List.of()));
        return draft.withObjects(objects);
    }

    static ObjectDefinition changed(ObjectDefinition object, DraftChange.ChangeObject change) {
        return new ObjectDefinition(
                object.id(),
                object.name(),
                object.plural(),
                Objects.requireNonNullElse(change.labels(), object.labels()),
                Objects.requireNonNullElse(change.help(), object.help()),
                object.locked(),
                object.retired(),
                object.deleted(),
                Objects.requireNonNullElse(change.titleField(), object.titleField()),
                object.fields());
    }

    /** What is not deleted yet has its records still, where they lay. */
    static ObjectDefinition restored(ObjectDefinition object, Optional<ObjectDefinition> inForce) {
        if (!object.deleted() || inForce.filter(now -> !now.deleted()).isEmpty()) {
            return object.back(object.fields());
        }
        Map<String, Storage> lain = inForce.stream()
                .flatMap(now -> now.fields().stream())
                .collect(Collectors.toMap(FieldDefinition::id, FieldDefinition::storage));
        Function<FieldDefinition, FieldDefinition> lying =
                field -> field.withStorage(lain.getOrDefault(field.id(), field.storage()));
        return object.back(object.fields().stream().map(lying).toList());
    }
}
