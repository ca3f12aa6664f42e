package io.deskweave.graphqlapi.records.arguments;

import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.Order;
import io.deskweave.metadata.records.Page;
import io.deskweave.platform.problems.Refused;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the arguments of a connection that say which rows and in which order. */
public record PageReading(Map<String, ? extends @Nullable Object> arguments) {

    private static final int MOST_ORDERS = 8;

    public Page page() {
        var first = size("first");
        var last = size("last");
        if (first != null && last != null) {
            throw new Refused(Misread.invalid(
                    "api.page.both-ends",
                    "Both 'first' and 'last' are given",
                    "Give one of them: 'first' with 'after' to go forward, 'last' with 'before' to go back",
                    "last"));
        }
        var after = (String) arguments.get("after");
        var before = (String) arguments.get("before");
        if (last != null) {
            return new Page(last, true, after, before);
        }
        return new Page(first == null ? Page.DEFAULT_SIZE : first, false, after, before);
    }

    public List<Order> order(ObjectModel object) {
        if (!(arguments.get("orderBy") instanceof List<?> orders)) {
            return List.of();
        }
        if (orders.size() > MOST_ORDERS) {
            throw new Refused(Misread.limit(
                    "api.order.too-long",
                    "The order names more than %d fields".formatted(MOST_ORDERS),
                    "Name fewer; what is equal in all of them is ordered by id anyway",
                    "orderBy"));
        }
        return orders.stream().map(o -> order(object, (Map<?, ?>) o)).toList();
    }

    private static Order order(ObjectModel object, Map<?, ?> order) {
        return new Order(
                Columns.named(object, String.valueOf(order.get("field"))), "DESC".equals(order.get("direction")));
    }

    private @Nullable Integer size(String name) {
        var size = (Integer) arguments.get(name);
        if (size != null && (size < 0 || size > Page.LARGEST_SIZE)) {
            throw new Refused(Misread.limit(
                    "api.page.size",
                    "'%s' is %d; a page has 0 to %d records".formatted(name, size, Page.LARGEST_SIZE),
                    "Ask for fewer and go on with 'after' or 'before'",
                    name));
        }
        return size;
    }
}
