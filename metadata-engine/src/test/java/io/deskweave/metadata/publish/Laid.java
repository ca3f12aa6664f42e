package io.deskweave.metadata.publish;

import io.deskweave.metadata.fields.ValueShape;
import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.model.Model;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.platform.tenancy.SchemaName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.QueryPart;
import org.jooq.impl.DSL;

/**
 * The columns and indexes of a tenant's records, by their names with their tables: as they are, or as a model has them.
 * An index that waits to be built counts as one that is.
 *
 * @param unused indexes that a column keeps which a field had, until its values are carried back there
 */
record Laid(Map<String, String> columns, Map<String, String> indexes, Set<String> unused) {

    private static final Map<String, String> STANDARD = Map.of(
            "id", "uuid not null",
            "version", "int4 not null",
            "release", "int4 not null",
            "created_at", "timestamptz not null",
            "updated_at", "timestamptz not null",
            "created_by", "uuid",
            "updated_by", "uuid");

    private static final String COLUMNS = """
            select table_name || '.' || column_name,
                udt_name || case when udt_name = 'numeric' and numeric_precision is not null
                    then '(' || numeric_precision || ',' || numeric_scale || ')' else '' end
                || case is_nullable when 'NO' then ' not null' else '' end
            from information_schema.columns where table_schema = {0} and table_name ~ '^o[0-9]+$'
            """;

    private static final String INDEXES = """
            select t.relname || '.' || i.relname,
                case when x.indisunique then 'unique ' else '' end || am.amname || ' ('
                || coalesce((select string_agg(a.attname, ',' order by k.at)
                    from unnest(x.indkey) with ordinality as k(number, at)
                    join pg_attribute a on a.attrelid = t.oid and a.attnum = k.number), '') || ')'
                || case when x.indisvalid then '' else ' invalid' end
            from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class t on t.oid = x.indrelid
            join pg_am am on am.oid = i.relam join pg_namespace n on n.oid = t.relnamespace
            where n.nspname = {0} and t.relname ~ '^o[0-9]+$'
            """;

    private static final String WAITING = """
            select substring(statement from '"(o[0-9]+)"') || '.' || name, statement from {0}.pending_index
            """;

    static Laid is(Desk desk) {
        return desk.database()
                .define(desk.scope(), sql -> is(sql, desk.scope().tenant().schema()));
    }

    static Laid is(DSLContext sql, SchemaName schema) {
        // Before the indexes: what is built meanwhile is valid then.
        var waiting = pairs(sql, WAITING, DSL.name(schema.value())).keySet();
        var indexes = pairs(sql, INDEXES, DSL.val(schema.value()));
        waiting.forEach(name -> indexes.merge(name, "waits", (is, waits) -> is.endsWith("invalid") ? waits : is));
        return new Laid(pairs(sql, COLUMNS, DSL.val(schema.value())), indexes, Set.of());
    }

    private static Map<String, String> pairs(DSLContext sql, String question, QueryPart part) {
        var pairs = new TreeMap<String, String>();
        sql.fetch(question, part).forEach(row -> pairs.put(row.get(0, String.class), row.get(1, String.class)));
        return pairs;
    }

    /** @param stored with everything that has a column */
    static Laid asIn(Model stored) {
        var columns = new TreeMap<String, String>();
        var indexes = new TreeMap<String, String>();
        var unused = new TreeSet<String>();
        for (var object : stored.objects()) {
            STANDARD.forEach((name, type) -> columns.put(object.id() + '.' + name, type));
            indexes.put(object.id() + '.' + object.id() + "_pk", "unique btree (id)");
            indexes.put(object.id() + '.' + object.id() + "_newest", "btree (created_at,id)");
            for (var field : object.fields()) {
                var name = object.id() + '.' + field.column();
                columns.put(name, field.encrypted() ? "bytea" : type(field.shape()));
                second(field).ifPresent(second -> columns.put(name + second.end(), second.made()));
                if (hasSeveralColumns(object, field)) {
                    unused.add(name + "_unique");
                }
                index(object, field).ifPresent(index -> indexes.put(name + index.end(), index.made()));
                if (field.guards().searchable()) {
                    indexes.put(name + "_search", "gin ()");
                }
            }
        }
        return new Laid(columns, indexes, unused);
    }

    private static boolean hasSeveralColumns(ObjectModel object, FieldModel field) {
        return object.fields().stream()
                .anyMatch(other ->
                        other.id().equals(field.id()) && !other.column().equals(field.column()));
    }

    /**
     * What a column brings along.
     *
     * @param end of its name, after the column's
     */
    private record Index(String end, String made) {}

