package io.deskweave.graphqlapi.fairness;

import java.util.Map;

/**
 * What was taken for an operation.
 *
 * @param requested points that it may cost at most
 * @param remaining points that whoever asked has left
 * @param limit points that they may use at once
 * @param restoredPerSecond points that come back to them in a second
 */
public record Cost(long requested, long remaining, long limit, long restoredPerSecond) {

    /** As {@code extensions.cost} of an answer. */
    public Map<String, Object> asExtension() {
        return Map.of(
                "requested", requested,
                "remaining", remaining,
                "limit", limit,
                "restoredPerSecond", restoredPerSecond);
    }
}
