package io.deskweave.metadata.judging;

import io.deskweave.metadata.expressions.evaluation.Facts;
import io.deskweave.metadata.expressions.tree.Path;
import io.deskweave.metadata.expressions.types.Ambient;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What rules are told of a record. */
record RecordFacts(Map<String, @Nullable Object> own, Map<String, @Nullable Object> related, Around around)
        implements Facts {

    @Override
    public @Nullable Object at(Path path) {
        return path.isRelated() ? related.get(path.key()) : own.get(path.first().id());
    }

    @Override
    public @Nullable Object known(Ambient what) {
        return around.known(what);
    }

    @Override
    public ZoneId zone() {
        return around.zone();
    }
}