    private static Optional<Index> index(ObjectModel object, FieldModel field) {
        if (field.unique()) {
            var names = object.scopeOf(field).stream().map(FieldModel::column).collect(Collectors.joining(","));
            return Optional.of(new Index(
                    "_unique", "unique btree (" + (names.isEmpty() ? "" : names + ',') + compared(field) + ')'));
        }
        if (!field.indexed() && !field.encrypted() && field.targets().isEmpty()) {
            return Optional.empty();
        }
        if (field.encrypted()) {
            return Optional.of(new Index("_index", "btree (%s,id)".formatted(compared(field))));
        }
        var made = switch (field.shape()) {
            case ValueShape.References ignored -> "gin (%s)";
            case ValueShape.Choices ignored -> "gin (%s)";
            case ValueShape.Address ignored -> "gin (%s)";
            case ValueShape.Point ignored -> "gist (%s)";
            case ValueShape.Choice ignored -> "btree (%s,created_at,id)";
            case ValueShape.Category ignored -> "btree (%s,created_at,id)";
            case ValueShape.Reference ignored -> "btree (%s,created_at,id)";
            case ValueShape.AnyReference ignored -> "btree (%s,created_at,id)";
            case ValueShape.Person ignored -> "btree (%s,created_at,id)";
            case ValueShape.Department ignored -> "btree (%s,created_at,id)";
            default -> "btree (%s,id)";
        };
        return Optional.of(new Index("_index", made.formatted(field.column())));
    }

    /** The column by which values are told apart. */
    private static String compared(FieldModel field) {
        return field.encrypted() ? field.column() + "$digest" : field.column();
    }

    private static Optional<Index> second(FieldModel field) {
        if (field.encrypted()) {
            return Optional.of(new Index("$digest", "bytea"));
        }
        return switch (field.shape()) {
            case ValueShape.Money ignored -> Optional.of(new Index("$currency", "text"));
            case ValueShape.AnyReference ignored -> Optional.of(new Index("$object", "text"));
            default -> Optional.empty();
        };
    }

    private static String type(ValueShape shape) {
        return switch (shape) {
            case ValueShape.Text ignored -> "text";
            case ValueShape.Choice ignored -> "text";
            case ValueShape.Category ignored -> "text";
            case ValueShape.Choices ignored -> "_text";
            case ValueShape.WholeNumber ignored -> "int8";
            case ValueShape.Duration ignored -> "int8";
            case ValueShape.Decimal decimal -> "numeric(%d,%d)".formatted(decimal.precision(), decimal.scale());
            case ValueShape.Money ignored -> "numeric";
            case ValueShape.YesNo ignored -> "bool";
            case ValueShape.Date ignored -> "date";
            case ValueShape.DateTime ignored -> "timestamptz";
            case ValueShape.Point ignored -> "point";
            case ValueShape.Address ignored -> "jsonb";
            case ValueShape.Files ignored -> "jsonb";
            case ValueShape.References ignored -> "_uuid";
            case ValueShape.Reference ignored -> "uuid";
            case ValueShape.AnyReference ignored -> "uuid";
            case ValueShape.Person ignored -> "uuid";
            case ValueShape.Department ignored -> "uuid";
        };
    }

    /**
     * What is against it that this was made, one release after the other, for the last of these.
     *
     * @param asked what each release asked for, the last one last
     */
    List<String> against(List<Laid> asked) {
        var last = asked.getLast();
        var wrong = new TreeSet<String>();
        last.columns.forEach((name, type) -> {
            var is = columns.getOrDefault(name, "missing");
            if (!is.equals(type) && !isWider(is, type)) {
                wrong.add("%s is %s, not %s".formatted(name, is, type));
            }
        });
        last.indexes.forEach((name, made) -> {
            var is = indexes.getOrDefault(name, "missing");
            if (!is.equals(made) && !is.equals("waits")) {
                wrong.add("%s is %s, not %s".formatted(name, is, made));
            }
        });
        var ever = new HashMap<String, String>();
        asked.forEach(each -> ever.putAll(each.columns));
        // A change of a type that was taken back leaves its column, and nothing else leaves one.
        columns.keySet().stream()
                .filter(name -> !last.columns.containsKey(name))
                .filter(name -> !name.contains("$") || !ever.containsKey(name))
                .forEach(name -> wrong.add(name + " should not be there"));
        asked.forEach(each -> ever.putAll(each.indexes));
        indexes.forEach((name, made) -> {
            boolean isTooMuch =
                    made.startsWith("unique") && !last.indexes.containsKey(name) && !last.unused.contains(name);
            if (!ever.containsKey(name) || isTooMuch) {
                wrong.add(name + " should not be there");
            }
        });
        return new ArrayList<>(wrong);
    }

    /** What records may hold keeps its digits. */
    private static boolean isWider(String is, String type) {
        return is.startsWith("numeric(")
                && is.endsWith(")")
                && type.startsWith("numeric(")
                && scale(is) >= scale(type)
                && precision(is) - scale(is) >= precision(type) - scale(type);
    }

    private static int precision(String numeric) {
        return Integer.parseInt(numeric.substring("numeric(".length(), numeric.indexOf(',')));
    }

    private static int scale(String numeric) {
        return Integer.parseInt(numeric.substring(numeric.indexOf(',') + 1, numeric.indexOf(')')));
    }
}
