package io.deskweave.graphqlapi.limits;

import io.deskweave.platform.problems.Problem;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says whether a request's variables are too large. */
@Component
public class VariableLimits {

    private final long limit;

    VariableLimits(LimitSettings settings) {
        this.limit = settings.variables().toBytes();
    }

    public List<Problem> exceeded(Map<String, Object> variables) {
        return size(variables) > limit ? List.of(LimitFault.VARIABLES.of(limit)) : List.of();
    }

    /** Roughly what the value takes as JSON; depth is bounded by the JSON parser. */
    private static long size(@Nullable Object value) {
        return switch (value) {
            case null -> 4;
            case CharSequence text -> text.length() + 2L;
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .mapToLong(e -> size(e.getKey()) + size(e.getValue()) + 2)
                        .sum();
            case Collection<?> list -> list.stream().mapToLong(v -> size(v) + 1).sum();
            default -> 8;
        };
    }
}
