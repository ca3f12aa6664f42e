package io.deskweave.metadata.records.reading;

import io.deskweave.metadata.columns.Words;
import io.deskweave.metadata.fields.HtmlType;
import io.deskweave.metadata.fields.PostalAddress;
import io.deskweave.metadata.fields.ValueShape;
import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.RecordColumn;
import io.deskweave.metadata.records.encryption.TenantCipher;
import io.deskweave.metadata.records.guarding.Clearance;
import io.deskweave.metadata.records.guarding.Masking;
import io.deskweave.metadata.records.sql.Quoted;
import io.deskweave.metadata.records.sql.Sql;
import io.deskweave.platform.tenancy.SchemaName;
import java.util.Optional;
import java.util.Set;

/**
 * Where tables and columns enter a statement, be it as root, as reference, as list, in a filter or in an order. Which
 * rows and fields an actor may see, and how they are masked, belongs here and nowhere else.
 */
public record Sources(SchemaName schema, Clearance clearance, TenantCipher cipher) {

    private static final String NOTHING = "null::text";

    /** For the platform itself, which looks at no encrypted field. */
    public Sources(SchemaName schema) {
        this(schema, Clearance.PLATFORM, TenantCipher.NONE);
    }

    private static final Set<String> PERSON = Set.of("name", "active");
    private static final Set<String> DEPARTMENT = Set.of("name", "path");

    /** An object's rows, under an alias, for FROM and JOIN. */
    Sql rows(ObjectModel object, String alias) {
        return Sql.of(Quoted.table(schema, object)).add(" ").add(alias);
    }

    /** What was deleted, of all objects. */
    String bin() {
        return Quoted.table(schema, "bin");
    }

    /** Records that lie in the bin as the object's rows, under an alias, beside what the bin knows of each. */
    Sql binned(ObjectModel object, String alias, Sql chosen, String bin) {
        return Sql.of("(")
                .add(chosen)
                .add(") " + bin + " cross join lateral jsonb_populate_record(null::" + Quoted.table(schema, object)
                        + ", " + bin + ".kept) " + alias);
    }

    /** A column in its own type, for filters and orders; refuses what the actor may not compare by. */
    String column(String alias, RecordColumn column) {
        return switch (column) {
            case RecordColumn.Part part -> {
                clearance.requireComparing(part.field());
                yield stored(alias, part.field(), part.part());
            }
            case RecordColumn.Own own -> {
                clearance.requireComparing(own.field());
                if (own.field().encrypted()) {
                    throw new IllegalArgumentException("Nothing is compared by sealed bytes: " + own.name());
                }
                yield stored(alias, own.field());
            }
            case RecordColumn.Standard standard -> alias + '.' + Quoted.column(standard);
        };
    }

    /** The column by which an encrypted field is found; refuses what the actor may not compare by. */
    String digest(String alias, FieldModel field) {
        clearance.requireComparing(field);
        return alias + '.' + Quoted.digest(field);
    }

    /** What is sealed, as text; empty for those who do not see it. */
    Optional<String> sealed(String alias, FieldModel field) {
        return clearance.sees(field) ? Optional.of("encode(" + stored(alias, field) + ", 'hex')") : Optional.empty();
    }

    /** A column of which only is asked whether it has a value; a mask hides that from nobody. */
    String presence(String alias, RecordColumn column) {
        if (column instanceof RecordColumn.Own own) {
            clearance.requireSeeing(own.field());
            return stored(alias, own.field());
        }
        return column(alias, column);
    }

    /** Whether a column has what was asked for by words; empty for those who do not see it. */
    Optional<Sql> words(String alias, FieldModel field, String wanted) {
        if (!clearance.sees(field) || clearance.seesMasked(field)) {
            return Optional.empty();
        }
        var words = Words.in(Quoted.words(schema), stored(alias, field), field.type() instanceof HtmlType);
        return Optional.of(Sql.of(words + " @@ " + Quoted.wanted(schema) + "(")
                .bind(wanted)
                .add(")"));
    }

    /** What a reference is joined by; nothing for those who do not see it. */
    String link(String alias, FieldModel reference) {
        return clearance.sees(reference) ? stored(alias, reference) : "null::uuid";
    }

    /** The same for several references. */
    String links(String alias, FieldModel references) {
        return clearance.sees(references) ? stored(alias, references) : "null::uuid[]";
    }

    /** That a reference, in a row whose alias the caller writes before it, leads to the row of an alias. */
    String refersTo(FieldModel reference, String alias) {
        var column = Quoted.column(reference);
        return reference.shape() instanceof ValueShape.References
                ? column + " @> array[" + id(alias) + ']'
                : column + " = " + id(alias);
    }

