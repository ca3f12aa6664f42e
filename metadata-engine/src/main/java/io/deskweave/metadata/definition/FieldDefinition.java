package io.deskweave.metadata.definition;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A field of an object.
 *
 * @param id stable for ever within its tenant, such as {@code f12}: names of columns come from it
 * @param name the field's name in the API: small letter first, letters and digits, such as {@code communityBoard}
 * @param aliases names it had before, still answered, deprecated
 * @param type the key of its {@code FieldType}, such as {@code text} or {@code choice}
 * @param settings what its type asks for, by name: numbers, texts, lists and maps as JSON has them
 * @param locked true for fields of standard objects that the platform itself relies on
 * @param guards what keeps its values from the wrong eyes and hands
 * @param storage where its values lie, and the change of its type that may be on its way
 */
public record FieldDefinition(
        String id,
        String name,
        List<String> aliases,
        String type,
        Texts labels,
        Texts help,
        Map<String, Object> settings,
        boolean required,
        boolean unique,
        boolean indexed,
        boolean locked,
        boolean retired,
        FieldRules rules,
        FieldGuards guards,
        Storage storage) {

    public FieldDefinition {
        aliases = List.copyOf(aliases);
        settings = SortedEntries.of(settings);
    }

    /** A field without guards, whose type was never changed. */
    public FieldDefinition(
            String id,
            String name,
            List<String> aliases,
            String type,
            Texts labels,
            Texts help,
            Map<String, Object> settings,
            boolean required,
            boolean unique,
            boolean indexed,
            boolean locked,
            boolean retired,
            FieldRules rules) {
        this(
                id,
                name,
                aliases,
                type,
                labels,
                help,
                settings,
                required,
                unique,
                indexed,
                locked,
                retired,
                rules,
                FieldGuards.none(),
                Storage.in(id));
    }

    /** A field without rules and guards. */
    public FieldDefinition(
            String id,
            String name,
            List<String> aliases,
            String type,
            Texts labels,
            Texts help,
            Map<String, Object> settings,
            boolean required,
            boolean unique,
            boolean indexed,
            boolean locked,
            boolean retired) {
        this(
                id,
                name,
                aliases,
                type,
                labels,
                help,
                settings,
                required,
                unique,
                indexed,
                locked,
                retired,
                FieldRules.none());
    }

    public FieldDefinition withRules(FieldRules others) {
        return new FieldDefinition(
                id, name, aliases, type, labels, help, settings, required, unique, indexed, locked, retired, others,
                guards, storage);
    }

    public FieldDefinition withRetired(boolean now) {
        return new FieldDefinition(
                id, name, aliases, type, labels, help, settings, required, unique, indexed, locked, now, rules, guards,
                storage);
    }

    /** The same field of another type, whose values lie elsewhere. */
    public FieldDefinition typed(String otherType, Map<String, Object> otherSettings, Storage elsewhere) {
        return new FieldDefinition(
                id,
                name,
                aliases,
                otherType,
                labels,
                help,
                otherSettings,
                required,
                unique,
                indexed,
                locked,
                retired,
                rules,
                guards,
                elsewhere);
    }

    /** The same, retired and without the columns that its values lie in. */
    public FieldDefinition dropped() {
        return withRetired(true).withStorage(storage.none(id, new Storage.Written(type, settings)));
    }

    /** Whether its column was dropped with all values. */
    public boolean deleted() {
        return storage.column().isEmpty();
    }

    public FieldDefinition renamed(String other, List<String> formerNames) {
        return new FieldDefinition(
                id,
                other,
                formerNames,
                type,
                labels,
                help,
                settings,
                required,
                unique,
                indexed,
                locked,
                retired,
                rules,
                guards,
                storage);
    }

    public FieldDefinition withStorage(Storage other) {
        return typed(type, settings, other);
    }

    /** As it is when the change of its type that is on its way has arrived; itself when none is. */
    public FieldDefinition retyped() {
        return storage.retyping()
                .map(to -> typed(to.type(), to.settings(), storage.arrived(type, settings)))
                .orElse(this);
    }

    public FieldDefinition withRetyping(Optional<Retyping> retyping) {
        return withStorage(storage.with(retyping));
    }

    public FieldDefinition withGuards(FieldGuards others) {
        return new FieldDefinition(
                id, name, aliases, type, labels, help, settings, required, unique, indexed, locked, retired, rules,
                others, storage);
    }
}
