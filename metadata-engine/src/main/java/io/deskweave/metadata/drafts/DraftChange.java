package io.deskweave.metadata.drafts;

import io.deskweave.metadata.definition.Conversion;
import io.deskweave.metadata.definition.FieldGuards;
import io.deskweave.metadata.definition.FieldRules;
import io.deskweave.metadata.definition.Texts;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One change to a draft. Elements are named by their API names; nulls in a change mean "as it is". */
public sealed interface DraftChange {

    record AddObject(String name, String plural, Texts labels, Texts help) implements DraftChange {}

    record ChangeObject(
            String name,
            @Nullable Texts labels,
            @Nullable Texts help,
            @Nullable String titleField) implements DraftChange {}

    record RetireObject(String name) implements DraftChange {}

    /** Drops the table of an object that is retired in force, with its records; one never in force just goes. */
    record DeleteObject(String name) implements DraftChange {}

    /** Brings an object back; one that was deleted comes back without records. */
    record RestoreObject(String name) implements DraftChange {}

    record AddField(String object, NewField field) implements DraftChange {}

    record ChangeField(String object, String field, FieldChange change) implements DraftChange {}

    record RetireField(String object, String field) implements DraftChange {}

    /** Drops the column of a field that is retired in force, with its values; one that never was in force just goes. */
    record DeleteField(String object, String field) implements DraftChange {}

    /** Brings a field back; one that was deleted comes back empty. */
    record RestoreField(String object, String field) implements DraftChange {}

    /**
     * Writes an element beside objects whole, whether there is one of the name or not.
     *
     * @param kind the key of its kind, such as {@code forms}
     * @param newName what it is called from now on, null when it keeps its name
     */
    record PutElement(String kind, String name, @Nullable String newName, Map<String, Object> body)
            implements DraftChange {}

    /**
     * Says in which languages the texts of the desk are to be written, the first of which stands in for others. Those
     * in languages that are not among them stay.
     *
     * @param tags of BCP 47
     */
    record ChangeLanguages(List<String> tags) implements DraftChange {

        public ChangeLanguages {
            tags = List.copyOf(tags);
        }
    }

    record RemoveElement(String kind, String name) implements DraftChange {}

    /**
     * Makes a field one of another type, or of the same with settings that its values must be read for anew. Until they
     * are carried over, which happens after publishing, it stays of its type. To the type and settings that it has,
     * takes back such a change.
     */
    record RetypeField(String object, String field, String type, Map<String, Object> settings, Conversion conversion)
            implements DraftChange {}

    /**
     * Makes one option of a choice, of several choices or of a tree of categories part of another.
     *
     * @param option its key
     * @param into the key of the one that stands for it from then on; null takes back what is not in force yet
     */
    record MergeOption(
            String object,
            String field,
            String option,
            @Nullable String into) implements DraftChange {}

    /** A field to be added. */
    record NewField(
            String name,
            String type,
            Texts labels,
            Texts help,
            Map<String, Object> settings,
            boolean required,
            boolean unique,
            boolean indexed,
            FieldRules rules,
            FieldGuards guards) {

        /** A field without rules and guards. */
        public NewField(
                String name,
                String type,
                Texts labels,
                Texts help,
                Map<String, Object> settings,
                boolean required,
                boolean unique,
                boolean indexed) {
            this(name, type, labels, help, settings, required, unique, indexed, FieldRules.none(), FieldGuards.none());
        }
    }

    /** What changes of a field; a new name keeps the old one as an alias; rules and guards change each as a whole. */
    record FieldChange(
            @Nullable String name,
            @Nullable Texts labels,
            @Nullable Texts help,
            @Nullable Map<String, Object> settings,
            @Nullable Boolean required,
            @Nullable Boolean unique,
            @Nullable Boolean indexed,
            @Nullable FieldRules rules,
            @Nullable FieldGuards guards) {

        /** Leaves rules and guards as they are. */
        public FieldChange(
                @Nullable String name,
                @Nullable Texts labels,
                @Nullable Texts help,
                @Nullable Map<String, Object> settings,
                @Nullable Boolean required,
                @Nullable Boolean unique,
                @Nullable Boolean indexed) {
            this(name, labels, help, settings, required, unique, indexed, null, null);
        }
    }
}
