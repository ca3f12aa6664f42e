package io.deskweave.metadata.judging;

import io.deskweave.metadata.expressions.evaluation.Facts;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A record about to be kept: as it was and as it will be.
 *
 * @param before values by field id; empty for a new record
 * @param after likewise
 * @param touched ids of the fields that are written; of a new record all fields
 * @param relatedBefore values of related records by the path's key, for the record as it was
 * @param relatedAfter likewise, for the record as it will be
 */
public record Situation(
        Map<String, @Nullable Object> before,
        Map<String, @Nullable Object> after,
        Set<String> touched,
        Map<String, @Nullable Object> relatedBefore,
        Map<String, @Nullable Object> relatedAfter,
        Around around) {

    boolean changed(String field) {
        var was = before.get(field);
        var is = after.get(field);
        if (was instanceof BigDecimal number && is instanceof BigDecimal other) {
            return number.compareTo(other) != 0;
        }
        return touched.contains(field) && !Objects.equals(was, is);
    }

    Facts factsBefore() {
        return new RecordFacts(before, relatedBefore, around);
    }

    Facts factsAfter() {
        return new RecordFacts(after, relatedAfter, around);
    }
}
