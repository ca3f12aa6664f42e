package io.deskweave.metadata.consequences;

import io.deskweave.metadata.drafts.Comparisons.Consequence;
import io.deskweave.metadata.drafts.Comparisons.Consequence.Kind;
import io.deskweave.metadata.expressions.tree.Path;
import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.model.Model;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.judged.RelatedValues;
import io.deskweave.metadata.records.judged.Stored;
import io.deskweave.metadata.records.sql.Quoted;
import io.deskweave.metadata.records.sql.Sql;
import io.deskweave.platform.tenancy.SchemaName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Rules that no filter can say, asked about one record after the other: the first records of an object, in batches, and
 * no more than a limit.
 */
final class OneByOne {

    private static final int LOOKED_AT_MAX = 10_000;
    private static final int BATCH = 1_000;

    private final String object;
    private final SchemaName schema;
    private final Map<String, FieldModel> columns = new LinkedHashMap<>();
    private final Set<Path> related = new LinkedHashSet<>();
    private final List<Asked> asked = new ArrayList<>();

    OneByOne(String object, SchemaName schema) {
        this.object = object;
        this.schema = schema;
    }

    /** @param refused whether a record would be refused */
    void ask(Kind kind, String field, Reads reads, Predicate<Values> refused) {
        reads.own().forEach(read -> columns.put(read.id(), read));
        related.addAll(reads.related());
        asked.add(new Asked(kind, field, reads, refused));
    }

    /** At most ten statements, and as many more for each way to related records that the rules go. */
    List<Consequence> counted(DSLContext sql) {
        if (asked.isEmpty()) {
            return List.of();
        }
        var found = new int[asked.size()];
        @Nullable UUID last = null;
        int looked = 0;
        boolean more = true;
        while (more && looked < LOOKED_AT_MAX) {
            var batch = batch(sql, last);
            look(sql, batch, found);
            looked += batch.size();
            more = batch.size() == BATCH;
            last = batch.isEmpty() ? null : batch.getLast().id();
        }
        boolean atLeast = more && !batch(sql, last).isEmpty();
        var consequences = new ArrayList<Consequence>();
        for (int i = 0; i < found.length; i++) {
            if (found[i] > 0 || atLeast) {
                var each = asked.get(i);
                consequences.add(new Consequence(
                        each.kind(), object, each.field(), null, found[i], atLeast, atLeast ? looked : null));
            }
        }
        return consequences;
    }

    private void look(DSLContext sql, List<Values> batch, int[] found) {
        var own = batch.stream().map(Values::own).toList();
        var model = asked.getFirst().reads().model();
        var beyond = RelatedValues.read(sql, schema, model, List.copyOf(related), own);
        for (var row : batch) {
            var values = new Values(row.id(), row.own(), beyond.of(row.own()));
            for (int i = 0; i < found.length; i++) {
                if (asked.get(i).refused().test(values)) {
                    found[i]++;
                }
            }
        }
    }

    private List<Values> batch(DSLContext sql, @Nullable UUID after) {
        var names = new ArrayList<>(List.of("\"id\""));
        columns.values().forEach(field -> names.addAll(Stored.columns(field.shape(), Quoted.column(field))));
        var question = Sql.of("select " + String.join(", ", names) + " from "
                + Quoted.table(schema, asked.getFirst().reads().table()));
        if (after != null) {
            question.add(" where \"id\" > ").bind(after);
        }
        question.add(" order by \"id\" limit ").add(BATCH);
        return sql.fetch(question.text(), question.values()).map(row -> {
            var own = new HashMap<String, @Nullable Object>();
            int at = 1;
            for (var field : columns.values()) {
                own.put(field.id(), Stored.value(field.shape(), row, at));
                at += Stored.columns(field.shape(), "").size();
            }
            return new Values(row.get(0, UUID.class), own, Map.of());
        });
    }

    /**
     * What must be read of each record.
     *
     * @param own fields of the record
     * @param related values of related records
     */
    record Reads(Model model, ObjectModel table, List<FieldModel> own, List<Path> related) {}

    /**
     * What is known of a record.
     *
     * @param own by field id
     * @param related by the path's key
     */
    record Values(UUID id, Map<String, @Nullable Object> own, Map<String, @Nullable Object> related) {}

    private record Asked(Kind kind, String field, Reads reads, Predicate<Values> refused) {}
}
