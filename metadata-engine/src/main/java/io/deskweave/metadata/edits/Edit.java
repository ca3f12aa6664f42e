package io.deskweave.metadata.edits;

import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.definition.FieldDefinition;
import io.deskweave.metadata.definition.Languages;
import io.deskweave.metadata.definition.ObjectDefinition;
import io.deskweave.metadata.drafts.DraftChange;
import io.deskweave.platform.problems.Refused;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A change on its way into a draft. What was never in force is taken out again when it is retired; what was stays,
 * marked.
 */
public final class Edit {

    private final Definition base;
    private final Definition draft;
    private final long given;

    private Edit(Definition base, Definition draft, long given) {
        this.base = base;
        this.draft = draft;
        this.given = Math.max(given, Math.max(base.lastElement(), draft.lastElement()));
    }

    /**
     * Refuses with {@code metadata.object.not-found} or {@code metadata.field.not-found}.
     *
     * @param base what is in force
     */
    public static Definition apply(Definition base, Definition draft, DraftChange change) {
        return apply(base, draft, change, 0);
    }

    /**
     * Likewise, where elements were removed whose ids nothing else may have.
     *
     * @param given the greatest number that an element's id ever had
     */
    public static Definition apply(Definition base, Definition draft, DraftChange change, long given) {
        return new Edit(base, draft, given).apply(change);
    }

    private Definition apply(DraftChange change) {
        return switch (change) {
            case DraftChange.AddObject add -> ObjectEdits.add(base, draft, add);
            case DraftChange.ChangeObject changed -> object(changed.name(), o -> ObjectEdits.changed(o, changed));
            case DraftChange.RetireObject retired -> gone(retired.name(), o -> o.withRetired(true));
            case DraftChange.DeleteObject deleted -> gone(deleted.name(), ObjectDefinition::dropped);
            case DraftChange.RestoreObject restored ->
                object(restored.name(), o -> ObjectEdits.restored(o, objectInForce(o.id())));
            case DraftChange.AddField add -> object(add.object(), o -> add(o, add.field()));
            case DraftChange.ChangeField changed ->
                field(changed.object(), changed.field(), (o, f) -> {
                    var after = FieldEdits.changed(f, changed.change(), inForce(f.id()));
                    return replaced(o, f, after);
                });
            case DraftChange.RetypeField retyped ->
                field(
                        retyped.object(),
                        retyped.field(),
                        (o, f) -> replaced(o, f, FieldEdits.retyped(f, retyped, inForce(f.id()))));
            case DraftChange.MergeOption merged ->
                field(merged.object(), merged.field(), (o, f) -> replaced(o, f, OptionEdits.merged(f, merged)));
            case DraftChange.RetireField retired ->
                field(retired.object(), retired.field(), (o, f) -> outOfUse(o, f, f.withRetired(true)));
            case DraftChange.DeleteField deleted ->
                field(deleted.object(), deleted.field(), (o, f) -> outOfUse(o, f, FieldEdits.deleted(f)));
            case DraftChange.RestoreField restored ->
                field(
                        restored.object(),
                        restored.field(),
                        (o, f) -> replaced(o, f, FieldEdits.restored(f, inForce(f.id()))));
            case DraftChange.PutElement put -> ElementEdits.put(base, draft, put, given);
            case DraftChange.ChangeLanguages asked -> draft.withLanguages(new Languages(asked.tags()));
            case DraftChange.RemoveElement removed -> ElementEdits.remove(draft, removed);
        };
    }

    private ObjectDefinition add(ObjectDefinition object, DraftChange.NewField add) {
        var id = "f"
                + nextId(Stream.concat(base.objects().stream(), draft.objects().stream())
                        .flatMap(o -> o.fields().stream())
                        .map(FieldDefinition::id));
        var fields = new ArrayList<>(object.fields());
        fields.add(FieldEdits.added(id, add));
        // The first text is what people will want to see; they can choose another later.
        var title = object.titleField().isEmpty() && add.type().equals("text") ? add.name() : object.titleField();
        return object.withFields(fields).withTitle(title);
    }

    /** What was never in force has nothing to be kept. */
    private Definition gone(String name, UnaryOperator<ObjectDefinition> change) {
        var object = found(name);
        return objectInForce(object.id()).isPresent()
                ? object(name, change)
                : draft.withObjects(draft.objects().stream()
                        .filter(o -> !o.id().equals(object.id()))
                        .toList());
    }

    private Definition object(String name, UnaryOperator<ObjectDefinition> change) {
        var object = found(name);
        return draft.withObjects(draft.objects().stream()
                .map(o -> o.id().equals(object.id()) ? change.apply(o) : o)
                .toList());
    }

    private Definition field(String objectName, String fieldName, FieldChange change) {
        var object = found(objectName);
        var field = object.field(fieldName).orElseThrow(() -> new Refused(ElementMissing.field(objectName, fieldName)));
        return object(objectName, o -> change.apply(o, field));
    }

    private ObjectDefinition found(String name) {
        return draft.object(name).orElseThrow(() -> new Refused(ElementMissing.object(name)));
    }

    private Optional<ObjectDefinition> objectInForce(String id) {
        return base.objects().stream().filter(o -> o.id().equals(id)).findFirst();
    }

    private Optional<FieldDefinition> inForce(String fieldId) {
        return base.objects().stream()
                .flatMap(o -> o.fields().stream())
                .filter(f -> f.id().equals(fieldId))
                .findFirst();
    }

    /** What was never in force has nothing to be kept. */
    private ObjectDefinition outOfUse(ObjectDefinition object, FieldDefinition field, FieldDefinition after) {
        return inForce(field.id()).isEmpty() ? without(object, field) : replaced(object, field, after);
    }

    private static ObjectDefinition replaced(ObjectDefinition object, FieldDefinition before, FieldDefinition after) {
        var fields = object.fields().stream()
                .map(f -> f.id().equals(before.id()) ? after : FieldEdits.following(f, before.name(), after.name()))
                .toList();
        boolean isTitle = object.titleField().equals(before.name());
        return object.withFields(fields).withTitle(isTitle ? after.name() : object.titleField());
    }

    private static ObjectDefinition without(ObjectDefinition object, FieldDefinition field) {
        var fields =
                object.fields().stream().filter(f -> !f.id().equals(field.id())).toList();
        boolean isTitle = object.titleField().equals(field.name());
        return object.withFields(fields).withTitle(isTitle ? "" : object.titleField());
    }

    static long nextId(Stream<String> ids) {
        return 1
                + ids.map(id -> id.substring(1))
                        .filter(digits -> digits.chars().allMatch(c -> c >= '0' && c <= '9'))
                        .mapToLong(Long::parseLong)
                        .max()
                        .orElse(0);
    }

    @FunctionalInterface
    private interface FieldChange {
        ObjectDefinition apply(ObjectDefinition object, FieldDefinition field);
    }
}
