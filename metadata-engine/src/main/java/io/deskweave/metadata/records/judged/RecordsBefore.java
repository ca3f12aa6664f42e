package io.deskweave.metadata.records.judged;

import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.records.sql.Quoted;
import io.deskweave.metadata.records.sql.Sql;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Records of one object before they are changed together, held by one statement until the transaction ends. */
public final class RecordsBefore {

    private final List<FieldModel> fields;
    private final Map<UUID, Before> records = new HashMap<>();

    private RecordsBefore(List<FieldModel> fields) {
        this.fields = fields;
    }

    /**
     * A record as it was.
     *
     * @param values what rules and lists must know of it, by field id; what is encrypted still sealed
     */
    public record Before(int version, Map<String, @Nullable Object> values) {}

    /** @param written all fields that are to be written in any of the records */
    public static RecordsBefore hold(
            DSLContext transaction, Judging judging, Collection<UUID> ids, Collection<FieldModel> written) {
        var object = judging.object();
        var before = new RecordsBefore(RuleInputs.own(judging.model(), object, written));
        var sql = Sql.of("select \"id\", \"version\"");
        for (var field : before.fields) {
            Stored.columns(field.shape(), Quoted.column(field))
                    .forEach(column -> sql.add(", ").add(column));
        }
        sql.add(" from " + Quoted.table(judging.schema(), object) + " where \"id\" = any(")
                .bindArray("uuid", ids.toArray())
                .add(") order by \"id\" for no key update");
        transaction.fetch(sql.text(), sql.values()).forEach(before::read);
        return before;
    }

    private void read(Record row) {
        var values = new HashMap<String, @Nullable Object>();
        var at = 2;
        for (var field : fields) {
            var value = field.encrypted() ? row.get(at, byte[].class) : Stored.value(field.shape(), row, at);
            values.put(field.id(), value);
            at += Stored.columns(field.shape(), "").size();
        }
        records.put(row.get(0, UUID.class), new Before(row.get(1, Integer.class), values));
    }

    /** By id; those that are not there are not in it. */
    public Map<UUID, Before> records() {
        return records;
    }
}
