package io.deskweave.metadata.forms;

import io.deskweave.metadata.outlines.Outline;
import io.deskweave.metadata.outlines.Outline.Part;
import io.deskweave.metadata.outlines.Outline.Parts;
import java.util.Map;

/** How forms are written. */
final class FormOutline {

    private static final int TABS_MAX = 20;
    private static final int SECTIONS_MAX = 30;
    private static final int ITEMS_MAX = 200;
    private static final int COLUMNS_MAX = 4;
    private static final int CHILD_COLUMNS_MAX = 20;
    private static final Outline NAME = new Outline.Text(63);
    private static final Outline FLAG = new Outline.Flag();
    private static final Outline TEXTS = new Outline.Texts();
    private static final Part VISIBLE = Part.optional("visibleWhen", new Outline.Rule(), "When people see it");
    private static final Part LABELS = Part.optional("labels", TEXTS, "What it is called here");

    private static final Parts FIELD = Parts.of(
            Part.needed("field", NAME, "A field of the record"),
            Part.optional("span", new Outline.Whole(1, COLUMNS_MAX), "How many columns it takes"),
            Part.optional("required", FLAG, "Whether it must have a value here"),
            Part.optional("readOnly", FLAG, "Whether it is shown and not asked for"),
            LABELS,
            Part.optional("help", TEXTS, "What people are told about it here"),
            VISIBLE,
            Part.optional("requiredWhen", new Outline.Rule(), "When it must have a value here"),
            Part.optional("readOnlyWhen", new Outline.Rule(), "When it is shown and not asked for"));

    private static final Parts WORDS = Parts.of(
            Part.needed("id", NAME, "Unlike all others in the form"),
            Part.needed("text", TEXTS, "What people read"),
            VISIBLE);

    private static final Parts CHILDREN = Parts.of(
            Part.needed(
                    "list", NAME, "The list of records that refer to this one, by the name that the reference gives"),
            Part.needed("columns", new Outline.ListOf(NAME, CHILD_COLUMNS_MAX), "Fields of those records"),
            Part.optional("adds", FLAG, "Whether new ones are made in it"),
            VISIBLE);

    private static final Parts SECTION = Parts.of(
            Part.needed("id", NAME, "Unlike all others in the form"),
            LABELS,
            Part.optional("columns", new Outline.Whole(1, COLUMNS_MAX), "How many stand beside each other"),
            Part.optional("closed", FLAG, "Whether it is folded until somebody opens it"),
            VISIBLE,
            Part.needed(
                    "items",
                    new Outline.ListOf(
                            new Outline.Either("kind", Map.of("field", FIELD, "words", WORDS, "children", CHILDREN)),
                            ITEMS_MAX),
                    "What stands in it, in order"));

    private static final Parts TAB = Parts.of(
            Part.needed("id", NAME, "Unlike all others in the form"),
            LABELS,
            VISIBLE,
            Part.needed("sections", new Outline.ListOf(SECTION, SECTIONS_MAX), "In order"));

    private FormOutline() {}

    static Parts parts() {
        return Parts.of(
                Part.needed("object", NAME, "The object whose records it shows"),
                Part.needed("purpose", Outline.OneOf.of(Form.Purpose.class), "Whom it is for"),
                LABELS,
                Part.optional("help", TEXTS, "What people are told at its head"),
                Part.optional("creates", FLAG, "Whether new records are made with it"),
                Part.needed(
                        "tabs",
                        new Outline.ListOf(TAB, TABS_MAX),
                        "Its pages; a single one is shown without its name"));
    }
}
