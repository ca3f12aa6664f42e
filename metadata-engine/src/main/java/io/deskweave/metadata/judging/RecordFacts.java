package io.deskweave.metadata.judging;

import io.deskweave.metadata.expressions.evaluation.Facts;
import io.deskweave.metadata.expressions.tree.Path;
import io.deskweave.metadata.expressions.types.Ambient;
import io.deskweave.metadata.expressions.types.RuleContext;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What rules are told of a record, of those related to it, and of what is beside it.
 *
 * @param own values of the record by field id, and what is beside it by {@link RuleContext#idBeside}
 * @param related values of related records by the path's key, such as {@code f6.f2}
 */
public record RecordFacts(Map<String, @Nullable Object> own, Map<String, @Nullable Object> related, Around around)
        implements Facts {

    /** About no record, and with nothing beside so far. */
    public static RecordFacts of(Around around) {
        return new RecordFacts(Map.of(), Map.of(), around);
    }

    /** With a value beside the record, in the Java type of its shape. */
    public RecordFacts with(String name, @Nullable Object value) {
        var more = new HashMap<String, @Nullable Object>(own);
        more.put(RuleContext.idBeside(name), value);
        return new RecordFacts(more, related, around);
    }

    /**
     * With another record beside it.
     *
     * @param values of that record by field id, and of those related to it by the path's key
     */
    public RecordFacts withRecord(String name, UUID id, Map<String, ? extends @Nullable Object> values) {
        var more = new HashMap<String, @Nullable Object>(related);
        values.forEach((key, value) -> more.put(RuleContext.idBeside(name) + "." + key, value));
        return new RecordFacts(own, more, around).with(name, id);
    }

    @Override
    public @Nullable Object at(Path path) {
        return Organised.told(
                path.last(),
                path.isRelated()
                        ? related.get(path.key())
                        : own.get(path.first().id()));
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
