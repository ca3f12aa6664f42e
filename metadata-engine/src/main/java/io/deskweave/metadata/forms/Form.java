package io.deskweave.metadata.forms;

import io.deskweave.metadata.definition.Element;
import io.deskweave.metadata.definition.Texts;
import io.deskweave.metadata.outlines.Body;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What people fill in for a record.
 *
 * @param object the object whose records it shows
 * @param creates whether new records are made with it
 * @param tabs at least one; a single one is shown without its name
 */
public record Form(
        String name, String object, Purpose purpose, Texts labels, Texts help, boolean creates, List<Tab> tabs) {

    /** Whom it is for. */
    public enum Purpose {
        AGENT,
        CUSTOMER,
        ENGINEER,
        /** People at a stage of a flow. */
        FLOW_STEP
    }

    /** A page of a form. */
    public record Tab(String id, Texts labels, @Nullable String visibleWhen, List<Section> sections) {}

    /**
     * A part of a page.
     *
     * @param columns how many stand beside each other on a wide screen, 1 to 4
     * @param closed whether it is folded until somebody opens it
     */
    public record Section(
            String id,
            Texts labels,
            int columns,
            boolean closed,
            @Nullable String visibleWhen,
            List<Item> items) {}

    /** What stands in a section. */
    public sealed interface Item {

        /**
         * A field of the record.
         *
         * @param span how many columns it takes
         * @param required whether it must have a value here, though it need not elsewhere
         * @param readOnly whether it is shown and not asked for
         * @param labels what it is called here, none for what it is called everywhere
         */
        record Asked(
                String field,
                int span,
                boolean required,
                boolean readOnly,
                Texts labels,
                Texts help,
                @Nullable String visibleWhen,
                @Nullable String requiredWhen,
                @Nullable String readOnlyWhen)
                implements Item {}

        /** Words between fields. */
        record Words(String id, Texts text, @Nullable String visibleWhen) implements Item {}

        /**
         * A table of the records that refer to this one.
         *
         * @param list the name of the list, as the reference gives it
         * @param columns fields of those records
         * @param adds whether new ones are made in it
         */
        record Children(
                String list,
                List<String> columns,
                boolean adds,
                @Nullable String visibleWhen) implements Item {}
    }

    /** All items, in order. */
    public Stream<Item> items() {
        return tabs.stream().flatMap(tab -> tab.sections().stream()).flatMap(section -> section.items().stream());
    }

    /** Names of the fields that it asks for: shown only ones are not among them. */
    public List<String> asks() {
        return items().flatMap(item -> item instanceof Item.Asked asked && !asked.readOnly()
                        ? Stream.of(asked.field())
                        : Stream.empty())
                .toList();
    }

    /** Reads the body of an element whose form was checked. */
    public static Form of(Element element) {
        var body = new Body(element.body());
        return new Form(
                element.name(),
                body.text("object"),
                body.oneOf("purpose", Purpose.class, Purpose.AGENT),
                body.texts("labels"),
                body.texts("help"),
                body.flag("creates"),
                body.list("tabs", Form::tab));
    }

    private static Tab tab(Body body) {
        return new Tab(
                body.text("id"),
                body.texts("labels"),
                body.textOrNull("visibleWhen"),
                body.list("sections", Form::section));
    }

    private static Section section(Body body) {
        return new Section(
                body.text("id"),
                body.texts("labels"),
                body.whole("columns").orElse(1L).intValue(),
                body.flag("closed"),
                body.textOrNull("visibleWhen"),
                body.list("items", Form::item));
    }

    private static Item item(Body body) {
        return switch (body.text("kind")) {
            case "words" -> new Item.Words(body.text("id"), body.texts("text"), body.textOrNull("visibleWhen"));
            case "children" ->
                new Item.Children(
                        body.text("list"), body.words("columns"), body.flag("adds"), body.textOrNull("visibleWhen"));
            default ->
                new Item.Asked(
                        body.text("field"),
                        body.whole("span").orElse(1L).intValue(),
                        body.flag("required"),
                        body.flag("readOnly"),
                        body.texts("labels"),
                        body.texts("help"),
                        body.textOrNull("visibleWhen"),
                        body.textOrNull("requiredWhen"),
                        body.textOrNull("readOnlyWhen"));
        };
    }
}
