package io.deskweave.metadata.computing;

import io.deskweave.metadata.expressions.evaluation.Facts;
import io.deskweave.metadata.expressions.tree.Path;
import io.deskweave.metadata.expressions.types.Ambient;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a formula is told: values alone. Who asks, and when, would not be the same the next time.
 *
 * @param own by field id
 * @param related by the path's key
 */
public record Inputs(Map<String, @Nullable Object> own, Map<String, @Nullable Object> related) implements Facts {

    @Override
    public @Nullable Object at(Path path) {
        return path.isRelated() ? related.get(path.key()) : own.get(path.first().id());
    }

    @Override
    public @Nullable Object known(Ambient what) {
        return null;
    }

    @Override
    public ZoneId zone() {
        return ZoneOffset.UTC;
    }
}
