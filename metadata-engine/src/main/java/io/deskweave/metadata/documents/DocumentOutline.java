package io.deskweave.metadata.documents;

import io.deskweave.metadata.definition.Languages;
import io.deskweave.metadata.elements.ElementKind;
import io.deskweave.metadata.elements.ElementKinds;
import io.deskweave.metadata.outlines.Outline;
import io.deskweave.metadata.outlines.Outline.Part;
import io.deskweave.metadata.outlines.Outline.Parts;
import java.util.ArrayList;
import java.util.List;

/** The form of a whole document. How many there may be of each is for the rules to say, who say it better. */
final class DocumentOutline {

    private static final int MANY = 100_000;
    private static final int LANGUAGES_MANY = 1_000;
    private static final int NAME_MAX = 1_000;
    private static final int SETTINGS_DEPTH_MAX = 12;
    private static final Outline NAME = new Outline.Text(NAME_MAX);
    private static final Outline FLAG = new Outline.Flag();
    private static final Outline TEXTS = new Outline.Texts();
    private static final Outline RULE = new Outline.Rule();

    private static final Parts RULES = Parts.of(
            Part.optional("visibleWhen", RULE, "When people see the field"),
            Part.optional("requiredWhen", RULE, "When it must have a value"),
            Part.optional("readOnlyWhen", RULE, "When its value stays as it is"),
            Part.optional("validWhen", RULE, "What holds whenever it has a value"),
            Part.optional("default", RULE, "Gives the value of a new record that brings none"),
            Part.optional("message", TEXTS, "Tells those whose value does not hold"));

    private static final Outline NAMES = new Outline.ListOf(NAME, MANY);
    private static final Outline SHOWN = new Outline.Whole(0, 20);

    private static final Parts MASK = Parts.of(
            Part.optional("leading", SHOWN, "How many characters show at the beginning"),
            Part.optional("trailing", SHOWN, "How many show at the end"),
            Part.optional("unmaskedFor", NAMES, "Keys of the roles that see the whole value"));

    private static final Parts GUARDS = Parts.of(
            Part.optional("searchable", FLAG, "Whether the search of its object's lists looks at it"),
            Part.optional("uniqueWithin", NAMES, "Fields that must be alike for two values to be in each other's way"),
            Part.optional("mask", MASK, "How much of a value shows; stars stand for the rest"),
            Part.optional("encrypted", FLAG, "Whether only the desk's own keys make it readable; settled at first"),
            Part.optional("seenBy", NAMES, "Keys of the roles that see it; without any, all"),
            Part.optional("editedBy", NAMES, "Keys of the roles that give and change it; without any, all"));

    private static final Parts CONVERSION = Parts.of(
            Part.optional("pattern", NAME, "How dates are written in texts, such as dd.MM.yyyy; ISO 8601 without it"),
            Part.optional("zone", NAME, "Where dates without an offset were written down; UTC without it"),
            Part.optional("texts", new Outline.TableOf(NAME, MANY), "What to read instead of certain texts"),
            Part.optional(
                    "otherwise",
                    new Outline.OneOf(List.of("REFUSE", "LEAVE_EMPTY")),
                    "Whether a value that cannot be read keeps the old type, or is left empty"));

    private static final Parts FIELD = Parts.of(
            Part.optional(
                    "id", NAME, "Given by the platform, stable for ever; without it the field is known by its name"),
            Part.needed("name", NAME, "The field's name in the API, such as communityBoard"),
            Part.optional("aliases", new Outline.ListOf(NAME, MANY), "Names it had before, still answered"),
            Part.needed(
                    "type", NAME, "One of fieldTypes; where it is not that in force, values are carried over to it"),
            Part.optional("labels", TEXTS, "What people call it"),
            Part.optional("help", TEXTS, "What people are told about it"),
            Part.optional(
                    "settings",
                    new Outline.TableOf(new Outline.Anything(SETTINGS_DEPTH_MAX), MANY),
                    "What its type asks for"),
            Part.optional("conversion", CONVERSION, "How values become those of another type, where that is not plain"),
            Part.optional("required", FLAG, "Whether it must have a value"),
            Part.optional("unique", FLAG, "Whether no two records have the same value"),
            Part.optional("indexed", FLAG, "Whether records are found fast by it"),
            Part.optional("locked", FLAG, "Says the platform; not for documents to change"),
            Part.optional("retired", FLAG, "Whether it is out of use; its values are kept"),
            Part.optional("deleted", FLAG, "Whether its values are gone for good; not for documents to change"),
            Part.optional(
                    "storage",
                    new Outline.Anything(SETTINGS_DEPTH_MAX),
                    "Where its values lie; says the platform, not for documents to change"),
            Part.optional("rules", RULES, "Expressions that decide about it, record by record"),
            Part.optional("guards", GUARDS, "What keeps its values from the wrong eyes and hands"));

    private static final Parts OBJECT = Parts.of(
            Part.optional(
                    "id", NAME, "Given by the platform, stable for ever; without it the object is known by its name"),
            Part.needed("name", NAME, "The type's name in the API, such as Ticket"),
            Part.needed("plural", NAME, "The name of its list in the API, such as tickets"),
            Part.optional("labels", TEXTS, "What people call it"),
            Part.optional("help", TEXTS, "What people are told about it"),
            Part.optional("locked", FLAG, "Says the platform; not for documents to change"),
            Part.optional("retired", FLAG, "Whether it is out of use; its records are kept"),
            Part.optional("deleted", FLAG, "Whether its records are gone for good; not for documents to change"),
            Part.optional("titleField", NAME, "The field that stands for a record where others refer to it"),
            Part.optional(
                    "fields", new Outline.ListOf(FIELD, MANY), "Its fields, in the order in which people see them"));

    private DocumentOutline() {}

    static Parts of(ElementKinds kinds) {
        var parts = new ArrayList<Part>();
        parts.add(Part.optional("$schema", NAME, "The address of this schema"));
        parts.add(Part.optional(
                Languages.KEY,
                new Outline.ListOf(new Outline.Written(Outline.Format.LANGUAGE), LANGUAGES_MANY),
                "In which languages its texts are to be written; the first stands in where one is missing."
                        + " Without them they stay as they are in force"));
        parts.add(Part.needed("objects", new Outline.ListOf(OBJECT, MANY), "Kinds of records"));
        for (var kind : kinds.all()) {
            parts.add(Part.optional(kind.key(), new Outline.ListOf(element(kind), MANY), kind.about()));
        }
        return new Parts(parts);
    }

    private static Parts element(ElementKind<?> kind) {
        var parts = new ArrayList<Part>();
        parts.add(Part.optional(
                "id", NAME, "Given by the platform, stable for ever; without it this is known by its name"));
        parts.add(Part.needed("name", NAME, "What others call it by, such as agentForm"));
        parts.add(Part.optional(
                "formerNames", NAMES, "Names it had before, by which it is still found; those that it has stay"));
        parts.addAll(kind.outline().parts());
        return new Parts(parts);
    }
}
