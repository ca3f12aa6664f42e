package io.deskweave.metadata.records.reading;

import io.deskweave.metadata.fields.RecordId;
import io.deskweave.metadata.fields.ValueShape;
import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.records.Filter;
import io.deskweave.metadata.records.Filter.Comparison;
import io.deskweave.metadata.records.RecordColumn;
import io.deskweave.metadata.records.sql.Boxes;
import io.deskweave.metadata.records.sql.ColumnTypes;
import io.deskweave.metadata.records.sql.Sql;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Filters as conditions. SQL's third truth value is turned into false by NOT alone, where it would show. */
public record FilterSql(Sources sources, String alias) {

    /** Empty for a filter that passes everything. */
    public Optional<Sql> condition(Filter filter) {
        return filter.equals(Filter.EVERYTHING) ? Optional.empty() : Optional.of(sql(filter));
    }

    private Sql sql(Filter filter) {
        return switch (filter) {
            case Filter.All all -> joined(all.parts(), " and ", "true");
            case Filter.AnyOf any -> joined(any.parts(), " or ", "false");
            case Filter.Not not -> not(not.part());
            case Filter.Compare compare -> compare(compare);
            case Filter.In in -> in(in);
            case Filter.Empty empty ->
                Sql.of(sources.presence(alias, empty.column())).add(" is null");
            case Filter.Contains contains -> like(contains.column(), " ilike ", '%' + escaped(contains.text()) + '%');
            case Filter.Includes includes -> like(includes.column(), " like ", '%' + escaped(includes.text()) + '%');
            case Filter.Beside beside ->
                Sql.of(column(beside.column())).add(sign(beside.comparison())).add(column(beside.other()));
            case Filter.StartsWith starts -> like(starts.column(), " like ", escaped(starts.text()) + '%');
            case Filter.Near near -> near(near);
            case Filter.Related related -> related(related);
            case Filter.Search search -> search(search);
            case Filter.HasAny any -> options(any.column(), " && ", any.options());
            case Filter.HasAll all -> options(all.column(), " @> ", all.options());
        };
    }

    /** What is never unknown is turned around plainly; only so the database finds what is not there all at once. */
    private Sql not(Filter part) {
        return switch (part) {
            case Filter.Related related -> Sql.of("not ").add(related(related));
            case Filter.Empty empty ->
                Sql.of(sources.presence(alias, empty.column())).add(" is not null");
            default -> Sql.of("(").add(sql(part)).add(") is not true");
        };
    }

    private Sql joined(List<Filter> parts, String word, String none) {
        if (parts.isEmpty()) {
            return Sql.of(none);
        }
        return Sql.of("(").addAll(parts.stream().map(this::sql).toList(), word).add(")");
    }

    private Sql compare(Filter.Compare compare) {
        if (compare.column() instanceof RecordColumn.Own own && own.field().encrypted()) {
            return digests(own.field(), List.of(compare.value()), compare.comparison());
        }
        if (compare.value() instanceof RecordId) {
            return in(new Filter.In(compare.column(), List.of(compare.value())));
        }
        return isContained(compare)
                ? contained(compare)
                : Sql.of(column(compare.column()))
                        .add(sign(compare.comparison()))
                        .bind(compare.value());
    }

    /** An alias within is longer than those around it, so that it is none of them. */
    private Sql related(Filter.Related related) {
        var inner = alias + 'r';
        var relation = related.relation();
        sources.clearance().requireComparing(relation.reference());
        var sql = Sql.of("exists (select from ")
                .add(sources.rows(relation.target(), inner))
                .add(" where " + link(relation, inner));
        new FilterSql(sources, inner)
                .condition(related.filter())
                .ifPresent(condition -> sql.add(" and ").add(condition));
        return sql.add(")");
    }

    private String link(Filter.Relation relation, String inner) {
        return switch (relation) {
            case Filter.Relation.From from -> inner + '.' + sources.refersTo(from.reference(), alias);
            case Filter.Relation.To to -> sources.id(inner) + sources.leads(alias, to.reference());
        };
    }

    private Sql search(Filter.Search search) {
        return list(
                search.words(),
                " and ",
                "true",
                word -> list(
                        search.fields().stream()
                                .flatMap(field -> sources.words(alias, field, word).stream())
                                .toList(),
                        " or ",
                        "false",
                        found -> found));
    }

    private static <T> Sql list(List<T> parts, String word, String none, Function<T, Sql> sql) {
        return parts.isEmpty()
                ? Sql.of(none)
                : Sql.of("(").addAll(parts.stream().map(sql).toList(), word).add(")");
    }

