package io.deskweave.metadata.records.judged;

import io.deskweave.metadata.computing.Computations;
import io.deskweave.metadata.expressions.tree.Path;
import io.deskweave.metadata.expressions.types.Member;
import io.deskweave.metadata.fields.ValueShape;
import io.deskweave.metadata.judging.ObjectRules;
import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.model.Model;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.sql.Layout;
import io.deskweave.metadata.records.sql.Quoted;
import io.deskweave.metadata.records.sql.Sql;
import io.deskweave.platform.tenancy.SchemaName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * What the rules of one write must know from the tables, as columns of the write's own answer: the record as it was,
 * and what is related to it before and after. So judging costs no statement of its own. Also the lists that the record
 * leaves, for those who compute what these come to.
 */
public final class RuleInputs {

    private static final String BEFORE = "(select %s from before)";

    private final SchemaName schema;
    private final Model model;
    private final ObjectModel object;
    private final List<FieldModel> own;
    private final List<Path> relatedBefore;
    private final List<Path> relatedAfter;
    private final Map<FieldModel, Optional<Object>> written;
    private final Optional<UUID> record;

    /** @param record the one that is changed; empty for a new one */
    public RuleInputs(
            SchemaName schema,
            Model model,
            ObjectModel object,
            Optional<UUID> record,
            Map<FieldModel, Optional<Object>> written) {
        var rules = ObjectRules.of(model, object);
        this.schema = schema;
        this.model = model;
        this.object = object;
        this.record = record;
        this.written = written;
        this.own = record.isEmpty() ? List.of() : own(model, object, written.keySet());
        this.relatedBefore = record.isEmpty() ? List.of() : related(rules.inputsBefore());
        this.relatedAfter = related(rules.inputsAfter());
    }

    /**
     * What must be known of a record as it was, when these of its fields are written: what rules look at, and in whose
     * lists it was, for what these come to is computed anew after it has left them.
     */
    static List<FieldModel> own(Model model, ObjectModel object, Collection<FieldModel> written) {
        var rules = ObjectRules.of(model, object);
        var lists = Computations.of(model)
                .listsOf(written.stream().map(FieldModel::id).toList());
        var read = Stream.concat(rules.inputsBefore().stream(), rules.inputsAfter().stream())
                .map(Path::first)
                .map(Member::id)
                .toList();
        return object.fields().stream()
                .filter(field -> read.contains(field.id())
                        || lists.contains(field.id())
                        || !field.rules().isEmpty())
                .toList();
    }

    private static List<Path> related(List<Path> paths) {
        return paths.stream().filter(Path::isRelated).toList();
    }

    /** A CTE of the record as it was, to stand before the others; empty when nobody asks. */
    public Sql before() {
        if (own.isEmpty() || record.isEmpty()) {
            return new Sql();
        }
        var columns = own.stream()
                .flatMap(field -> Layout.of(field).columns().stream())
                .map(Layout.Column::name)
                .toList();
        return Sql.of(", before as materialized (select " + String.join(", ", columns) + " from "
                        + Quoted.table(schema, object) + " where \"id\" = ")
                .bind(record.get())
                .add(")");
    }

    /** Columns to be answered, each with a comma before it. */
    public Sql columns() {
        var sql = new Sql();
        for (var field : own) {
            Stored.columns(field).forEach(column -> sql.add(", ").add(BEFORE.formatted(column)));
        }
        relatedBefore.forEach(path -> add(sql, path, stored(path.first())));
        relatedAfter.forEach(path -> add(sql, path, present(path.first())));
        return sql;
    }

    private void add(Sql sql, Path path, Sql reference) {
        var reach = new Reach(schema, model, path);
        for (var column : reach.columns()) {
            sql.add(", (select " + column + " from " + reach.tables() + " where r1.\"id\" = ")
                    .add(reference)
                    .add(")");
        }
    }

    private Sql stored(Member reference) {
        return record.isEmpty()
                ? Sql.of("null::uuid")
                : Sql.of(BEFORE.formatted(Quoted.column(Reach.field(object, reference))));
    }

    private Sql present(Member reference) {
        var now = written.get(Reach.field(object, reference));
        return now == null ? stored(reference) : new Sql().bind(now.orElse(null), "uuid");
    }

    /** Reads what {@code columns} selected. */
    public Known read(Record row, int first) {
        var known = new Known(new HashMap<>(), new HashMap<>(), new HashMap<>());
        var at = first;
        for (var field : own) {
            // What is encrypted is opened by whoever has the keys.
            var value = field.encrypted() ? row.get(at, byte[].class) : Stored.value(field.shape(), row, at);
            known.before().put(field.id(), value);
            at += Stored.columns(field).size();
        }
        var related = new ArrayList<Map<String, @Nullable Object>>();
        for (var paths : List.of(relatedBefore, relatedAfter)) {
            var values = new HashMap<String, @Nullable Object>();
            for (var path : paths) {
                values.put(path.key(), Stored.value(path.last().shape(), row, at));
                at += width(path.last().shape());
            }
            related.add(values);
        }
        return new Known(known.before(), related.getFirst(), related.getLast());
    }

    private static int width(ValueShape shape) {
        return Stored.columns(shape, "").size();
    }

    /**
     * What was read.
     *
     * @param before by field id
     * @param relatedBefore by the path's key
     * @param relatedAfter likewise
     */
    public record Known(
            Map<String, @Nullable Object> before,
            Map<String, @Nullable Object> relatedBefore,
            Map<String, @Nullable Object> relatedAfter) {}
}
