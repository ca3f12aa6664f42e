package io.deskweave.metadata.edits;

import io.deskweave.metadata.definition.FieldDefinition;
import io.deskweave.metadata.definition.Retyping;
import io.deskweave.metadata.definition.Storage;
import io.deskweave.metadata.drafts.DraftChange;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** Fields as changes make them. */
final class FieldEdits {

    private FieldEdits() {}

    static FieldDefinition added(String id, DraftChange.NewField add) {
        return new FieldDefinition(
                id,
                add.name(),
                List.of(),
                add.type(),
                add.labels(),
                add.help(),
                withoutNulls(add.settings()),
                add.required(),
                add.unique(),
                add.indexed(),
                false,
                false,
                add.rules(),
                add.guards(),
                Storage.in(id));
    }

    static FieldDefinition changed(
            FieldDefinition field, DraftChange.FieldChange change, Optional<FieldDefinition> inForce) {
        var name = Objects.requireNonNullElse(change.name(), field.name());
        var settings = change.settings();
        return new FieldDefinition(
                field.id(),
                name,
                aliases(name, field, inForce),
                field.type(),
                Objects.requireNonNullElse(change.labels(), field.labels()),
                Objects.requireNonNullElse(change.help(), field.help()),
                settings == null ? field.settings() : withoutNulls(settings),
                Objects.requireNonNullElse(change.required(), field.required()),
                Objects.requireNonNullElse(change.unique(), field.unique()),
                Objects.requireNonNullElse(change.indexed(), field.indexed()),
                field.locked(),
                field.retired(),
                Objects.requireNonNullElse(change.rules(), field.rules()),
                Objects.requireNonNullElse(change.guards(), field.guards()),
                field.storage());
    }

    /** A field that is unique within another knows that one by its present name. */
    static FieldDefinition following(FieldDefinition field, String before, String after) {
        var within = field.guards().uniqueWithin();
        if (!within.contains(before)) {
            return field;
        }
        return field.withGuards(field.guards()
                .withUniqueWithin(within.stream()
                        .map(name -> name.equals(before) ? after : name)
                        .toList()));
    }

    static FieldDefinition deleted(FieldDefinition field) {
        return field.dropped();
    }

    /** What is not deleted yet has its values still. */
    static FieldDefinition restored(FieldDefinition field, Optional<FieldDefinition> inForce) {
        var back = field.withRetired(false);
        if (!field.deleted()) {
            return back;
        }
        return back.withStorage(inForce.filter(now -> !now.deleted())
                .map(FieldDefinition::storage)
                .orElse(field.storage().orAnew(field.id())));
    }

    /** What was never in force has no values to carry. */
    static FieldDefinition retyped(
            FieldDefinition field, DraftChange.RetypeField change, Optional<FieldDefinition> inForce) {
        var settings = withoutNulls(change.settings());
        if (inForce.isEmpty()) {
            return field.typed(change.type(), settings, field.storage());
        }
        if (field.type().equals(change.type()) && field.settings().equals(settings)) {
            return field.withRetyping(Optional.empty());
        }
        // Where only the way of reading is another, the column that is being filled will do.
        var column = inForce.get()
                .storage()
                .retyping()
                .filter(to -> to.type().equals(change.type()) && to.settings().equals(settings))
                .map(Retyping::column)
                .orElse("");
        return field.withRetyping(Optional.of(new Retyping(column, change.type(), settings, change.conversion())));
    }

    /**
     * Every name by which callers or other desks know the field, but for the one it has: names tried out in the draft
     * are not among them.
     */
    private static List<String> aliases(String name, FieldDefinition field, Optional<FieldDefinition> inForce) {
        var aliases = new LinkedHashSet<String>();
        inForce.ifPresent(known -> {
            aliases.addAll(known.aliases());
            aliases.add(known.name());
        });
        aliases.addAll(field.aliases());
        aliases.remove(name);
        return List.copyOf(aliases);
    }

    private static Map<String, Object> withoutNulls(Map<String, Object> settings) {
        var kept = new TreeMap<>(settings);
        kept.values().removeIf(Objects::isNull);
        return kept;
    }
}