    private Sql options(RecordColumn column, String operator, List<Object> options) {
        var type = column.shape() instanceof ValueShape.References ? "uuid" : "text";
        return Sql.of(column(column)).add(operator).bindArray(type, options.toArray());
    }

    /** An address is indexed as a whole, so that any of its parts is found by the same index. */
    private static boolean isContained(Filter.Compare compare) {
        return compare.comparison() == Comparison.EQUAL
                && compare.column() instanceof RecordColumn.Part part
                && part.field().shape() instanceof ValueShape.Address;
    }

    private Sql contained(Filter.Compare compare) {
        if (!(compare.column() instanceof RecordColumn.Part part)) {
            throw new IllegalArgumentException("Not a part: " + compare.column());
        }
        return Sql.of(sources.column(alias, new RecordColumn.Own(part.field())) + " @> jsonb_build_object(")
                .bind(part.part(), "text")
                .add(", ")
                .bind(compare.value(), "text")
                .add(")");
    }

    /** Nobody can tell which of two sealed values is the greater. */
    private Sql digests(FieldModel field, List<Object> values, Comparison comparison) {
        if (comparison != Comparison.EQUAL) {
            throw new IllegalArgumentException("Encrypted values are only ever equal: " + field.name());
        }
        var column = sources.digest(alias, field);
        var digests = values.stream()
                .map(value -> sources.cipher().digest(field, value))
                .toArray();
        return Sql.of(column + " = any(").bindArray("bytea", digests).add(")");
    }

    private Sql in(Filter.In in) {
        if (in.column() instanceof RecordColumn.Own own && own.field().encrypted()) {
            return digests(own.field(), in.values(), Comparison.EQUAL);
        }
        if (in.column() instanceof RecordColumn.Own own && own.shape() instanceof ValueShape.AnyReference) {
            return anyReference(own.field(), in.values());
        }
        var type = in.column() == RecordColumn.Standard.ID
                ? "uuid"
                : ColumnTypes.of(in.column().shape());
        return Sql.of(column(in.column()))
                .add(" = any(")
                .bindArray(type, in.values().toArray())
                .add(")");
    }

    /** The ids alone find the rows by their index; that they are of the right object is looked at afterwards. */
    private Sql anyReference(FieldModel field, List<Object> records) {
        var ids = records.stream().map(record -> ((RecordId) record).id()).toArray();
        var objects =
                records.stream().map(record -> ((RecordId) record).objectId()).toArray();
        var column = sources.column(alias, new RecordColumn.Own(field));
        return Sql.of("(" + column + " = any(")
                .bindArray("uuid", ids)
                .add(") and (" + column + ", " + sources.part(alias, field, "object") + ") in (select * from unnest(")
                .bindArray("uuid", ids)
                .add(", ")
                .bindArray("text", objects)
                .add(")))");
    }

    private Sql like(RecordColumn column, String operator, String pattern) {
        return Sql.of(column(column)).add(operator).bind(pattern);
    }

    /** The haversine formula, behind boxes that an index answers and that leave little for it to do. */
    private Sql near(Filter.Near near) {
        var column = column(new RecordColumn.Own(near.field()));
        var boxes = Boxes.around(near.place(), near.meters()).stream()
                .map(box -> Sql.of(column + " <@ box(point(")
                        .bind(box.west())
                        .add(", ")
                        .bind(box.south())
                        .add("), point(")
                        .bind(box.east())
                        .add(", ")
                        .bind(box.north())
                        .add("))"))
                .toList();
        return Sql.of("((")
                .addAll(boxes, " or ")
                .add(") and " + 2 * Boxes.EARTH_RADIUS_METERS + " * asin(least(1, sqrt(sind((" + column + "[1] - ")
                .bind(near.place().latitude())
                .add(") / 2) ^ 2 + cosd(" + column + "[1]) * cosd(")
                .bind(near.place().latitude())
                .add(") * sind((" + column + "[0] - ")
                .bind(near.place().longitude())
                .add(") / 2) ^ 2))) <= ")
                .bind(near.meters())
                .add(")");
    }

    private String column(RecordColumn column) {
        if (column instanceof RecordColumn.Own own && own.shape() instanceof ValueShape.Point) {
            return '(' + sources.column(alias, column) + ')';
        }
        return sources.column(alias, column);
    }

    private static String sign(Comparison comparison) {
        return switch (comparison) {
            case EQUAL -> " = ";
            case LESS -> " < ";
            case LESS_OR_EQUAL -> " <= ";
            case GREATER -> " > ";
            case GREATER_OR_EQUAL -> " >= ";
        };
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