    /** What the id of a row must be that a reference leads to. */
    String leads(String alias, FieldModel reference) {
        var column = alias + '.' + Quoted.column(reference);
        return switch (reference.shape()) {
            case ValueShape.References ignored -> " = any(" + column + ')';
            case ValueShape.Reference ignored -> " = " + column;
            default -> throw new IllegalArgumentException("No one object is led to by " + reference.name());
        };
    }

    /** The id of the object that a reference to any of several leads to. */
    String kind(String alias, FieldModel reference) {
        return clearance.sees(reference) ? stored(alias, reference, "object") : NOTHING;
    }

    /** A part of a value that has several, for filters; refuses what the actor may not compare by. */
    String part(String alias, FieldModel field, String name) {
        clearance.requireComparing(field);
        return stored(alias, field, name);
    }

    /** A part of a value that has several, as text; nothing for those who do not see it. */
    String partText(String alias, FieldModel field, String name) {
        return clearance.sees(field) ? stored(alias, field, name) + "::text" : NOTHING;
    }

    private String stored(String alias, FieldModel field, String name) {
        var whole = stored(alias, field);
        return switch (field.shape()) {
            case ValueShape.Point ignored -> '(' + whole + ")[" + (name.equals("longitude") ? 0 : 1) + ']';
            case ValueShape.Money ignored -> name.equals("currency") ? alias + '.' + Quoted.currency(field) : whole;
            case ValueShape.Address ignored -> address(field, whole, name);
            case ValueShape.Person ignored -> person(whole, name);
            case ValueShape.Department ignored -> department(whole, name);
            case ValueShape.AnyReference ignored -> alias + '.' + Quoted.object(field);
            default -> throw unknown(field, name);
        };
    }

    /** What the organisation says of someone. */
    private String person(String id, String name) {
        return name.equals("id")
                ? id
                : "(select o." + known(PERSON, name) + " from " + Quoted.table(schema, "person")
                        + " o where o.subject = " + id + ")";
    }

    /** What has ended goes by what it was called last. */
    private String department(String id, String name) {
        return name.equals("id")
                ? id
                : "(select o." + known(DEPARTMENT, name) + " from " + Quoted.table(schema, "department_span")
                        + " o where o.id = " + id + " order by o.valid_from desc limit 1)";
    }

    /** A part of a person or department whose id is found elsewhere in the statement, as text. */
    String organisedText(ValueShape shape, String id, String name) {
        return (shape instanceof ValueShape.Person ? person(id, name) : department(id, name)) + "::text";
    }

    private static String known(Set<String> columns, String name) {
        if (!columns.contains(name)) {
            throw new IllegalArgumentException("Nobody has the part " + name);
        }
        return name;
    }

    private static String address(FieldModel field, String whole, String name) {
        if (name.equals("street")) {
            return '(' + whole + "->'street')";
        }
        if (PostalAddress.TEXTS.contains(name)) {
            return '(' + whole + "->>'" + name + "')";
        }
        throw unknown(field, name);
    }

    private static IllegalArgumentException unknown(FieldModel field, String name) {
        return new IllegalArgumentException("No value of %s has the part %s".formatted(field.name(), name));
    }

    private String stored(String alias, FieldModel field) {
        return alias + '.' + Quoted.column(field);
    }

    String id(String alias) {
        return column(alias, RecordColumn.Standard.ID);
    }

    /**
     * A column as text, for reading: one form on the wire, whatever protocol the driver chooses for the type. To those
     * who do not see it, it is as if there was no value; to those who see a part, the rest does not leave the database.
     */
    String text(String alias, RecordColumn column) {
        if (column instanceof RecordColumn.Own own) {
            return clearance.sees(own.field()) ? shown(own.field(), asText(stored(alias, own.field()), own)) : NOTHING;
        }
        return asText(column(alias, column), column);
    }

    private String shown(FieldModel field, String text) {
        var mask = field.guards().mask();
        return mask != null && clearance.seesMasked(field) ? Masking.sql(mask, text) : text;
    }

    private static String asText(String plain, RecordColumn column) {
        var shape = column.shape();
        if (shape instanceof ValueShape.Choices) {
            return "array_to_json(" + plain + ")::text";
        }
        boolean isText = shape instanceof ValueShape.Choice
                || shape instanceof ValueShape.Category
                || (shape instanceof ValueShape.Text && column instanceof RecordColumn.Own);
        return isText ? plain : plain + "::text";
    }
}
