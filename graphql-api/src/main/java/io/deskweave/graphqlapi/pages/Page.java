package io.deskweave.graphqlapi.pages;

import io.deskweave.graphqlapi.errors.Refusal;
import io.deskweave.platform.problems.Refused;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One page of a connection. */
public record Page<T>(List<Edge<T>> edges, List<T> nodes, Ends pageInfo) {

    /** How many are asked for, within 1 and the most that is given at once. */
    public static int size(@Nullable Integer first, int most) {
        if (first == null || first < 1 || first > most) {
            throw new Refused(Refusal.invalid(
                            "api.argument.page-size",
                            "'first' is %s, and 1 to %d are given at once".formatted(first, most),
                            "Ask for fewer, and for the next ones with 'after'")
                    .at(List.of("first")));
        }
        return first;
    }

    /** @param found one more than asked for when there are more */
    public static <T> Page<T> of(List<T> found, int first, Function<T, String> key, boolean before) {
        var edges = found.stream()
                .limit(first)
                .map(node -> new Edge<>(Cursors.of(key.apply(node)), node))
                .toList();
        var ends = new Ends(
                found.size() > first,
                before,
                edges.isEmpty() ? null : edges.getFirst().cursor(),
                edges.isEmpty() ? null : edges.getLast().cursor());
        return new Page<>(edges, edges.stream().map(Edge::node).toList(), ends);
    }

    /** A node and its place in the list. */
    public record Edge<T>(String cursor, T node) {}

    /** Where a page begins and ends. */
    public record Ends(
            boolean hasNextPage,
            boolean hasPreviousPage,
            @Nullable String startCursor,
            @Nullable String endCursor) {}
}
