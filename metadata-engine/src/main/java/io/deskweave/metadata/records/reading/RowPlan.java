package io.deskweave.metadata.records.reading;

import io.deskweave.metadata.fields.ValueShape;
import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.Connection;
import io.deskweave.metadata.records.RecordColumn;
import io.deskweave.metadata.records.Selection;
import io.deskweave.metadata.records.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The plan of what is asked of one row.
 *
 * @param page the connection that the row belongs to, null for a row that was referred to
 */
record RowPlan(
        Planner planner,
        Select select,
        String alias,
        ObjectModel object,
        @Nullable PagePlan page) {

    RowPart object(List<Selection> selections) {
        var keys = selections.stream().map(Selection::key).toList();
        return RowPart.object(keys, selections.stream().map(this::part).toList());
    }

    RowPart cursor() {
        if (page == null) {
            throw new IllegalStateException("Only rows of a connection have cursors");
        }
        return page.cursor(select, alias);
    }

    private RowPart part(Selection selection) {
        return switch (selection) {
            case Selection.Typename typename -> RowPart.fixed(typename.name());
            case Selection.Id ignored -> RowPart.globalId(object.id(), idColumn());
            case Selection.Value value -> value(value.column());
            case Selection.Composite composite -> composite(composite);
            case Selection.Files files -> files(files);
            case Selection.Referred referred -> referred(referred);
            case Selection.ReferredList list -> referredList(list);
            case Selection.ReferredAny any -> referredAny(any);
            case Selection.ReferredPage page -> connection(page.connection(), led(page.references()));
            case Selection.Referring referring -> connection(referring.connection(), link(referring.reference()));
            case Selection.Itself itself -> object(itself.selections());
            case Selection.Cursor ignored -> cursor();
            case Selection.Stated stated -> RowPart.stated(stated.json());
            case Selection.Deleted deleted -> deleted(deleted.fact());
        };
    }

    /** What the bin says beside the record, see {@code Planner}. */
    private RowPart deleted(Selection.Deleted.Fact fact) {
        return switch (fact) {
            case AT -> RowPart.value(Form.MOMENT, select.column(Planner.BIN + ".deleted_at::text"));
            case BY -> RowPart.value(Form.QUOTED, select.column(Planner.BIN + ".deleted_by::text"));
            case RECORDS ->
                RowPart.value(
                        Form.BARE,
                        select.column("(select count(*) from " + sources().bin()
                                + " x where x.field is null and x.deletion = " + Planner.BIN + ".deletion)::text"));
            case CURSOR ->
                RowPart.encoded(select.column("'" + object.id() + ":' || (extract(epoch from " + Planner.BIN
                        + ".deleted_at) * 1000000)::bigint || ':' || " + Planner.BIN + ".record"));
        };
    }

    int idColumn() {
        return select.column(sources().id(alias) + "::text");
    }

    private RowPart value(RecordColumn column) {
        if (column instanceof RecordColumn.Own own && own.field().encrypted()) {
            var mask = sources().clearance().seesMasked(own.field())
                    ? own.field().guards().mask()
                    : null;
            return encrypted(own.field(), RowPart.OfEncrypted.plain(own.shape(), mask));
        }
        return RowPart.value(Form.of(column.shape()), select.column(sources().text(alias, column)));
    }

    /** Opened only here, after the database's answer; a mask is laid over it here too. */
    private RowPart encrypted(FieldModel field, RowPart.OfEncrypted.Shown shown) {
        var sealed = sources().sealed(alias, field);
        if (sealed.isEmpty()) {
            return RowPart.value(Form.TEXT, select.column("null::text"));
        }
        var places = new RowPart.OfEncrypted.Places(object.id(), field.id(), idColumn());
        return new RowPart.OfEncrypted(sources().cipher().ready(), places, select.column(sealed.get()), shown);
    }

    private RowPart composite(Selection.Composite composite) {
        var field = composite.field();
        if (field.encrypted()) {
            return encrypted(field, RowPart.OfEncrypted.composite(composite));
        }
        int present = select.column(sources().partText(alias, field, always(field.shape())));
        var keys = composite.parts().stream().map(Selection.Part::key).toList();
        var parts = composite.parts().stream()
                .map(part -> part.name().equals("__typename")
                        ? RowPart.fixed(composite.type())
                        : RowPart.value(
                                Form.ofPart(field.shape(), part.name()),
                                select.column(sources().partText(alias, field, part.name()))))
                .toList();
        return RowPart.where(present, RowPart.object(keys, parts));
    }

    private RowPart files(Selection.Files files) {
        int column = select.column(sources().text(alias, new RecordColumn.Own(files.field())));
        return RowPart.where(column, new RowPart.OfFiles(files, column, object.id(), idColumn()));
    }

    /** The part that a value cannot lack. */
    private static String always(ValueShape shape) {
        return switch (shape) {
            case ValueShape.Point ignored -> "longitude";
            case ValueShape.Money ignored -> "amount";
            case ValueShape.Person ignored -> "id";
            case ValueShape.Department ignored -> "id";
            default -> "country";
        };
    }

    private RowPart referred(Selection.Referred referred) {
        var key = alias + '.' + referred.reference().id();
        var row = joined(key, referred.target(), referred.reference(), "");
        return RowPart.where(row.idColumn(), row.object(referred.selections()));
    }

    /** The row that a reference points at, joined once however often it is asked for. */
    private RowPlan joined(String key, ObjectModel object, FieldModel reference, String also) {
        var fresh = planner.alias("t");
        var target = select.aliasOf(key, fresh);
        if (target.equals(fresh)) {
            select.join(
                    key,
                    target,
                    Sql.of(" left join ")
                            .add(sources().rows(object, target))
                            .add(" on " + sources().id(target) + " = "
                                    + sources().link(alias, reference) + also));
        }
        return new RowPlan(planner, select, target, object, null);
    }

    private RowPart referredAny(Selection.ReferredAny any) {
        var present = new ArrayList<Integer>();
        var parts = new ArrayList<RowPart>();
        for (var branch : any.branches()) {
            var id = branch.target().id();
            var also = " and " + sources().kind(alias, any.reference()) + " = '" + id + "'";
            var row = joined(alias + '.' + any.reference().id() + '.' + id, branch.target(), any.reference(), also);
            present.add(row.idColumn());
            parts.add(row.object(branch.selections()));
        }
        return RowPart.first(present, parts);
    }

    /** As a list within a record is, but in the order in which the ids stand. */
    private RowPart referredList(Selection.ReferredList list) {
        var own = planner.alias("t");
        var inner = new Select();
        var row = new RowPlan(planner, inner, own, list.target(), null);
        var part = row.object(list.selections());
        row.idColumn();
        var lateral = planner.alias("l");
        select.join(Sql.of(" left join lateral (select json_agg(json_array(")
                .add(inner.columns())
                .add(" null on null) order by o.n) as r from unnest("
                        + sources().links(alias, list.references()) + ") with ordinality o(id, n) join ")
                .add(sources().rows(list.target(), own))
                .add(" on " + sources().id(own) + " = o.id")
                .add(inner.joins())
                .add(") " + lateral + " on true"));
        return RowPart.list(select.column(lateral + ".r"), inner.columnCount(), part);
    }

    /** A list within a record is one column: a JSON array of rows, without keys, which are ours to write. */
    private RowPart connection(Connection connection, Sql link) {
        var own = planner.alias("t");
        var inner = new Select();
        var list = new PagePlan(planner, connection, link);
        var writer = list.writer(select, inner, own);
        if (!list.rowsNeeded()) {
            return (row, out) -> writer.write(row, List.of(), out);
        }
        var lateral = planner.alias("l");
        select.join(Sql.of(" left join lateral (select json_agg(json_array(")
                .add(inner.columns())
                .add(" null on null) order by " + list.orderBy(own) + ") as r from ")
                .add(list.rows(own))
                .add(inner.joins())
                .add(") " + lateral + " on true"));
        int column = select.column(lateral + ".r");
        int columns = inner.columnCount();
        return (row, out) -> writer.write(row, JsonRows.read(row, column, columns), out);
    }

    private Sql led(FieldModel references) {
        return sources().clearance().sees(references)
                ? Sql.of("\"id\"" + sources().leads(alias, references))
                : Sql.of("\"id\" is null");
    }

    private Sql link(FieldModel reference) {
        if (!sources().clearance().sees(reference)) {
            // To those who do not see the reference, nobody refers to this record.
            return Sql.of("\"id\" is null");
        }
        return Sql.of(sources().refersTo(reference, alias));
    }

    private Sources sources() {
        return planner.sources();
    }
}
