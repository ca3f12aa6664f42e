package io.deskweave.graphqlapi.fairness;

import io.deskweave.platform.problems.Problem;
import java.util.Map;

/** Too few points are left; they come back. */
record CostSpent(String whose, long points, long remaining, long retryAfter) implements Problem {

    @Override
    public String code() {
        return "api.cost.spent";
    }

    @Override
    public Kind kind() {
        return Kind.LIMIT_REACHED;
    }

    @Override
    public String message() {
        return "The operation may cost %,d points, and %s %,d left".formatted(points, whose, remaining);
    }

    @Override
    public String advice() {
        return "Try again in %d s; 'extensions.cost' of every answer tells how many are left".formatted(retryAfter);
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("retryAfter", retryAfter);
    }
}
