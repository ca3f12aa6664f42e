package io.deskweave.metadata.views;

import io.deskweave.metadata.definition.Element;
import io.deskweave.metadata.definition.Texts;
import io.deskweave.metadata.outlines.Body;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list of records as people open it.
 *
 * @param object the object whose records are listed
 * @param filter the condition that a record must meet, null for every record
 * @param columns in the order in which they stand
 * @param order by the first, then by the next
 * @param roles keys of the roles that see it, none for everybody
 * @param byDefault whether it opens when nobody chose another
 */
public record View(
        String name,
        String object,
        Texts labels,
        @Nullable String filter,
        List<Column> columns,
        List<Order> order,
        List<String> roles,
        boolean byDefault) {

    /**
     * A column.
     *
     * @param field a field, or a field of a related record, such as {@code customer.name}
     * @param width in pixels, 0 as wide as it needs
     */
    public record Column(String field, int width) {}

    /** What records are ordered by. */
    public record Order(String field, boolean descending) {}

    static View of(Element element) {
        var body = new Body(element.body());
        return new View(
                element.name(),
                body.text("object"),
                body.texts("labels"),
                body.textOrNull("filter"),
                body.list(
                        "columns",
                        column -> new Column(
                                column.text("field"),
                                column.whole("width").orElse(0L).intValue())),
                body.list("order", order -> new Order(order.text("field"), order.flag("descending"))),
                body.words("roles"),
                body.flag("default"));
    }
}
