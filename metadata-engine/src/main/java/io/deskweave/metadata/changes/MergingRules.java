package io.deskweave.metadata.changes;

import io.deskweave.metadata.definition.FieldDefinition;
import io.deskweave.metadata.definition.Finding;
import io.deskweave.metadata.definition.ObjectDefinition;
import io.deskweave.metadata.fields.Computed;
import io.deskweave.metadata.fields.FieldTypes;
import io.deskweave.metadata.fields.ValueShape;
import java.util.List;
import java.util.stream.Stream;

/** Options are not merged where records are told apart by them: two that differ now would be alike. */
final class MergingRules {

    private MergingRules() {}

    static List<Finding> check(
            ObjectDefinition object, FieldDefinition before, FieldDefinition after, FieldTypes types) {
        var type = types.find(after.type());
        // The settings to be may be malformed; those in force are not, and options of what people choose say enough.
        if (type.isEmpty()
                || Computed.is(type.get())
                || !(type.get().shape(before.settings()) instanceof ValueShape.Listed was)
                || !(type.get().shape(after.settings()) instanceof ValueShape.Listed is)
                || is.mergedSince(was).isEmpty()) {
            return List.of();
        }
        var within = object.fields().stream()
                .filter(other -> other.unique()
                        && Stream.concat(Stream.of(after.name()), after.aliases().stream())
                                .anyMatch(other.guards().uniqueWithin()::contains))
                .map(FieldDefinition::name);
        return Stream.concat(after.unique() ? Stream.of(after.name()) : Stream.empty(), within)
                .map(unique -> new Finding(
                        "metadata.setting.option-merged-unique",
                        "Options of field '%s' of %s cannot be merged, for '%s' is unique by them"
                                .formatted(after.name(), object.name(), unique),
                        "Retire the option instead, and change the records that hold it",
                        List.of("objects", object.name(), "fields", after.name(), "settings", "options")))
                .toList();
    }
}
